/** Purposes of the draws made here, apart from those of the model and of other questions. */
export const WhyPurpose = {
  /** Order in which factors join, where orders are sampled. */
  permutation: 0xff50,
} as const;
