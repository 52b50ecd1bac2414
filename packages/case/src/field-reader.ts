/** Fields of an object in a JSON document, each fault with its place. */
import { nearColumn } from './column-names.ts';
import { isDate } from './dates.ts';
import { fieldOf, type JsonDocument, type JsonPath } from './json.ts';
import { nearestOf, type ProblemCode } from './problems.ts';
import { type Reading, report } from './reading.ts';
import { shown } from './shown.ts';
import { mostCharacters } from './text-limits.ts';
import type { Location } from './types.ts';

/** Most names in one list: challengers, third parties, regions that a goal or a leader spans. */
const MOST_NAMES = 2000;

/** null: at fault, and said. */
export interface FieldReader {
  get(name: string): unknown;
  at(name: string): Location;
  /** Blank where it is not there and need not be. */
  text(name: string, required: boolean): string | null;
  names(name: string): string[] | null;
  /** @param otherwise taken where the field is not there; null: it must be */
  number(name: string, min: number, max: number, otherwise: number | null): number | null;
  date(name: string, required: boolean): string | null;
  flag(name: string): boolean | null;
  /** A field under nearly a name of these would go unread: a warning names it. */
  checkNames(names: readonly string[]): void;
}

/** Typed access to the fields of one object, with its faults. */
export function fieldReader(
  reading: Reading,
  doc: JsonDocument,
  path: JsonPath,
  object: Readonly<Record<string, unknown>>,
): FieldReader {
  const get = (name: string): unknown => fieldOf(object, name);
  /** Fields named already as what another was meant to be. */
  const said = new Set<string>();
  const at = (name: string): Location => doc.at([...path, name]);
  const wrong = (name: string, kind: string): null =>
    report(reading, 'not-an-object', at(name), { field: name, kind });
  const refuse = (
    code: ProblemCode,
    column: string,
    value: string | number,
    hints: { readonly allowed: string; readonly nearest?: string | undefined },
  ): null => report(reading, code, at(column), { column, value }, hints);
  const bounded = (name: string, text: string): string => {
    const most = mostCharacters(name);
    if (text.length <= most) return text;
    const names = { column: name, count: text.length };
    report(reading, 'too-long', at(name), names, { allowed: `at most ${most}` });
    return text.slice(0, most);
  };
  const absent = (name: string): null => {
    if (get(name) === '') return report(reading, 'blank', at(name), { column: name });
    const near = Object.keys(object).find((k) => nearestOf(k, [name]) !== undefined);
    if (near === undefined) report(reading, 'missing-field', doc.at(path), { field: name });
    else {
      said.add(near);
      report(reading, 'misnamed-field', at(near), { field: near }, { nearest: name });
    }
    return null;
  };
  return {
    get,
    at,
    checkNames(names) {
      const lacking = names.filter((name) => get(name) === undefined);
      for (const field of Object.keys(object)) {
        const nearest = names.includes(field) ? undefined : nearColumn(field, lacking);
        if (nearest === undefined || said.has(field)) continue;
        report(reading, 'misspelt-field', at(field), { field }, { nearest });
      }
    },
    text(name: string, required: boolean): string | null {
      const v = get(name);
      if (v === undefined || v === null) return required ? absent(name) : '';
      if (typeof v !== 'string') return wrong(name, 'text');
      // a blank names nothing
      return bounded(name, v.trim()) || (required ? absent(name) : '');
    },
    names(name: string): string[] | null {
      const v = get(name);
      if (v === undefined || v === null) return null;
      if (!Array.isArray(v) || !v.every((x) => typeof x === 'string'))
        return wrong(name, 'a list of names');
      if (v.length > MOST_NAMES)
        refuse('out-of-range', name, `${v.length} names`, { allowed: `at most ${MOST_NAMES}` });
      return v.slice(0, MOST_NAMES).map((each: string) => bounded(name, each));
    },
    number(name: string, min: number, max: number, otherwise: number | null): number | null {
      const v = get(name);
      if (v === undefined || v === null) return otherwise ?? absent(name);
      const allowed = `${min} to ${max}`;
      if (typeof v !== 'number')
        return refuse('not-a-number', name, JSON.stringify(v), {
          allowed,
          // a number in quotes is text
          nearest: typeof v === 'string' && /^-?\d+(\.\d+)?$/.test(v) ? v : undefined,
        });
      // JSON.parse turns 1e999 into Infinity
      if (!Number.isFinite(v)) return refuse('not-finite', name, v, { allowed });
      if (v < min || v > max) return refuse('out-of-range', name, v, { allowed });
      return v;
    },
    date(name: string, required: boolean): string | null {
      const v = get(name);
      if (v === undefined || v === null || v === '') return required ? absent(name) : null;
      if (typeof v === 'string' && isDate(v)) return v;
      return refuse('not-a-date', name, shown(v), { allowed: 'YYYY-MM-DD' });
    },
    flag(name: string): boolean | null {
      const v = get(name);
      if (v === undefined || v === null) return null;
      if (v === true || v === 1) return true;
      if (v === false || v === 0) return false;
      return refuse('not-allowed', name, shown(v), { allowed: 'true, false' });
    },
  };
}
