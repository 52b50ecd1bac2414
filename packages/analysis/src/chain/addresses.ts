/** Purposes of the draws made here, apart from those of the model and of the other questions. */
export const ChainPurpose = {
  /** Gamma variates: proposals, their acceptance, and the step from a shape below one. */
  gammaProposal: 0xff90,
  gammaAccept: 0xff91,
  gammaBoost: 0xff92,
  /** Parameter vectors drawn with replacement, with all their runs. */
  resampleVectors: 0xff93,
} as const;
