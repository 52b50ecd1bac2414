/**
 * How long a text of a case may be. A name stands in figures, tables and sentences, each of which looks
 * at every letter of it; a source or a note is read where it stands. The longest of each in the cases
 * that ship are 75 and 682 characters long.
 */
export const MOST_NAME_CHARACTERS = 200;
export const MOST_PROSE_CHARACTERS = 5000;

/** Columns and fields that hold sentences, lists or keys put together from names. */
const PROSE: ReadonlySet<string> = new Set([
  'basis',
  'event',
  'groups',
  'key',
  'licence',
  'note',
  'retaken',
  'source',
  'statement',
  'text',
]);

export function mostCharacters(column: string): number {
  return PROSE.has(column) ? MOST_PROSE_CHARACTERS : MOST_NAME_CHARACTERS;
}
