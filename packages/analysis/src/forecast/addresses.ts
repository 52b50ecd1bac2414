/** Purposes of the draws made here, apart from those of the model and of other analyses. */
export const ForecastPurpose = {
  /** The one draw of a systematic resampling. */
  resample: 0xff60,
  /** The rate of one run under a constant hazard learnt so far. */
  rate: 0xff61,
} as const;
