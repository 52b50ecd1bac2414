/** `compare CASE --set … | --scenario FILE`: what would have changed, pair by pair. */
import {
  askCompare,
  type CompareFound,
  compareAnswer,
  compareDocument,
  OWN_ARGUMENTS,
  USUAL_PAIRS,
} from '@interregnum/questions';
import { collected, countOption } from '../flags.ts';
import type { Registration } from '../program.ts';
import { questionCommand } from '../question-command.ts';
import { scenarioSource } from '../study.ts';
import {
  addDistrictsFlag,
  addOutcomeFlag,
  addSetFlag,
  addWorldFlags,
  type StudyFlags,
} from '../study-flags.ts';

interface CompareFlags extends Omit<StudyFlags, 'scenario'> {
  readonly runs: number;
  readonly outcome?: string;
  readonly scenario?: readonly string[];
}

const FEWEST_PAIRS = 20;
const MOST_PAIRS = 100_000;

export const compare: Registration = questionCommand<CompareFlags, CompareFound>({
  name: 'compare',
  description: 'what would have changed: the case and a change of it, pair by pair',
  subject: 'A comparison',
  options: (command) =>
    addOutcomeFlag(
      addDistrictsFlag(
        addWorldFlags(
          addSetFlag(
            command
              .addOption(
                countOption(
                  '--runs',
                  'how many pairs of histories',
                  FEWEST_PAIRS,
                  MOST_PAIRS,
                  USUAL_PAIRS,
                ),
              )
              .option(
                '--scenario <FILE>',
                'a YAML file of named changes, or the name of one that ships with the case; each is compared by itself; repeatable',
                collected,
              ),
          ),
        ),
      ),
    ),
  help: 'All --set together are one scenario.',
  // What is changed is the question; the study is the case as it is.
  study: ({ set: _, scenario: __, outcome: ___, ...world }) => world,
  ask: (study, { runs, set = [], scenario = [], without, outcome }, asking) =>
    askCompare(
      study,
      { runs, set, scenarios: scenario.map(scenarioSource), without, outcome },
      asking,
    ),
  again: OWN_ARGUMENTS.compare,
  answer: compareAnswer,
  document: compareDocument,
});
