/**
 * Where a command writes: its answer on stdout, everything else on stderr. One object, so that the
 * commands never touch `process` and can be tried without one.
 */
import picocolors from 'picocolors';

type Colours = ReturnType<typeof picocolors.createColors>;

export interface Host {
  /** A line of the answer, on stdout. */
  readonly print: (line: string) => void;
  /** A line about the work (progress, warnings, errors), on stderr. */
  readonly say: (line: string) => void;
  /** Width of the answer in characters. */
  readonly columns: number;
  /** Whether stderr is a terminal that can redraw a line. */
  readonly redraws: boolean;
  /** Styles of the answer; without a terminal or with NO_COLOR they do nothing. */
  readonly style: Colours;
  /** Styles of lines on stderr. */
  readonly errStyle: Colours;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
}

/** Lines in a file or a pipe are as long as a wide terminal's. */
const COLUMNS_ELSEWHERE = 100;
const FEWEST_COLUMNS = 40;

/** https://no-color.org: any value but the empty one switches colour off. */
function coloured(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR || env.TERM === 'dumb') return false;
  return stream.isTTY === true;
}

function columnsOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): number {
  const asked = Number(env.COLUMNS);
  const found = stream.isTTY ? stream.columns : Number.isInteger(asked) && asked > 0 ? asked : 0;
  return Math.max(FEWEST_COLUMNS, found || COLUMNS_ELSEWHERE);
}

export function processHost(
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
  env: NodeJS.ProcessEnv = process.env,
): Host {
  return {
    print: (line) => void stdout.write(`${line}\n`),
    say: (line) => void stderr.write(`${line}\n`),
    columns: columnsOf(stdout, env),
    redraws: stderr.isTTY === true && env.TERM !== 'dumb',
    style: picocolors.createColors(coloured(stdout, env)),
    errStyle: picocolors.createColors(coloured(stderr, env)),
    env,
    workingFolder: process.cwd(),
  };
}
