import { dateWords } from '../language/dates.ts';
import type { Locale } from '../language/locales.ts';
import type { Said } from './sentences.ts';

export function saidIn(locale: Locale): Said {
  const whole = new Intl.NumberFormat(locale.format, { maximumFractionDigits: 0 });
  const two = new Intl.NumberFormat(locale.format, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return {
    number: (value) => whole.format(value),
    ofHundred: (share) => {
      if (share > 0 && share < 0.01) return `<${whole.format(1)}`;
      if (share < 1 && share > 0.99) return `>${whole.format(99)}`;
      return whole.format(100 * share);
    },
    score: (value) => two.format(value),
    date: (origin, day) => dateWords(locale, 'gregorian', origin).long(day),
  };
}
