import { nearestOf } from '@interregnum/case';
import { Failure, quoted } from '@interregnum/questions';
import { Command, CommanderError } from 'commander';
import { ExitCode } from './exit-codes.ts';
import type { Host } from './terminal/host.ts';
import { VERSION } from './version.ts';

/** Adds one command to the program; its action returns the exit code. */
export type Registration = (program: Command, host: Host, end: (code: number) => void) => void;

const AFTER_HELP = `
CASE is the name of a shipped case (interregnum cases) or the path of a case folder.
Exit codes: 0 done, 1 the answer is no (a check failed), 2 bad usage or input,
130 interrupted (Ctrl-C), 143 ended by SIGTERM.`;

/** Commander's wording made ours: no prefix, straight quotes, where to look. */
function usageMessage(raw: string, command: string): string {
  const text = raw
    .replace(/^error:\s*/, '')
    .replaceAll("'", '"')
    .replace(/\n\(Did you mean (.+?)\?\)/, '. Did you mean $1?')
    .trim();
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  const ended = /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
  return `${ended} See: interregnum ${command} --help`;
}

function unknownCommand(name: string, known: readonly string[]): Failure {
  const guess = nearestOf(name, known);
  const hint = guess === undefined ? '' : ` Did you mean ${quoted(guess)}?`;
  return new Failure(`There is no command ${quoted(name)}.${hint} There are: ${known.join(', ')}.`);
}

/**
 * Run the command line.
 * @param args what follows the command's own name
 * @returns the exit code; expected ends are thrown as `Failure`
 */
export async function runProgram(
  args: readonly string[],
  host: Host,
  registrations: readonly Registration[],
): Promise<number> {
  let exitCode: number = ExitCode.done;
  const program = new Command('interregnum')
    .description(
      'Simulates how regimes fall, and why some do not, and scores itself against history.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .configureHelp({ helpWidth: host.columns })
    .configureOutput({
      writeOut: (text) => host.print(text.trimEnd()),
      writeErr: (text) => host.say(text.trimEnd()),
      outputError: () => {},
    });
  for (const register of registrations) {
    register(program, host, (code) => {
      exitCode = code;
    });
  }
  const known = program.commands.map((c) => c.name());
  const first = args[0];
  if (first === undefined) {
    host.say(program.helpInformation().trimEnd() + AFTER_HELP);
    return ExitCode.badInput;
  }
  if (!first.startsWith('-') && !known.includes(first)) throw unknownCommand(first, known);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return ExitCode.done;
    throw new Failure(usageMessage(error.message, known.includes(first) ? first : ''));
  }
  return exitCode;
}
