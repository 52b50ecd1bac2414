/** Not yet reviewed by a speaker. */
import { ARABIC_SCRIPT } from './arabic-script.ts';
import { PASHTO_MONTHS } from './months.ts';
import { type Speech, speechIn } from './speech.ts';

export const PASHTO_SPEECH: Speech = /*#__PURE__*/ speechIn({
  ...ARABIC_SCRIPT,
  // In words, «په له ۱٪ لږ» would have two prepositions.
  below: (share) => `\u200e<${share}`,
  above: (share) => `\u200e>${share}`,
  to: 'تر',
  and: 'او',
  isOne: (n) => n === 1,
  months: PASHTO_MONTHS.gregorian,
  shortMonths: PASHTO_MONTHS.gregorian,
  chances: [
    'نږدې هېڅ احتمال نشته',
    'ډېر لږ احتمال لري',
    'لږ احتمال لري',
    'شاوخوا نیم په نیم',
    'احتمال لري',
    'ډېر احتمال لري',
    'نږدې حتمي',
  ],
});
