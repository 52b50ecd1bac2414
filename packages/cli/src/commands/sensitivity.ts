/** `sensitivity CASE`: which doubts matter most, and what to find out first. */
import { SENSITIVITY_OUTCOMES } from '@interregnum/analysis';
import { Option } from 'commander';
import { Failure } from '../failure.ts';
import { collected, wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { sensitivityDocument } from '../sensitivity/document.ts';
import { playSensitivity } from '../sensitivity/play.ts';
import { sensitivityLines } from '../sensitivity/report.ts';
import { prepareStudy } from '../study.ts';
import { addStudyFlags, type StudyFlags } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { quoted } from '../terminal/safe.ts';

interface SensitivityFlags extends StudyFlags {
  readonly runs: number;
  readonly base: number;
  readonly paths: number;
  readonly factors: number;
  readonly outcome: string;
  readonly prior?: true;
  readonly split?: readonly string[];
  readonly json?: true;
}

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

async function answer(given: string, flags: SensitivityFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { runs, base, paths, factors, outcome, prior, split = [], json, ...world } = flags;
  const study = await prepareStudy(given, world, host);
  const size = { runs, base, paths, factors };
  const result = await playSensitivity(study, size, { prior: prior === true, split }, host);
  const seconds = (performance.now() - started) / 1000;
  if (json) host.print(JSON.stringify(sensitivityDocument(study, result, seconds), null, 2));
  else for (const line of sensitivityLines(study, result, outcome, seconds, host)) host.print(line);
}

export const sensitivity: Registration = (program, host) => {
  const command = program
    .command('sensitivity')
    .description('which inputs and parameters matter most, and what to find out first')
    .argument('<CASE>', 'name or folder of a case')
    .option('--runs <N>', 'runs a design point', wholeNumber('--runs', 2, 1000), 8)
    .option(
      '--base <N>',
      'rows of the design that shares variance out, a power of two',
      powerOfTwo,
      512,
    )
    .option('--paths <N>', 'paths of the screening', wholeNumber('--paths', 4, 1000), 20)
    .option(
      '--factors <N>',
      'inputs that are told apart after the screening; the rest vary as one',
      wholeNumber('--factors', 1, 40),
      8,
    )
    .addOption(
      new Option('--outcome <NAME>', 'the outcome the terminal shows in full')
        .choices(SENSITIVITY_OUTCOMES.map((o) => o.name))
        .default('regimeDays'),
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
  addStudyFlags(command)
    .option('--json', 'one JSON document on stdout')
    .action((given: string, flags: SensitivityFlags) => answer(given, flags, host));
};
