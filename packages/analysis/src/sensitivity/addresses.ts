/** Purposes of the draws made here, apart from those of the model and of other questions. */
export const SensitivityPurpose = {
  /** Bits of the Sobol' points that are flipped. */
  scramble: 0xff70,
  /** Coordinates beyond the tabulated dimensions. */
  padding: 0xff71,
  /** Where a screening path starts, and in which order it turns. */
  pathStart: 0xff72,
  pathOrder: 0xff73,
  /** Rows of the design drawn with replacement; paths. */
  resampleRows: 0xff74,
  resamplePaths: 0xff75,
} as const;
