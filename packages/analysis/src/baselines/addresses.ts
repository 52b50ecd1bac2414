/** Purposes of the baselines' draws, at the far end of the addresses so as not to meet the model's. */
export const BaselinePurpose = {
  /** The pace of one run. */
  pace: 0xff00,
  /** The waiting time of one region. */
  wait: 0xff01,
  /** The lot that orders regions a rule does not tell apart. */
  lot: 0xff02,
  /** The pace of one region. */
  ownPace: 0xff03,
  /** What sets the case of one run apart from others like it. */
  frailty: 0xff04,
} as const;
