/** Published lists of causes, each entry tied to the factors that stand for it, or to none and why. */

import { idOf, textOf } from './factor-fields.ts';
import { asObject, fieldOf } from './json.ts';
import { listed, nearestOf } from './problems.ts';
import { shown } from './shown.ts';
import { checkFields, fault, type YamlContext, type YamlPath } from './yaml.ts';

/** Longest quotation, so that a list is pointed at and not copied. */
const MOST_QUOTED_WORDS = 25;

/** One cause that a publication names. */
export interface PublishedCause {
  /** In our words. */
  readonly name: string;
  /** In its words, at most 25 of them; '' where none are given. */
  readonly quote: string;
  /** Place the publication gives it, 1 the first; null where it names without ranking. */
  readonly rank: number | null;
  /** Ids of the factors that stand for it; empty where the model has no input for it. */
  readonly factors: readonly string[];
  /** What of it the factors leave out; never '' where there is no factor. */
  readonly missing: string;
}

export interface PublishedList {
  readonly id: string;
  readonly title: string;
  /** Where the list can be read. */
  readonly source: string;
  /** How it was read here: the text itself, a report about it, from memory. */
  readonly read: string;
  readonly causes: readonly PublishedCause[];
}

const LIST_FIELDS = ['id', 'title', 'source', 'read', 'causes'];
const CAUSE_FIELDS = ['name', 'quote', 'rank', 'factors', 'missing'];

function optionalText(
  context: YamlContext,
  object: Readonly<Record<string, unknown>>,
  path: YamlPath,
  field: string,
): string {
  return fieldOf(object, field) === undefined ? '' : textOf(context, object, path, field);
}

function readRank(context: YamlContext, value: unknown, path: YamlPath): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  const names = { column: 'rank', value: shown(value) };
  return fault(context, path, 'not-an-integer', names, { allowed: '1, 2, … where it ranks' });
}

function readIds(
  context: YamlContext,
  value: unknown,
  path: YamlPath,
  ids: readonly string[],
): string[] {
  if (!Array.isArray(value)) {
    fault(context, path, 'not-an-object', { field: 'factors', kind: 'a list' });
    return [];
  }
  return value.flatMap((item: unknown, i): string[] => {
    const id = shown(item ?? '');
    if (ids.includes(id)) return [id];
    const hints = { allowed: listed(ids, 20), nearest: nearestOf(id, ids) };
    fault(context, [...path, i], 'not-allowed', { column: 'factors', value: id }, hints);
    return [];
  });
}

function readCause(
  context: YamlContext,
  item: unknown,
  path: YamlPath,
  ids: readonly string[],
): PublishedCause | null {
  const object = asObject(item);
  if (!object) return fault(context, path, 'not-an-object', { field: 'a cause', kind: 'a map' });
  checkFields(context, path, object, CAUSE_FIELDS);
  const name = textOf(context, object, path, 'name');
  const quote = optionalText(context, object, path, 'quote');
  const words = quote.split(/\s+/).length;
  if (words > MOST_QUOTED_WORDS) {
    const names = { column: 'number of words quoted', value: words };
    const allowed = `at most ${MOST_QUOTED_WORDS}`;
    fault(context, [...path, 'quote'], 'out-of-range', names, { allowed });
  }
  const rank = readRank(context, fieldOf(object, 'rank'), [...path, 'rank']);
  const factors = readIds(context, fieldOf(object, 'factors'), [...path, 'factors'], ids);
  const given = fieldOf(object, 'factors');
  const none = Array.isArray(given) && given.length === 0;
  // What has no factor must say why, so that silence is never read as "of no effect".
  const missing = none
    ? textOf(context, object, path, 'missing')
    : optionalText(context, object, path, 'missing');
  return { name, quote, rank, factors, missing };
}

function readList(
  context: YamlContext,
  item: unknown,
  path: YamlPath,
  ids: readonly string[],
  used: Map<string, number>,
): PublishedList | null {
  const object = asObject(item);
  if (!object) return fault(context, path, 'not-an-object', { field: 'a list', kind: 'a map' });
  checkFields(context, path, object, LIST_FIELDS);
  const id = idOf(context, object, path, used);
  used.set(id, context.at([...path, 'id']).line);
  const causes = fieldOf(object, 'causes');
  if (!Array.isArray(causes))
    return fault(context, [...path, 'causes'], 'not-an-object', {
      field: 'causes',
      kind: 'a list',
    });
  return {
    id,
    title: textOf(context, object, path, 'title'),
    source: textOf(context, object, path, 'source'),
    read: textOf(context, object, path, 'read'),
    causes: causes
      .map((c: unknown, i) => readCause(context, c, [...path, 'causes', i], ids))
      .filter((c) => c !== null),
  };
}

/** @param ids of the factors of the same file */
export function readPublishedLists(
  context: YamlContext,
  value: unknown,
  ids: readonly string[],
): PublishedList[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    fault(context, ['published'], 'not-an-object', { field: 'published', kind: 'a list' });
    return [];
  }
  const used = new Map<string, number>();
  return value
    .map((item: unknown, i) => readList(context, item, ['published', i], ids, used))
    .filter((l) => l !== null);
}
