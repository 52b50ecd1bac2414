/** Yes-or-no outcomes of pairs: did the regime, or a centre, fall by the horizon? */
import {
  type PairTable,
  pairedDifference,
  type ShareDifference,
  shareOfPairs,
} from './proportions.ts';
import type { FateComparison } from './result.ts';

/** Two yes-or-no columns, counted pair by pair. */
export function tableOf(base: readonly boolean[], scenario: readonly boolean[]): PairTable {
  const count = (b: boolean, s: boolean): number =>
    base.filter((x, k) => x === b && scenario[k] === s).length;
  return {
    both: count(true, true),
    onlyBase: count(true, false),
    onlyScenario: count(false, true),
    neither: count(false, false),
  };
}

/** The difference; exactly nothing where both worlds are the same. */
export function differenceOf(table: PairTable, identical: boolean): ShareDifference {
  return identical ? { difference: 0, low: 0, high: 0, p: 1 } : pairedDifference(table);
}

export function fateOf(table: PairTable, n: number, identical: boolean): FateComparison {
  return {
    both: shareOfPairs(table.both, n),
    onlyBase: shareOfPairs(table.onlyBase, n),
    onlyScenario: shareOfPairs(table.onlyScenario, n),
    neither: shareOfPairs(table.neither, n),
    base: shareOfPairs(table.both + table.onlyBase, n),
    scenario: shareOfPairs(table.both + table.onlyScenario, n),
    difference: differenceOf(table, identical),
  };
}
