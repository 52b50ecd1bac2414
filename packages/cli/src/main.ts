import { commandLine } from './command-line.ts';
import { ExitCode } from './exit-codes.ts';
import { processHost } from './terminal/host.ts';
import { describeUnexpected } from './unexpected.ts';

const host = processHost();
const { run, end } = commandLine(process.argv.slice(2), host);

// A reader that has seen enough (`| head`) is not a fault; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.done);
  const why = describeUnexpected(error, false);
  host.say(`${host.errStyle.red('interregnum:')} The answer could not be written. ${why}`);
  process.exit(ExitCode.badInput);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? ExitCode.done : ExitCode.badInput);
});
process.on('uncaughtException', (error) => process.exit(end(error)));
process.on('unhandledRejection', (error) => process.exit(end(error)));

process.exitCode = await run();
