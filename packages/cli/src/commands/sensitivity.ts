/** `sensitivity CASE`: which doubts matter most, and what to find out first. */

import { SENSITIVITY_OUTCOMES } from '@interregnum/analysis';
import { Failure, quoted } from '@interregnum/questions';
import { type Command, Option } from 'commander';
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { answerDir } from '../answers/write.ts';
import { collected, wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { sensitivityAnswer } from '../sensitivity/answer.ts';
import { sensitivityDocument } from '../sensitivity/document.ts';
import { playSensitivity, type Size } from '../sensitivity/play.ts';
import { sensitivityLines } from '../sensitivity/report.ts';
import { prepareStudy } from '../study.ts';
import { addStudyFlags, commandLine, type StudyFlags, studyArguments } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface SensitivityFlags extends StudyFlags, Size {
  readonly outcome: string;
  readonly prior?: true;
  readonly split?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

/** About a minute on two cores for a case of thirty regions. */
const USUAL: Size = { runs: 8, base: 512, paths: 20, factors: 8 };
const USUAL_OUTCOME = 'regimeDays';

const SMALLEST_BASE = 16;
const LARGEST_BASE = 65_536;

function powerOfTwo(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(Math.log2(value)) && value >= SMALLEST_BASE && value <= LARGEST_BASE)
    return value;
  throw new Failure(
    `--base must be a power of two from ${SMALLEST_BASE} to 65,536 (64, 128, 256, …); ${quoted(text)} is not.`,
  );
}

/** The flags as arguments again, defaults left out. */
function argumentsOf(flags: SensitivityFlags): string[] {
  const {
    runs,
    base,
    paths,
    factors,
    outcome,
    prior,
    split = [],
    out: _,
    json: __,
    ...world
  } = flags;
  const size: Size = { runs, base, paths, factors };
  return [
    ...(['runs', 'base', 'paths', 'factors'] as const).flatMap((flag) =>
      size[flag] === USUAL[flag] ? [] : [`--${flag}`, String(size[flag])],
    ),
    ...(outcome === USUAL_OUTCOME ? [] : ['--outcome', outcome]),
    ...(prior ? ['--prior'] : []),
    ...split.flatMap((group) => ['--split', group]),
    ...studyArguments(world),
  ];
}

async function answer(given: string, flags: SensitivityFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { outcome, prior = false, split = [], out, json } = flags;
  if (out !== undefined) answerDir(out, host);
  const study = await prepareStudy(given, flags, host);
  const result = await playSensitivity(study, flags, { prior, split }, host);
  const seconds = (performance.now() - started) / 1000;
  const document = sensitivityDocument(study, result, seconds);
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of sensitivityLines(study, result, outcome, seconds, host)) host.print(line);
  const command = commandLine('sensitivity', given, argumentsOf(flags));
  await offerAnswer(out, () => sensitivityAnswer(study, result, outcome, command), document, host);
}

function addDesignFlags(command: Command): Command {
  return command
    .option('--runs <N>', 'runs a design point', wholeNumber('--runs', 2, 1000), USUAL.runs)
    .option(
      '--base <N>',
      'rows of the design that shares variance out, a power of two',
      powerOfTwo,
      USUAL.base,
    )
    .option('--paths <N>', 'paths of the screening', wholeNumber('--paths', 4, 1000), USUAL.paths)
    .option(
      '--factors <N>',
      'inputs that are told apart after the screening; the rest vary as one',
      wholeNumber('--factors', 1, 40),
      USUAL.factors,
    )
    .addOption(
      new Option('--outcome <NAME>', 'the outcome shown in full')
        .choices(SENSITIVITY_OUTCOMES.map((o) => o.name))
        .default(USUAL_OUTCOME),
    )
    .option(
      '--prior',
      'move every parameter by itself over its prior, not the posterior as a whole',
    )
    .option(
      '--split <GROUP>',
      'move a group region by region, e.g. regions.garrison_effective_k; repeatable',
      collected,
    );
}

export const sensitivity: Registration = (program, host) => {
  const command = program
    .command('sensitivity')
    .description('which inputs and parameters matter most, and what to find out first')
    .argument('<CASE>', 'name or folder of a case');
  addStudyFlags(addDesignFlags(command))
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .action((given: string, flags: SensitivityFlags) => answer(given, flags, host));
};
