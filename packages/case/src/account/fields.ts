/** Reading the fields of one map of a YAML file, each fault with its place. */
import { isDate } from '../dates.ts';
import { asObject, fieldOf } from '../json.ts';
import { listed, nearestOf } from '../problems.ts';
import type { Location } from '../types.ts';
import { checkFields, fault, type YamlContext, type YamlPath } from '../yaml.ts';

/** Longest text of any field: a sentence or a few. */
const MOST_CHARACTERS = 2000;

export interface Fields {
  readonly context: YamlContext;
  readonly path: YamlPath;
  /** Is the field written, and not empty? */
  has(name: string): boolean;
  raw(name: string): unknown;
  at(name: string): Location;
  /** '' where it is missing and `required` is false. */
  text(name: string, required?: boolean): string;
  choice<T extends string>(name: string, choices: readonly T[], fallback?: T): T;
  number(name: string, fallback?: number): number;
  date(name: string): string | null;
  flag(name: string): boolean;
  /** A map; null with a fault where it is none. */
  map(name: string, allowed: readonly string[]): Fields | null;
  /** Items of a list with their paths; a single value is a list of one. */
  list(name: string): readonly { readonly value: unknown; readonly path: YamlPath }[];
  refuse(name: string, value: unknown, allowed: string, nearest?: string): void;
}

/** YAML reads an unquoted 2021-08-15 as text in its core schema, but a bare year as a number. */
const written = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'a list or a map' : String(value ?? '');

/** @returns null with a fault where the value is not a map */
export function fieldsOf(
  context: YamlContext,
  path: YamlPath,
  value: unknown,
  allowed: readonly string[],
): Fields | null {
  const object = asObject(value);
  const label = String(path.at(-1) ?? 'the file');
  if (object === null)
    return fault(context, path, 'not-an-object', { field: label, kind: 'a map' });
  checkFields(context, path, object, allowed);
  const raw = (name: string): unknown => fieldOf(object, name);
  const has = (name: string): boolean => raw(name) !== undefined && raw(name) !== null;
  const missing = (name: string, hint?: string): void => {
    fault(context, path, 'missing-field', { field: name }, { allowed: hint });
  };
  const refuse = (name: string, bad: unknown, hint: string, nearest?: string): void => {
    const names = { column: name, value: written(bad) };
    fault(context, [...path, name], 'not-allowed', names, { allowed: hint, nearest });
  };
  return {
    context,
    path,
    has,
    raw,
    refuse,
    at: (name) => context.at([...path, name]),
    text(name, required = true) {
      const found = raw(name);
      if (!has(name) || (typeof found === 'string' && found.trim() === '')) {
        if (required) missing(name, 'text');
        return '';
      }
      if (typeof found !== 'string' && typeof found !== 'number') {
        refuse(name, found, 'text');
        return '';
      }
      const text = String(found).trim();
      if (text.length <= MOST_CHARACTERS) return text;
      refuse(name, text, `at most ${MOST_CHARACTERS} characters`);
      return '';
    },
    choice(name, choices, fallback) {
      if (!has(name) && fallback !== undefined) return fallback;
      const found = raw(name);
      const known = choices.find((c) => c === found);
      if (known !== undefined) return known;
      if (!has(name)) missing(name, listed(choices));
      else refuse(name, found, listed(choices), nearestOf(written(found), choices));
      return choices[0]!;
    },
    number(name, fallback) {
      const found = raw(name);
      if (!has(name) && fallback !== undefined) return fallback;
      if (typeof found === 'number' && Number.isFinite(found)) return found;
      if (!has(name)) missing(name, 'a number');
      else refuse(name, found, 'a number');
      return 0;
    },
    date(name) {
      if (!has(name)) return null;
      const found = raw(name);
      if (typeof found === 'string' && isDate(found)) return found;
      const names = { column: name, value: written(found) };
      fault(context, [...path, name], 'not-a-date', names, { allowed: 'YYYY-MM-DD' });
      return null;
    },
    flag(name) {
      const found = raw(name);
      if (!has(name) || typeof found === 'boolean') return found === true;
      refuse(name, found, 'true, false');
      return false;
    },
    map: (name, inner) => fieldsOf(context, [...path, name], raw(name), inner),
    list(name) {
      const found = raw(name);
      if (!has(name)) return [];
      if (!Array.isArray(found)) return [{ value: found, path: [...path, name] }];
      return found.map((value: unknown, i) => ({ value, path: [...path, name, i] }));
    },
  };
}

/** Exactly one of these fields must be written; '' with a fault otherwise. */
export function oneOf(fields: Fields, names: readonly string[]): string {
  const there = names.filter((name) => fields.has(name));
  if (there.length === 1) return there[0]!;
  const at = there[1] === undefined ? fields.path : [...fields.path, there[1]];
  const found = there.length === 0 ? 'none' : there.join(', ');
  fault(fields.context, at, 'exactly-one', { found }, { allowed: names.join(', ') });
  return '';
}
