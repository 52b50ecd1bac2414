/** `forecast CASE --as-of DATE`: with only what was known by then, what next; scored when the answer is known. */
import { MOST_FORECAST_RUNS } from '@interregnum/analysis';
import {
  askExperts,
  askForecast,
  type ExpertsFound,
  expertsAnswer,
  expertsDocument,
  Failure,
  type ForecastFound,
  forecastAnswer,
  forecastDocument,
  isLive,
  LIVE_WARNING,
  OWN_ARGUMENTS,
  USUAL_FORECAST_RUNS,
} from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { countOption } from '../flags.ts';
import { checkLog, register, scoreLog } from '../forecast/log.ts';
import { logDocument, logLines } from '../forecast/log-report.ts';
import { refusal } from '../open-case.ts';
import type { Registration } from '../program.ts';
import { addAnswerFlags, type Put, putQuestion } from '../question-command.ts';
import { addDistrictsFlag, addStudyFlags, type StudyFlags } from '../study-flags.ts';

interface ForecastFlags extends StudyFlags {
  readonly asOf?: string;
  readonly experts?: true;
  readonly runs?: number;
  readonly register?: string;
  readonly scoreLog?: string;
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_RUNS = 100;
/** A date of somebody's: there may be a dozen. */
const USUAL_EXPERT_RUNS = 400;

function checkFlags(given: string | undefined, flags: ForecastFlags): void {
  const asked = [
    flags.asOf !== undefined ? '--as-of' : '',
    flags.experts ? '--experts' : '',
    flags.scoreLog !== undefined ? '--score-log' : '',
  ].filter((flag) => flag !== '');
  if (asked.length > 1) throw new Failure(`${asked.join(' and ')}: choose one.`);
  if (asked.length === 0)
    throw new Failure(
      'Say which forecast: --as-of DATE, --experts for every date on which somebody spoke, or --score-log FILE.',
    );
  if (flags.scoreLog === undefined && given === undefined)
    throw new Failure(
      'Say which case: interregnum forecast CASE --as-of DATE. See: interregnum cases',
    );
  if (flags.register !== undefined && flags.asOf === undefined)
    throw new Failure('--register goes with --as-of DATE.');
  if (flags.announcedOnly || flags.forecast)
    throw new Failure(
      'A forecast has what was known by its day; --announced-only is for other commands.',
    );
}

const SHARED: Pick<Put<ForecastFlags, unknown>, 'name' | 'study' | 'before'> = {
  name: 'forecast',
  study: (flags) => flags,
  /**
   * A forecast is made from what has happened so far: without a record that can be read it would say
   * that nothing was lost.
   */
  before: ({ opened, outcomeFaults, observed }, { json }, host) => {
    if (outcomeFaults.length > 0)
      throw refusal(
        'A forecast starts from what has been lost so far, and that cannot be read:',
        outcomeFaults,
        opened,
        host.workingFolder,
      );
    // The answer in words has it for itself.
    if (json && isLive({ observed })) host.say(LIVE_WARNING);
  },
};

const AS_OF: Put<ForecastFlags, ForecastFound> = {
  ...SHARED,
  subject: 'A forecast',
  ask: (study, { asOf = '', runs = USUAL_FORECAST_RUNS }, asking) =>
    askForecast(study, { asOf, runs }, asking),
  again: ({ asOf = '', runs }) => OWN_ARGUMENTS.forecast({ asOf, runs }),
  answer: forecastAnswer,
  document: forecastDocument,
};

const EXPERTS: Put<ForecastFlags, ExpertsFound> = {
  ...SHARED,
  subject: 'The comparison',
  ask: (study, { runs = USUAL_EXPERT_RUNS }, asking) => askExperts(study, { runs }, asking),
  again: ({ runs }) => [
    '--experts',
    ...(runs === undefined || runs === USUAL_EXPERT_RUNS ? [] : ['--runs', String(runs)]),
  ],
  answer: expertsAnswer,
  document: expertsDocument,
};

export const forecast: Registration = (program, host, end) => {
  const command = program
    .command('forecast')
    .description('with only what was known by a day, what next; scored when the answer is known')
    .argument('[CASE]', 'name or folder of a case')
    .option('--as-of <DATE>', 'the day, e.g. 2021-06-23')
    .option('--experts', 'as of every day on which somebody’s forecast is recorded, side by side')
    .addOption(
      countOption(
        '--runs',
        `how many histories are followed (default: ${USUAL_FORECAST_RUNS}, with --experts ${USUAL_EXPERT_RUNS} a date)`,
        FEWEST_RUNS,
        MOST_FORECAST_RUNS,
      ),
    )
    .option('--register <FILE>', 'add the forecast to a log that is only added to')
    .option('--score-log <FILE>', 'verify such a log and score what can be scored now');
  addAnswerFlags(addDistrictsFlag(addStudyFlags(command))).action(
    async (given: string | undefined, flags: ForecastFlags) => {
      checkFlags(given, flags);
      if (flags.scoreLog !== undefined) {
        const log = await scoreLog(flags.scoreLog, given, host);
        if (flags.json) host.print(JSON.stringify(logDocument(log), null, 2));
        else for (const line of logLines(log, host)) host.print(line);
        end(log.faults.length === 0 ? ExitCode.done : ExitCode.answerIsNo);
        return;
      }
      if (flags.experts) {
        await putQuestion(EXPERTS, given ?? '', flags, host);
        return;
      }
      const file = flags.register;
      if (file !== undefined) checkLog(file, new Date(), host);
      const { study, forecast } = await putQuestion(AS_OF, given ?? '', flags, host);
      if (file === undefined) return;
      const hash = register(file, study, forecast, new Date(), host);
      host.say(`Registered in ${file}; hash of the line: ${hash}`);
    },
  );
};
