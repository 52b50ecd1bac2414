/** Two columns of one table that both say which region a row is of: do they say the same? */
import type { RegionNames } from './names.ts';
import type { Place } from './places.ts';
import { StartRefused } from './refused.ts';

export interface KeyColumn {
  readonly name: string;
  readonly cells: readonly {
    readonly text: string;
    readonly at: { readonly line: number };
  }[];
}

/** A column names regions where at least so many of its cells, as against those of the one taken, do. */
const NAMES_TOO = 0.5;

/**
 * @param taken the column by which rows are matched
 * @returns what disagrees in a few rows, a sentence without its stop for each column
 * @throws StartRefused where most rows disagree: one of the columns is shifted or sorted by itself
 */
export function disagreements(
  taken: KeyColumn,
  others: readonly KeyColumn[],
  names: RegionNames,
  places: readonly Place[],
): string[] {
  const regions = taken.cells.map((cell) => names.find(cell.text).at);
  const named = regions.filter((at) => at >= 0).length;
  return others.flatMap((other) => {
    const own = other.cells.map((cell) => names.find(cell.text).at);
    if (own.filter((at) => at >= 0).length < NAMES_TOO * named) return [];
    const both = own.flatMap((at, row) => (at >= 0 && regions[row]! >= 0 ? [row] : []));
    const differ = both.filter((row) => own[row] !== regions[row]);
    const [row] = differ;
    if (row === undefined) return [];
    const { text, at } = taken.cells[row]!;
    const is = (cell: string, region: number): string => `“${cell}” is ${places[region]!.name}`;
    const what = `${taken.name} and ${other.name} tell of different regions in ${differ.length} of ${both.length} rows, first in line ${at.line} (${is(text, regions[row]!)}, ${is(other.cells[row]!.text, own[row]!)})`;
    if (differ.length > both.length / 2)
      throw new StartRefused(
        `${what}: one of the two is shifted, or of something else. Drop the column ${taken.name} for ${other.name} to count, or ${other.name} for ${taken.name}`,
      );
    return [`${what}; ${taken.name} counts`];
  });
}
