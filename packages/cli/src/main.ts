import { isolated } from '@interregnum/figures';
import { COMMANDS } from './commands/index.ts';
import { errorDocument } from './error-document.ts';
import { ExitCode } from './exit-codes.ts';
import { runProgram } from './program.ts';
import { type Host, processHost } from './terminal/host.ts';
import { describeUnexpected } from './unexpected.ts';

const args = process.argv.slice(2);
const terminal = processHost();
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
const sayError = (message: string): void =>
  host.say(`${host.errStyle.red('interregnum:')} ${message}`);

// A reader that has seen enough (`| head`) is not a fault; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.done);
  sayError(`The answer could not be written. ${describeUnexpected(error, false)}`);
  process.exit(ExitCode.badInput);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? ExitCode.done : ExitCode.badInput);
});

/** The last word on any error: a sentence, no stack, and with `--json` one document. */
function end(error: unknown): number {
  const document = errorDocument(error, Boolean(host.env.INTERREGNUM_DEBUG));
  sayError(document.message);
  if (!answered && asDocument) host.print(JSON.stringify(document, null, 2));
  return document.exit_code;
}

process.on('uncaughtException', (error) => process.exit(end(error)));
process.on('unhandledRejection', (error) => process.exit(end(error)));

try {
  process.exitCode = await runProgram(args, host, COMMANDS);
} catch (error) {
  process.exitCode = end(error);
}
