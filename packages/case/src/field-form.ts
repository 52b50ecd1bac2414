/**
 * How the cells of a field are written where its Table Schema says so, and what they are in the plain
 * form that everything else reads: a point before decimals, 1 and 0, YYYY-MM-DD.
 * https://specs.frictionlessdata.io/table-schema/#types-and-formats
 */
import { isDate } from './dates.ts';

export interface FieldForm {
  /** The plain form of a cell; null where it is not written as it should be. */
  plain(text: string): string | null;
  /** How it should be, with an example. */
  readonly allowed: string;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Stricter than the standard in one thing: digits are grouped by three, so that 1.5 is never 15. */
export function numberForm(decimal: string, group: string | null): FieldForm {
  const [d, g] = [escaped(decimal), escaped(group ?? '')];
  const whole = group === null ? String.raw`\d+` : String.raw`(?:[1-9]\d{0,2}(?:${g}\d{3})+|\d+)`;
  const shape = new RegExp(String.raw`^[+-]?(?:${whole}(?:${d}\d*)?|${d}\d+)(?:[eE][+-]?\d+)?$`);
  return {
    plain(text) {
      if (!shape.test(text)) return null;
      return (group === null ? text : text.replaceAll(group, '')).replace(decimal, '.');
    },
    allowed: `a number such as ${group === null ? '' : `1${group}`}234${decimal}5, as datapackage.json says`,
  };
}

/** Words for yes and no; what is neither is left to the reader, which takes 1 and TRUE as well. */
export function flagForm(yes: readonly string[], no: readonly string[]): FieldForm {
  return {
    plain: (text) => (yes.includes(text) ? '1' : no.includes(text) ? '0' : text),
    allowed: [...yes, ...no].join(', '),
  };
}

/** What a pattern of days, months and years may hold; the standard takes it from Python's strptime. */
const PARTS: Readonly<Record<string, string>> = {
  '%Y': String.raw`(?<y>\d{4})`,
  '%m': String.raw`(?<m>\d{1,2})`,
  '%d': String.raw`(?<d>\d{1,2})`,
};

/** Null for a pattern that is not one year, one month and one day as digits. */
export function dateForm(pattern: string): FieldForm | null {
  const parts = pattern.split(/(%[A-Za-z%])/);
  const codes = parts.filter((p) => p.startsWith('%')).sort();
  if (codes.join('') !== Object.keys(PARTS).sort().join('')) return null;
  const shape = new RegExp(`^${parts.map((p) => PARTS[p] ?? escaped(p)).join('')}$`);
  return {
    plain(text) {
      const { y = '', m = '', d = '' } = shape.exec(text)?.groups ?? {};
      const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
      return isDate(iso) ? iso : null;
    },
    allowed: `${pattern}, as datapackage.json says`,
  };
}
