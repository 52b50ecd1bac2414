/** `why CASE`: what share of the outcome is due to each cause, by the rules of the model. */
import { existsSync } from 'node:fs';
import {
  askWhy,
  Failure,
  OWN_ARGUMENTS,
  safe,
  type TextFile,
  type WhyFound,
  whyAnswer,
  whyDocument,
} from '@interregnum/questions';
import { readText } from '../files/beside.ts';
import { countOption } from '../flags.ts';
import type { Registration } from '../program.ts';
import { questionCommand } from '../question-command.ts';
import { addOutcomeFlag, addStudyFlags, type StudyFlags } from '../study-flags.ts';

interface WhyFlags extends StudyFlags {
  readonly runs?: number;
  readonly outcome?: string;
  readonly factors?: string;
  readonly sampled?: true;
}

const FEWEST_RUNS = 20;
const MOST_RUNS = 100_000;

/** @throws Failure when it is not there */
function factorFile(name: string | undefined): TextFile | undefined {
  if (name === undefined) return undefined;
  if (!existsSync(name)) throw new Failure(`There is no file of factors ${safe(name)}.`);
  return { name, text: readText(name, 'a list of factors') };
}

export const why: Registration = questionCommand<WhyFlags, WhyFound>({
  name: 'why',
  description:
    'what share of the model’s outcome is due to each cause: attribution to inputs, not blame',
  subject: 'An attribution',
  options: (command) =>
    addOutcomeFlag(
      addStudyFlags(
        command
          .addOption(
            countOption(
              '--runs',
              'how many histories, each played with and without each factor (default: 100 to 400, fewer the more factors)',
              FEWEST_RUNS,
              MOST_RUNS,
            ),
          )
          .option(
            '--factors <FILE>',
            'a YAML file of factors (default: factors.yaml of the case, else made from its tables)',
          )
          .option(
            '--sampled',
            'sample orders of joining even where every combination could be played',
          ),
      ),
    ),
  help: 'Up to eight factors every combination of them is played; beyond eight, sampled orders.',
  study: (flags) => flags,
  ask: (study, { runs, sampled = false, factors, outcome }, asking) =>
    askWhy(study, { runs, sampled, factors: factorFile(factors), outcome }, asking),
  again: OWN_ARGUMENTS.why,
  answer: whyAnswer,
  document: whyDocument,
});
