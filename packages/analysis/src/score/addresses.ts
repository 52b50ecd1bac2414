/** Purposes of the scoreboard's draws, apart from those of the model and of the baselines. */
export const BoardPurpose = {
  resample: 0xff20,
  signFlip: 0xff21,
  permutation: 0xff22,
  pitRun: 0xff23,
} as const;
