/** `calibrate`: which parameters fit history, how well are they known. Writes a posterior file. */
import { fitInto } from '../calibrate/fit.ts';
import { calibrateDocument, calibrateLines } from '../calibrate/report.ts';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { askedCases } from '../score/sources.ts';
import { shellQuoted, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface CalibrateFlags {
  readonly out: string;
  readonly resume?: true;
  readonly starts?: number;
  readonly generations?: number;
  readonly runs?: number;
  readonly finalRuns?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly json?: true;
}

const DEFAULT_OUT = 'out/calibration';

function resumeCommand(given: readonly string[], flags: CalibrateFlags, host: Host): string {
  const option = (flag: string, value: number | string | undefined): string[] =>
    value === undefined ? [] : [flag, String(value)];
  const words = [
    'interregnum',
    'calibrate',
    ...given,
    ...(flags.out === DEFAULT_OUT ? [] : ['--out', flags.out]),
    ...option('--starts', flags.starts),
    ...option('--generations', flags.generations),
    ...option('--runs', flags.runs),
    ...option('--final-runs', flags.finalRuns),
    ...option('--seed', flags.seed),
    ...option('--workers', flags.workers),
    '--resume',
  ];
  return typed(words.map(shellQuoted).join(' '), host);
}

async function answer(given: readonly string[], flags: CalibrateFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { out, resume, json, ...search } = flags;
  const request = {
    asked: await askedCases(given, host),
    out,
    resume: resume === true,
    search,
    resumeCommand: resumeCommand(given, flags, host),
  };
  const fit = await fitInto(request, host);
  const document = calibrateDocument(fit, (performance.now() - started) / 1000);
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of calibrateLines(document, host)) host.print(line);
}

export const calibrate: Registration = (program, host) => {
  program
    .command('calibrate')
    .description('which parameters fit history: fits them anew and writes a posterior (hours)')
    .argument('[CASE...]', 'cases to fit on (default: every case that ships)')
    .option('--out <DIR>', 'folder of the searches and the posterior', DEFAULT_OUT)
    .option('--resume', 'go on with what an interrupted attempt finished')
    .option('--starts <N>', 'searches a fold (default: 4)', wholeNumber('--starts', 1, 99))
    .option(
      '--generations <N>',
      'generations a search (default: 22)',
      wholeNumber('--generations', 1, 999),
    )
    .option(
      '--runs <N>',
      'runs a candidate and case (default: 10)',
      wholeNumber('--runs', 2, 10_000),
    )
    .option(
      '--final-runs <N>',
      'runs a case by which the ends of searches are weighed (default: 40)',
      wholeNumber('--final-runs', 2, 10_000),
    )
    .option('--seed <N>', 'seed of the searches (default: 1)', wholeNumber('--seed', 0, 40_000))
    .option(
      '--workers <N>',
      'threads (default: one a core); changes no result',
      wholeNumber('--workers', 1, 1_024),
    )
    .option('--json', 'one JSON document on stdout')
    .action((given: string[], flags: CalibrateFlags) => answer(given, flags, host));
};
