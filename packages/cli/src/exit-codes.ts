/** What the command's exit code says; the table stands in docs and in `--help`. */
export const ExitCode = {
  done: 0,
  /** The command worked and its answer is no: a check failed. */
  answerIsNo: 1,
  /** Bad usage or bad input. */
  badInput: 2,
  /** Stopped by the user (Ctrl-C); what was finished is kept and can be resumed. */
  interrupted: 130,
  /** The same, by SIGTERM. Where nothing is played the system ends the command, with these two too. */
  terminated: 143,
} as const;
