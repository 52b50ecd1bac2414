/**
 * What a JSON or YAML document may hold, and which of its keys are written twice. The parser would look
 * for those by comparing each key with each, which for a megabyte of keys takes most of a minute.
 */
import { isMap, isScalar, isSeq } from 'yaml';

/** Most fields of one object; the largest file of a case has some thirty. */
export const MAX_KEYS = 2000;

/** The largest number of fields that one object of a value has. Depth is limited before. */
export function mostKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce((most: number, part) => Math.max(most, mostKeys(part)), own);
}

export interface TwiceWritten {
  readonly key: string;
  /** Where the later one begins. */
  readonly offset: number;
}

/** Keys that stand twice in one map of a parsed document, in the order of the document. */
export function keysTwice(node: unknown): TwiceWritten[] {
  if (isSeq(node)) return node.items.flatMap(keysTwice);
  if (!isMap(node)) return [];
  const seen = new Set<unknown>();
  return node.items.flatMap(({ key, value }): TwiceWritten[] => {
    const inside = keysTwice(value);
    if (!isScalar(key)) return inside;
    const twice = seen.has(key.value);
    seen.add(key.value);
    return twice ? [{ key: String(key.value), offset: key.range?.[0] ?? 0 }, ...inside] : inside;
  });
}

/** The largest number of fields that one map of a parsed document has. */
export function mostNodeKeys(node: unknown): number {
  if (isSeq(node))
    return node.items.reduce((most: number, n) => Math.max(most, mostNodeKeys(n)), 0);
  if (!isMap(node)) return 0;
  return node.items.reduce(
    (most, { value }) => Math.max(most, mostNodeKeys(value)),
    node.items.length,
  );
}
