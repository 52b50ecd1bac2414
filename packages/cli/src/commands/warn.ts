/** `warn [CASE…]`: which indicators best told collapse from survival, how early, how often wrongly. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { INDICATORS } from '@interregnum/analysis';
import { watchCases } from '@interregnum/analysis/node';
import { listCases } from '@interregnum/case/node';
import {
  argumentsOf,
  askWarn,
  Failure,
  havingOf,
  quoted,
  type Study,
  studyOf,
  type TextFile,
  USUAL_WARN_RUNS,
  type WarnFound,
  type Watch,
  warnAnswer,
  warnDocument,
} from '@interregnum/questions';
import { CASES_FOLDER } from '../cases-folder.ts';
import { readText } from '../files/beside.ts';
import { countOption } from '../flags.ts';
import { refuseWithoutCases } from '../none-ships.ts';
import type { Registration } from '../program.ts';
import { wideQuestionCommand } from '../question-command.ts';
import { readEach } from '../run/read-each.ts';
import { withProgress } from '../run/with-executor.ts';
import { openSound, studyOptions } from '../study.ts';
import { addWorldFlags, commandLine, type StudyFlags } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface WarnFlags extends Omit<StudyFlags, 'scenario' | 'set'> {
  readonly runs: number;
  readonly have?: string;
}

const FEWEST_RUNS = 20;
const MOST_RUNS = 2000;

/** Pairs as they are, or the text of a file. @throws Failure when it is neither */
function asked(have: string, { workingFolder }: Host): string | TextFile {
  if (have.includes('=')) return have;
  const file = resolve(workingFolder, have);
  if (existsSync(file)) return { name: have, text: readText(file, 'a table of values', have) };
  throw new Failure(
    `--have takes INDICATOR=VALUE,… or a CSV file; there is no file ${quoted(have)}. Indicators: ${INDICATORS.map((i) => i.id).join(', ')}.`,
  );
}

async function studiesOf(
  given: readonly string[],
  flags: StudyFlags,
  host: Host,
): Promise<Study[]> {
  const options = studyOptions(flags, host);
  const names = given.length > 0 ? given : await listCases(CASES_FOLDER);
  return readEach(names, async (name) => studyOf(await openSound(name, host), options, host.say));
}

/** Every history of every case on all cores, with progress, to the end or to Ctrl-C. */
const watchOn =
  (host: Host): Watch =>
  (inputs, runs) =>
    withProgress(host, 'A warning', ({ signal, expect, done: ran }) => {
      let before = 0;
      expect(runs * inputs.length);
      return watchCases(inputs, runs, {
        signal,
        onProgress: (done, total, finished) => {
          ran(finished - before, done / total);
          before = finished;
        },
      });
    });

export const warn: Registration = wideQuestionCommand<readonly string[], WarnFlags, WarnFound>({
  name: 'warn',
  description:
    'early warning: what tells collapse from survival in the model’s histories, and how early',
  argument: ['[CASE...]', 'names or folders of cases (default: every case that ships)'],
  options: (command) =>
    addWorldFlags(
      command
        .addOption(
          countOption(
            '--runs',
            'how many histories of each case',
            FEWEST_RUNS,
            MOST_RUNS,
            USUAL_WARN_RUNS,
          ),
        )
        .option(
          '--have <VALUES>',
          'what an analyst has: INDICATOR=VALUE,… or a CSV file with a column an indicator',
        ),
    ),
  ask: async (given, { runs, have, ...world }, host) => {
    await refuseWithoutCases(given, 'warn');
    const having = have === undefined ? [] : havingOf(asked(have, host));
    return askWarn(await studiesOf(given, world, host), { runs, having }, watchOn(host));
  },
  again: (given, { runs, have, ...world }) => {
    const [first, ...more] = [...given, ...argumentsOf('warn', { runs, have }, world)];
    return first === undefined ? 'interregnum warn' : commandLine('warn', first, more);
  },
  answer: warnAnswer,
  document: warnDocument,
});
