/** A command as it can be typed: how an answer is had again, wherever it is shown. */

/** An argument as a POSIX shell reads it back. */
export function shellQuoted(argument: string): string {
  return /^[\w./:@%+,=-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** Words of a shell that mean themselves: bare, or in single quotes. */
const OURS = /^interregnum( ([\w./:@%+,=-]+|('[^']*'|\\')+))+$/;

/** Whether a text read from a file is a command of this program's and nothing else. */
export const isOurCommand = (text: string): boolean => OURS.test(text);

export const commandLine = (command: string, given: string, more: readonly string[]): string =>
  ['interregnum', command, given, ...more].map(shellQuoted).join(' ');
