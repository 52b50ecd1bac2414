import { type FateComparison, type ShareOfPairs, shareOfPairs } from '@interregnum/analysis';

/** Where fewer are decided, a share with its interval says less than the count. */
export const RARELY = 0.01;

/** Share of pairs in which the change decides whether the regime falls, either way. */
export const deciding = ({ onlyBase, onlyScenario }: FateComparison, pairs: number): ShareOfPairs =>
  shareOfPairs(onlyBase.pairs + onlyScenario.pairs, pairs);
