/** `sensitivity CASE`: which doubts matter most, and what to find out first. */
import { SENSITIVITY_OUTCOMES } from '@interregnum/analysis';
import {
  askSensitivity,
  Failure,
  OWN_ARGUMENTS,
  quoted,
  type SensitivityFound,
  type SensitivitySize,
  sensitivityAnswer,
  sensitivityDocument,
  USUAL_OUTCOME,
  USUAL_SENSITIVITY,
} from '@interregnum/questions';
import { type Command, Option } from 'commander';
import { collected, countOption, wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { questionCommand } from '../question-command.ts';
import { addStudyFlags, type StudyFlags } from '../study-flags.ts';

interface SensitivityFlags extends StudyFlags, SensitivitySize {
  readonly outcome: string;
  readonly prior?: true;
  readonly split?: readonly string[];
}

const USUAL = USUAL_SENSITIVITY;
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

function addDesignFlags(command: Command): Command {
  return command
    .addOption(countOption('--runs', 'runs a design point', 2, 1000, USUAL.runs))
    .option(
      '--base <N>',
      'rows of the design that shares variance out, a power of two',
      powerOfTwo,
      USUAL.base,
    )
    .addOption(countOption('--paths', 'paths of the screening', 4, 1000, USUAL.paths))
    .option(
      '--factors <N>',
      'inputs that are told apart after the screening; the rest vary as one',
      wholeNumber('--factors', 1, 40),
      USUAL.factors,
    )
    .addOption(
      new Option(
        '--outcome <WHAT>',
        `the outcome shown in full: ${SENSITIVITY_OUTCOMES.map((o) => o.name).join(', ')}, or one of your own, e.g. "lost(Kandahar) by 2021-08-01"`,
      ).default(USUAL_OUTCOME),
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

export const sensitivity: Registration = questionCommand<SensitivityFlags, SensitivityFound>({
  name: 'sensitivity',
  description: 'which inputs and parameters matter most, and what to find out first',
  subject: 'A sensitivity study',
  options: (command) => addStudyFlags(addDesignFlags(command)),
  help: 'An input without a range between its low and high is taken as known.',
  study: (flags) => flags,
  ask: (study, { runs, base, paths, factors, outcome, prior = false, split = [] }, asking) =>
    askSensitivity(study, { runs, base, paths, factors, outcome, prior, split }, asking),
  again: OWN_ARGUMENTS.sensitivity,
  answer: sensitivityAnswer,
  document: sensitivityDocument,
});
