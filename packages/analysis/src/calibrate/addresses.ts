/** Purposes of calibration's draws, apart from those of the model, the baselines and the board. */
export const CalibratePurpose = {
  prior: 203,
  tie: 204,
  structure: 205,
  inputOwn: 206,
  inputCommon: 207,
} as const;
