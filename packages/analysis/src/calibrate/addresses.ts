/** Purposes of calibration's draws, apart from those of the model, the baselines and the board. */
export const CalibratePurpose = {
  cloud: 200,
  startNoise: 201,
  jitter: 202,
  prior: 203,
  tie: 204,
  deal: 205,
} as const;
