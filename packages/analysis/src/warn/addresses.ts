/** Purposes of the draws made here, apart from those of the model and of other questions. */
export const WarningPurpose = {
  /** Cases drawn with replacement. */
  resampleCases: 0xffa0,
} as const;
