/** A command as it can be typed: how an answer is had again, wherever it is shown. */

/** An argument as a POSIX shell reads it back. */
export function shellQuoted(argument: string): string {
  return /^[\w./:@%+,=-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

export const commandLine = (command: string, given: string, more: readonly string[]): string =>
  ['interregnum', command, given, ...more].map(shellQuoted).join(' ');
