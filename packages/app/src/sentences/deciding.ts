import { type FateComparison, type ShareOfPairs, shareOfPairs } from '@interregnum/analysis';

/** Share of pairs in which the change decides whether the regime falls, either way. */
export const deciding = ({ onlyBase, onlyScenario }: FateComparison, pairs: number): ShareOfPairs =>
  shareOfPairs(onlyBase.pairs + onlyScenario.pairs, pairs);
