/** An edited total of forces.csv: the men that it placed over the regions follow it. */
import type { CaseData, ForceRow, Quantity, RegionRow } from './types.ts';

/** Sides whose placed men stand in a column of regions.csv; the check holds the sums to each other. */
const PLACED = {
  incumbent: 'garrisonMen',
  incumbent_militia: 'militiaMen',
  challenger: 'challengerMen',
} as const;

const times = (q: Quantity, factor: number): Quantity => ({
  ...q,
  value: q.value * factor,
  low: q.low * factor,
  high: q.high * factor,
});

/** The row with other men; its range keeps its proportion, so that a side's strength is as doubtful as before. */
export function withMen(row: ForceRow, men: Quantity): ForceRow {
  const { value, low, high } = row.effectiveMen;
  const factor = value > 0 ? men.value / value : 1;
  const range = value > 0 ? { low: low * factor, high: high * factor } : {};
  return { ...row, effectiveMen: { ...men, ...range } };
}

/** A total that is written as it was, to nine digits, moves nobody. */
const SAME = 1e-8;

/**
 * Each region's share of a side's men stays what it was. A side that had nobody placed has no shares, and
 * none of its regions changes.
 * @param before with the totals that the regions' men stand for
 * @returns `after` with the regions' men in proportion, and what was done
 */
export function placeMen(
  before: CaseData,
  after: CaseData,
): { readonly data: CaseData; readonly notes: readonly string[] } {
  const total = (of: CaseData, side: string): number =>
    of.forces
      .filter((f) => f.side === side && f.placed)
      .reduce((sum, f) => sum + f.effectiveMen.value, 0);
  const notes: string[] = [];
  let { regions } = after;
  for (const [side, column] of Object.entries(PLACED) as [
    string,
    keyof RegionRow & (typeof PLACED)[keyof typeof PLACED],
  ][]) {
    const was = total(before, side);
    const factor = was > 0 ? total(after, side) / was : 1;
    if (Math.abs(factor - 1) < SAME) continue;
    regions = regions.map((r) => ({ ...r, [column]: times(r[column], factor) }));
    notes.push(`Men of ${side} in every region × ${Number(factor.toPrecision(4))}, as their total`);
  }
  return { data: { ...after, regions }, notes };
}
