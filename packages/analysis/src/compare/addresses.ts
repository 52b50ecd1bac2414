/** Purposes of the draws made here, apart from those of the model, the baselines and the scoreboard. */
export const ComparePurpose = {
  /** Pairs drawn with replacement. */
  resamplePairs: 0xff40,
  /** Parameter vectors drawn with replacement, with all their pairs. */
  resampleVectors: 0xff41,
} as const;
