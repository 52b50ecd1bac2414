/** Not yet reviewed by a speaker. */
import { ARABIC_SCRIPT } from './arabic-script.ts';
import { DARI_MONTHS } from './months.ts';
import { type Speech, speechIn } from './speech.ts';

export const DARI_SPEECH: Speech = /*#__PURE__*/ speechIn({
  ...ARABIC_SCRIPT,
  below: (share) => `کمتر از ${share}`,
  above: (share) => `بیش از ${share}`,
  to: 'تا',
  and: 'و',
  isOne: (n) => n === 1,
  months: DARI_MONTHS.gregorian,
  shortMonths: DARI_MONTHS.gregorian,
  chances: [
    'تقریباً هیچ احتمالی نیست',
    'بسیار نامحتمل',
    'نامحتمل',
    'تقریباً نیم به نیم',
    'محتمل',
    'بسیار محتمل',
    'تقریباً حتمی',
  ],
});
