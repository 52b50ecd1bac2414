/** `compare CASE --set … | --scenario FILE`: what would have changed, pair by pair. */
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { answerDir } from '../answers/write.ts';
import { compareAnswer } from '../compare/answer.ts';
import { compareDocument } from '../compare/document.ts';
import { playComparison, scenariosOf } from '../compare/play.ts';
import { compareLines } from '../compare/report.ts';
import { Failure } from '../failure.ts';
import { collected, wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { scenarioNames } from '../scenarios.ts';
import { prepareStudy, type Study } from '../study.ts';
import {
  addDistrictsFlag,
  addSetFlag,
  addWorldFlags,
  commandLine,
  type StudyFlags,
  studyArguments,
} from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface CompareFlags extends Omit<StudyFlags, 'scenario'> {
  readonly runs: number;
  readonly scenario?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_PAIRS = 20;
const USUAL_PAIRS = 400;
const MOST_PAIRS = 100_000;

function nothingToCompare(study: Study): Failure {
  const names = scenarioNames(study.opened);
  const there =
    names.length === 0 ? '' : `\nScenarios that come with this case: ${names.join(', ')}.`;
  return new Failure(`Say what to change: --set PATH=VALUE or --scenario FILE.${there}`);
}

async function answer(given: string, flags: CompareFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { set = [], scenario = [], runs, out, json, ...world } = flags;
  if (out !== undefined) answerDir(out, host);
  const study = await prepareStudy(given, world, host);
  if (set.length + scenario.length === 0) throw nothingToCompare(study);
  const scenarios = scenariosOf(scenario, set, study, host);
  const comparison = await playComparison(study, scenarios, runs, host, world.without);
  const seconds = (performance.now() - started) / 1000;
  const document = compareDocument(study, scenarios, comparison, seconds);
  if (json) host.print(JSON.stringify(document, null, 2));
  else
    for (const line of compareLines(study, scenarios, comparison, seconds, host)) host.print(line);
  const command = commandLine('compare', given, [
    ...(runs === USUAL_PAIRS ? [] : ['--runs', String(runs)]),
    ...scenario.flatMap((file) => ['--scenario', file]),
    ...studyArguments({ ...world, set }),
  ]);
  await offerAnswer(
    out,
    () => compareAnswer(study, scenarios, comparison, command),
    document,
    host,
  );
}

export const compare: Registration = (program, host) => {
  const command = program
    .command('compare')
    .description('what would have changed: the case and a change of it, pair by pair')
    .argument('<CASE>', 'name or folder of a case')
    .option(
      '--runs <N>',
      'how many pairs of histories',
      wholeNumber('--runs', FEWEST_PAIRS, MOST_PAIRS),
      USUAL_PAIRS,
    )
    .option(
      '--scenario <FILE>',
      'a YAML file of named changes, or the name of one that ships with the case; each is compared by itself; repeatable',
      collected,
    );
  addDistrictsFlag(addWorldFlags(addSetFlag(command)))
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nAll --set together are one scenario.')
    .action((given: string, flags: CompareFlags) => answer(given, flags, host));
};
