/** `trace CASE --run N`: why did this happen in run N. */
import {
  askTrace,
  OWN_ARGUMENTS,
  type TraceFound,
  traceAnswer,
  traceDocument,
} from '@interregnum/questions';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { questionCommand } from '../question-command.ts';
import { addDistrictsFlag, addStudyFlags, HIGHEST_SEED, type StudyFlags } from '../study-flags.ts';

interface TraceFlags extends StudyFlags {
  readonly run: number;
  readonly full?: true;
}

interface Told extends TraceFound {
  readonly full: boolean;
}

export const trace: Registration = questionCommand<TraceFlags, Told>({
  name: 'trace',
  description: 'why did this happen in one run: what happened, day by day, and the causes',
  subject: 'A history',
  options: (command) =>
    addDistrictsFlag(
      addStudyFlags(
        command
          .requiredOption('--run <N>', 'which run, from 0', wholeNumber('--run', 0, HIGHEST_SEED))
          .option('--full', 'the causes of every step, in the numbers of the rules'),
      ),
    ),
  help: 'Which runs there are, and how each ends, stands in tables/runs of a run’s folder.',
  study: (flags) => flags,
  ask: async (study, { run, full = false }) => ({ ...askTrace(study, run), full }),
  again: OWN_ARGUMENTS.trace,
  answer: (found, command) => traceAnswer(found, command, found.full),
  document: traceDocument,
});
