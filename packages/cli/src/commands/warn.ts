/** `warn [CASE…]`: which indicators best told collapse from survival, how early, how often wrongly. */
import { earlyWarning } from '@interregnum/analysis';
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { answerDir } from '../answers/write.ts';
import { wholeNumber } from '../flags.ts';
import { refuseWithoutCases } from '../none-ships.ts';
import type { Registration } from '../program.ts';
import { addWorldFlags, commandLine, type StudyFlags, studyArguments } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { warnAnswer } from '../warn/answer.ts';
import { observedOf, studiesOf } from '../warn/cases.ts';
import { warnDocument } from '../warn/document.ts';
import { havingOf } from '../warn/having.ts';
import { watchAll } from '../warn/play.ts';
import { warnLines } from '../warn/report.ts';

interface WarnFlags extends Omit<StudyFlags, 'scenario' | 'set'> {
  readonly runs: number;
  readonly have?: string;
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_RUNS = 20;
const USUAL_RUNS = 400;
const MOST_RUNS = 2000;

async function answer(given: readonly string[], flags: WarnFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { runs, have, out, json, ...world } = flags;
  if (out !== undefined) answerDir(out, host);
  await refuseWithoutCases(given, 'warn');
  const having = havingOf(have, host);
  const studies = await studiesOf(given, world, host);
  const watched = await watchAll(
    studies.map((s) => s.input),
    runs,
    host,
  );
  const found = earlyWarning(watched, { seed: flags.seed, having, observed: observedOf(studies) });
  const seconds = (performance.now() - started) / 1000;
  const document = warnDocument(studies, found, seconds);
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of warnLines(studies, found, seconds, host)) host.print(line);
  const [first = '', ...more] = [
    ...given,
    ...(runs === USUAL_RUNS ? [] : ['--runs', String(runs)]),
    ...(have === undefined ? [] : ['--have', have]),
    ...studyArguments(world),
  ];
  const command = first === '' ? 'interregnum warn' : commandLine('warn', first, more);
  await offerAnswer(out, () => warnAnswer(studies, found, command), document, host);
}

export const warn: Registration = (program, host) => {
  const command = program
    .command('warn')
    .description(
      'early warning: what tells collapse from survival in the model’s histories, and how early',
    )
    .argument('[CASE...]', 'names or folders of cases (default: every case that ships)')
    .option(
      '--runs <N>',
      'how many histories of each case',
      wholeNumber('--runs', FEWEST_RUNS, MOST_RUNS),
      USUAL_RUNS,
    )
    .option(
      '--have <VALUES>',
      'what an analyst has: INDICATOR=VALUE,… or a CSV file with a column an indicator',
    );
  addWorldFlags(command)
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .action((given: string[], flags: WarnFlags) => answer(given, flags, host));
};
