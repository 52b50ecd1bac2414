/** `calibrate`: which parameters fit history, how well are they known. Writes a posterior file. */

import type { Mechanism } from '@interregnum/model';
import { switchesOf } from '@interregnum/questions';
import { fitInto } from '../calibrate/fit.ts';
import { calibrateDocument, calibrateLines } from '../calibrate/report.ts';
import { countOption, numberBetween, wholeNumber } from '../flags.ts';
import { refuseWithoutCases } from '../none-ships.ts';
import type { Registration } from '../program.ts';
import { askedCases } from '../score/sources.ts';
import { addMechanismFlags, HIGHEST_SEED, shellQuoted, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface CalibrateFlags {
  readonly out: string;
  readonly resume?: true;
  readonly vectors?: number;
  readonly runs?: number;
  readonly share?: number;
  readonly seed?: number;
  readonly without?: readonly Mechanism[];
  readonly with?: readonly Mechanism[];
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
    ...option('--vectors', flags.vectors),
    ...option('--runs', flags.runs),
    ...option('--share', flags.share),
    ...option('--seed', flags.seed),
    ...(flags.without ?? []).flatMap((m) => ['--without', m]),
    ...(flags.with ?? []).flatMap((m) => ['--with', m]),
    ...option('--workers', flags.workers),
    '--resume',
  ];
  return typed(words.map(shellQuoted).join(' '), host);
}

async function answer(given: readonly string[], flags: CalibrateFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { out, resume, json, with: on, without, ...design } = flags;
  await refuseWithoutCases(given, 'calibrate');
  const request = {
    asked: await askedCases(given, host),
    out,
    resume: resume === true,
    design: { ...design, switches: switchesOf(flags, host.say) },
    resumeCommand: resumeCommand(given, flags, host),
  };
  const fit = await fitInto(request, host);
  const document = calibrateDocument(fit, (performance.now() - started) / 1000);
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of calibrateLines(document, host)) host.print(line);
}

export const calibrate: Registration = (program, host) => {
  const command = program
    .command('calibrate')
    .description('which parameters fit history: fits them anew and writes a posterior (minutes)')
    .argument('[CASE...]', 'cases to fit on (default: every case that ships)')
    .option('--out <DIR>', 'folder of the scores and the posterior', DEFAULT_OUT)
    .option('--resume', 'go on with what an interrupted attempt finished')
    .addOption(
      countOption('--vectors', 'vectors drawn from the prior (default: 6000)', 50, 1_000_000),
    )
    .addOption(countOption('--runs', 'runs a vector and case (default: 10)', 2, 4_000))
    .option(
      '--share <X>',
      'share of the vectors that a fold keeps (default: 0.02)',
      numberBetween('--share', 0.0001, 1),
    )
    .option(
      '--seed <N>',
      'seed of vectors and runs (default: 1)',
      wholeNumber('--seed', 0, HIGHEST_SEED),
    )
    .option(
      '--workers <N>',
      'threads (default: one a core); changes no result',
      wholeNumber('--workers', 1, 1_024),
    )
    .option('--json', 'one JSON document on stdout');
  addMechanismFlags(command).action((given: string[], flags: CalibrateFlags) =>
    answer(given, flags, host),
  );
};
