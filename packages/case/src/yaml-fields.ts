/** Readers of single fields of a YAML file; each notes its own fault and then gives null. */
import { fieldOf } from './json.ts';
import { listed, nearestOf } from './problems.ts';
import { shown } from './shown.ts';
import { mostCharacters } from './text-limits.ts';
import { fault, type YamlContext, type YamlPath } from './yaml.ts';

/** Fields that stand in headings and figures; the others hold sentences. */
const TITLES: ReadonlySet<string> = new Set(['id', 'name', 'question', 'title']);

export type Fields = Readonly<Record<string, unknown>>;

/** The text, if it is no longer than its field may be; null, with a fault, where it is. */
export function boundedText(
  context: YamlContext,
  path: YamlPath,
  name: string,
  text: string,
): string | null {
  const most = mostCharacters(TITLES.has(name) ? name : 'text');
  if (text.length <= most) return text;
  const names = { column: name, count: text.length };
  return fault(context, [...path, name], 'too-long', names, { allowed: `at most ${most}` });
}

/** Text of one line or more; null, with a fault, where there is none. */
export function readText(
  context: YamlContext,
  path: YamlPath,
  object: Fields,
  name: string,
): string | null {
  const value = fieldOf(object, name);
  if (typeof value === 'string' && value.trim() !== '')
    return boundedText(context, path, name, value.trim());
  const hints = { allowed: name === 'why' ? 'one sentence' : 'text' };
  return fault(context, path, 'missing-field', { field: name }, hints);
}

export function readWord<T extends string>(
  context: YamlContext,
  path: YamlPath,
  object: Fields,
  name: string,
  allowed: readonly T[],
): T | null {
  const value = fieldOf(object, name);
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  const written = typeof value === 'string' ? value : '';
  const hints = { allowed: listed(allowed, 30), nearest: nearestOf(written, allowed) };
  if (value === undefined) return fault(context, path, 'missing-field', { field: name }, hints);
  const names = { column: name, value: shown(value) };
  return fault(context, [...path, name], 'not-allowed', names, hints);
}

export function readList(
  context: YamlContext,
  object: Fields,
  name: string,
  path: YamlPath,
  most: number,
): unknown[] | null {
  const value = fieldOf(object, name);
  if (!Array.isArray(value))
    return fault(context, [...path, name], 'not-an-object', { field: name, kind: 'a list' });
  if (value.length <= most) return value as unknown[];
  const names = { column: name, value: `${value.length} entries` };
  return fault(context, [...path, name], 'out-of-range', names, { allowed: `at most ${most}` });
}

/** A finite number within bounds. */
export function readNumber(
  context: YamlContext,
  path: YamlPath,
  column: string,
  value: unknown,
  low: number,
  high: number,
): number | null {
  if (typeof value !== 'number')
    return fault(context, path, 'not-a-number', { column, value: shown(value ?? '') });
  if (value >= low && value <= high) return value;
  const allowed = Number.isFinite(high) ? `${low} to ${high}` : `${low} or more`;
  return fault(context, path, 'out-of-range', { column, value }, { allowed });
}
