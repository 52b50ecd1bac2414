/** Purposes of the scores' draws, apart from those of the model and of everything else. */
export const ScorePurpose = {
  /** Which runs a run is set beside. */
  partner: 0xff10,
} as const;
