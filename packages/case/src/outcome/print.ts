/** An outcome in its grammar again: what is printed reads back as the same. */
import type { OutcomeEvent, OutcomeTree } from './types.ts';

const BARE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.’/-]*( [\p{L}\p{N}][\p{L}\p{M}\p{N}_.’/-]*)*$/u;

/** Whether a name can be written at all: the grammar has no way to write both quotes in one. */
export const canBeWritten = (name: string): boolean => !(name.includes('"') && name.includes("'"));

export function printName(name: string): string {
  if (BARE.test(name)) return name;
  return name.includes('"') ? `'${name}'` : `"${name}"`;
}

export function printEvent<Region>(
  event: OutcomeEvent<Region>,
  nameOf: (region: Region) => string,
): string {
  if (event.of === 'happening') return event.what;
  if (event.of === 'count') return `${event.what} ${event.comparison} ${event.limit}`;
  const regions = event.regions.map((region) => printName(nameOf(region))).join(', ');
  return `${event.how === 'any' ? 'any lost' : 'lost'}(${regions})`;
}

/** @param print an event with its day */
export function printTree<Dated>(
  tree: OutcomeTree<Dated>,
  print: (event: Dated) => string,
): string {
  if (tree.is === 'event') return print(tree);
  const inside = (part: OutcomeTree<Dated>, bare: readonly string[]): string =>
    bare.includes(part.is) ? printTree(part, print) : `(${printTree(part, print)})`;
  if (tree.is === 'not') return `not ${inside(tree.part, ['event', 'not'])}`;
  const bare = tree.is === 'or' ? ['event', 'not', 'and'] : ['event', 'not'];
  return tree.parts.map((part) => inside(part, bare)).join(` ${tree.is} `);
}
