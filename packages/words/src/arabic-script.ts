/** What Dari and Pashto have in common: digits, signs, commas, quotation marks. */
import type { Form } from './speech.ts';

/** Before a sign, so that it stays to the left of its number. */
const LRM = '\u200e';

export const ARABIC_SCRIPT: Pick<
  Form,
  | 'digits'
  | 'group'
  | 'decimal'
  | 'minus'
  | 'plus'
  | 'percent'
  | 'comma'
  | 'day'
  | 'quoted'
  | 'rightToLeft'
> = {
  digits: '۰۱۲۳۴۵۶۷۸۹',
  group: '٬',
  decimal: '٫',
  minus: `${LRM}−`,
  plus: `${LRM}+`,
  percent: '٪',
  comma: '، ',
  day: (day) => day,
  quoted: (name) => `«${name}»`,
  rightToLeft: true,
};
