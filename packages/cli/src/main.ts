import { Failure } from '@interregnum/questions';
import { COMMANDS } from './commands/index.ts';
import { ExitCode } from './exit-codes.ts';
import { runProgram } from './program.ts';
import { typed } from './study-flags.ts';
import { processHost } from './terminal/host.ts';
import { describeUnexpected } from './unexpected.ts';

// A reader that has seen enough (`| head`) is not a fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? ExitCode.done : ExitCode.badInput);
  });
}

const host = processHost();

/** The last word on any error: one line, no stack. */
function end(error: unknown): number {
  if (error instanceof Failure) {
    const message = error.message.replaceAll(
      'See: interregnum',
      `See: ${typed('interregnum', host)}`,
    );
    host.say(`${host.errStyle.red('interregnum:')} ${message}`);
    return error.exitCode;
  }
  const debug = Boolean(process.env.INTERREGNUM_DEBUG);
  host.say(`${host.errStyle.red('interregnum:')} ${describeUnexpected(error, debug)}`);
  return ExitCode.badInput;
}

process.on('uncaughtException', (error) => process.exit(end(error)));
process.on('unhandledRejection', (error) => process.exit(end(error)));

try {
  process.exitCode = await runProgram(process.argv.slice(2), host, COMMANDS);
} catch (error) {
  process.exitCode = end(error);
}
