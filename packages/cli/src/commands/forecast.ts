/** `forecast CASE --as-of DATE`: with only what was known by then, what next; scored when the answer is known. */
import { MOST_FORECAST_RUNS } from '@interregnum/analysis';
import { Failure, type Study } from '@interregnum/questions';
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { answerDir } from '../answers/write.ts';
import { ExitCode } from '../exit-codes.ts';
import { wholeNumber } from '../flags.ts';
import { expertsAnswer, forecastAnswer } from '../forecast/answer.ts';
import { expertsDocument, forecastDocument } from '../forecast/document.ts';
import { checkLog, register, scoreLog } from '../forecast/log.ts';
import { logDocument, logLines } from '../forecast/log-report.ts';
import { asOfDayOf, playExperts, playForecast } from '../forecast/play.ts';
import { expertsLines, forecastLines } from '../forecast/report.ts';
import { isLive, LIVE_WARNING } from '../live.ts';
import { refusal } from '../open-case.ts';
import type { Registration } from '../program.ts';
import { prepareStudy } from '../study.ts';
import {
  addDistrictsFlag,
  addStudyFlags,
  commandLine,
  type StudyFlags,
  studyArguments,
} from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

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
const USUAL_RUNS = 1000;
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

function again(given: string, flags: ForecastFlags, usual: number): string {
  const { asOf, runs } = flags;
  return commandLine('forecast', given, [
    ...(asOf === undefined ? ['--experts'] : ['--as-of', asOf]),
    ...(runs === undefined || runs === usual ? [] : ['--runs', String(runs)]),
    ...studyArguments(flags),
  ]);
}

/**
 * A forecast is made from what has happened so far: without a record that can be read it would say that
 * nothing was lost. @throws Failure
 */
async function prepared(given: string, flags: ForecastFlags, host: Host): Promise<Study> {
  const study = await prepareStudy(given, flags, host);
  if (study.outcomeFaults.length > 0)
    throw refusal(
      'A forecast starts from what has been lost so far, and that cannot be read:',
      study.outcomeFaults,
      study.opened,
      host.workingFolder,
    );
  if (isLive(study)) host.say(LIVE_WARNING);
  return study;
}

async function ofDate(given: string, flags: ForecastFlags, host: Host): Promise<void> {
  const started = performance.now();
  const study = await prepared(given, flags, host);
  const asOfDay = asOfDayOf(flags.asOf ?? '', study);
  const forecast = await playForecast(study, asOfDay, flags.runs ?? USUAL_RUNS, host);
  const seconds = (performance.now() - started) / 1000;
  const document = forecastDocument(study, forecast, seconds);
  if (flags.json) host.print(JSON.stringify(document, null, 2));
  else for (const line of forecastLines(study, forecast, seconds, host)) host.print(line);
  if (flags.register !== undefined) {
    const hash = register(flags.register, study, forecast, new Date(), host);
    host.say(`Registered in ${flags.register}; hash of the line: ${hash}`);
  }
  const command = again(given, flags, USUAL_RUNS);
  await offerAnswer(flags.out, () => forecastAnswer(study, forecast, command), document, host);
}

async function ofExperts(given: string, flags: ForecastFlags, host: Host): Promise<void> {
  const started = performance.now();
  const study = await prepared(given, flags, host);
  const runs = flags.runs ?? USUAL_EXPERT_RUNS;
  const experts = await playExperts(study, runs, host);
  const seconds = (performance.now() - started) / 1000;
  const document = expertsDocument(study, experts, runs, seconds);
  if (flags.json) host.print(JSON.stringify(document, null, 2));
  else for (const line of expertsLines(study, experts, runs, seconds, host)) host.print(line);
  const command = again(given, flags, USUAL_EXPERT_RUNS);
  await offerAnswer(flags.out, () => expertsAnswer(study, experts, command), document, host);
}

export const forecast: Registration = (program, host, end) => {
  const command = program
    .command('forecast')
    .description('with only what was known by a day, what next; scored when the answer is known')
    .argument('[CASE]', 'name or folder of a case')
    .option('--as-of <DATE>', 'the day, e.g. 2021-06-23')
    .option('--experts', 'as of every day on which somebody’s forecast is recorded, side by side')
    .option(
      '--runs <N>',
      `how many histories are followed (default: ${USUAL_RUNS}, with --experts ${USUAL_EXPERT_RUNS} a date)`,
      wholeNumber('--runs', FEWEST_RUNS, MOST_FORECAST_RUNS),
    )
    .option('--register <FILE>', 'add the forecast to a log that is only added to')
    .option('--score-log <FILE>', 'verify such a log and score what can be scored now');
  addDistrictsFlag(addStudyFlags(command))
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .action(async (given: string | undefined, flags: ForecastFlags) => {
      checkFlags(given, flags);
      if (flags.scoreLog !== undefined) {
        const log = await scoreLog(flags.scoreLog, given, host);
        if (flags.json) host.print(JSON.stringify(logDocument(log), null, 2));
        else for (const line of logLines(log, host)) host.print(line);
        end(log.faults.length === 0 ? ExitCode.done : ExitCode.answerIsNo);
        return;
      }
      if (flags.out !== undefined) answerDir(flags.out, host);
      if (flags.register !== undefined) checkLog(flags.register, new Date(), host);
      await (flags.experts ? ofExperts : ofDate)(given ?? '', flags, host);
    });
};
