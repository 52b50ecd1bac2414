import { isolated } from '@interregnum/figures';
import { COMMANDS } from './commands/index.ts';
import { errorDocument } from './error-document.ts';
import { runProgram } from './program.ts';
import type { Host } from './terminal/host.ts';

export interface CommandLine {
  /** @returns the exit code; every error has been told */
  readonly run: () => Promise<number>;
  /**
   * The last word on any error: a sentence, no stack, and with `--json` one document.
   * @returns the exit code
   */
  readonly end: (error: unknown) => number;
}

/** One command line, `args` being what follows the command's own name. */
export function commandLine(args: readonly string[], terminal: Host): CommandLine {
  /** A document is data: nothing is put into it. */
  const asDocument = args.includes('--json');
  let answered = false;
  const host: Host = {
    ...terminal,
    print: (line) => {
      answered = true;
      terminal.print(asDocument ? line : isolated(line));
    },
    say: (line) => terminal.say(isolated(line)),
  };
  const end = (error: unknown): number => {
    const document = errorDocument(error, Boolean(host.env.INTERREGNUM_DEBUG));
    host.say(`${host.errStyle.red('interregnum:')} ${document.message}`);
    if (!answered && asDocument) host.print(JSON.stringify(document, null, 2));
    return document.exit_code;
  };
  return { run: () => runProgram(args, host, COMMANDS).catch(end), end };
}
