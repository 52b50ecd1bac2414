/** Purposes of the draws made here, apart from those of the model and of other questions. */
export const DistrictPurpose = {
  /** Provinces drawn with replacement. */
  resampleRegions: 0xff58,
} as const;
