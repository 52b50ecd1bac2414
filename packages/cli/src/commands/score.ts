/** `score [CASE…]`: how good is the model, against history, each baseline and the experts. */
import { readObservedDistricts } from '@interregnum/case';
import {
  askDistricts,
  type DistrictsFound,
  districtsAnswer,
  Failure,
  PAGE_SCORE_RUNS,
  type ScoreFound,
  type ScoreOptions,
  scoreAnswer,
  scoreDistrictsDocument,
  scoreDocument,
  USUAL_SCORE_RUNS,
} from '@interregnum/questions';
import { Option } from 'commander';
import { countOption, wholeNumber } from '../flags.ts';
import { refuseWithoutTraining } from '../none-ships.ts';
import { openBlindPosterior, openPosterior } from '../posterior-file.ts';
import type { Registration } from '../program.ts';
import { wideQuestionCommand } from '../question-command.ts';
import { withAsking } from '../run/with-executor.ts';
import { writeDistrictsPage, writeScorePage } from '../score/page.ts';
import { playScore } from '../score/play.ts';
import { askedCases, unseenCases } from '../score/sources.ts';
import { prepareStudy } from '../study.ts';
import { commandLine, HIGHEST_SEED } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { IS_CLONE } from '../top-folder.ts';

interface ScoreFlags {
  readonly runs?: number;
  readonly seed: number;
  readonly leaveOut?: ScoreOptions['leaveOut'];
  readonly blind?: true;
  readonly parameters?: string;
  readonly writePage?: true;
  readonly districts?: true;
}

const FEWEST_RUNS = 10;
const MOST_RUNS = 20_000;

const usualRuns = ({ writePage, blind, districts }: ScoreFlags): number =>
  writePage && !blind && !districts ? PAGE_SCORE_RUNS : USUAL_SCORE_RUNS;

/** @throws Failure when flags do not go together */
function checkFlags({ length }: readonly string[], flags: ScoreFlags): void {
  const { blind, leaveOut, districts, writePage } = flags;
  const fault = [
    writePage &&
      !IS_CLONE &&
      '--write-page writes pages of the documentation, in a clone of the project only.',
    blind && districts && '--blind is of whole cases; leave --districts away.',
    districts && length !== 1 && '--districts scores the districts of one case; name just one.',
    blind &&
      length > 0 &&
      '--blind scores every shipped case that the posterior has not seen; name none with it.',
    blind &&
      leaveOut &&
      '--blind leaves nothing out, since nothing was seen; leave --leave-out away.',
    writePage &&
      !districts &&
      length > 0 &&
      '--write-page is of every case that ships; name no case with it.',
    writePage &&
      leaveOut &&
      '--write-page leaves out countries and cases both; leave --leave-out away.',
  ].find((line) => typeof line === 'string');
  if (fault) throw new Failure(fault);
}

/** The command that gives the same answer again, defaults left out. */
function again(given: readonly string[], flags: ScoreFlags): string {
  const { runs, seed, leaveOut, parameters } = flags;
  const [first, ...more] = [
    ...given,
    ...(flags.districts ? ['--districts'] : []),
    ...(flags.blind ? ['--blind'] : []),
    ...(flags.writePage ? ['--write-page'] : []),
    ...(leaveOut === undefined || leaveOut === 'country' ? [] : ['--leave-out', leaveOut]),
    ...(runs === undefined || runs === usualRuns(flags) ? [] : ['--runs', String(runs)]),
    ...(seed === 1 ? [] : ['--seed', String(seed)]),
    ...(parameters === undefined ? [] : ['--parameters', parameters]),
  ];
  return first === undefined ? 'interregnum score' : commandLine('score', first, more);
}

async function optionsOf(
  given: readonly string[],
  flags: ScoreFlags,
  host: Host,
): Promise<ScoreOptions> {
  const { seed, blind = false, parameters, leaveOut = 'country' } = flags;
  const shared = { seed, blind, runs: flags.runs ?? usualRuns(flags) };
  if (!blind) {
    const named = openPosterior(parameters, host);
    return { ...shared, named, leaveOut, asked: await askedCases(given, host) };
  }
  const named =
    parameters === undefined ? openBlindPosterior(host) : openPosterior(parameters, host);
  if (named === null) throw new Failure('--blind needs a posterior; hand-set numbers saw no fit.');
  return { ...shared, named, leaveOut: 'case', asked: await unseenCases(named, host) };
}

async function districtsOf(given: string, flags: ScoreFlags, host: Host): Promise<DistrictsFound> {
  const { seed, parameters, writePage = false, runs = USUAL_SCORE_RUNS } = flags;
  const known = { seed, districts: true as const, ...(parameters ? { parameters } : {}) };
  const study = await prepareStudy(given, known, host);
  const { observed } = readObservedDistricts(study.opened.files, study.data);
  const found = await withAsking(host, 'A score', (asking) =>
    askDistricts(study, observed, { runs, withTrials: writePage }, asking),
  );
  if (writePage) writeDistrictsPage(found, again([given], flags), host);
  return found;
}

async function ask(
  given: readonly string[],
  flags: ScoreFlags,
  host: Host,
): Promise<ScoreFound | DistrictsFound> {
  checkFlags(given, flags);
  if (flags.districts) return districtsOf(given[0]!, flags, host);
  await refuseWithoutTraining();
  const found = await playScore(await optionsOf(given, flags, host), host);
  if (flags.writePage) await writeScorePage(found, again(given, flags), host);
  return found;
}

export const score: Registration = wideQuestionCommand<
  readonly string[],
  ScoreFlags,
  ScoreFound | DistrictsFound
>({
  name: 'score',
  description: 'how good is the model: against what happened, simple rules and the experts',
  argument: ['[CASE...]', 'names or folders of cases (default: every case that ships)'],
  options: (command) =>
    command
      .addOption(
        countOption(
          '--runs',
          `runs a predictor and case (default: ${USUAL_SCORE_RUNS}; ${PAGE_SCORE_RUNS} for the page)`,
          FEWEST_RUNS,
          MOST_RUNS,
        ),
      )
      .option('--seed <N>', 'seed of the draws', wholeNumber('--seed', 0, HIGHEST_SEED), 1)
      .addOption(
        new Option(
          '--leave-out <WHAT>',
          'what a forecast may not have learnt from (default: country, with all its cases)',
        ).choices(['case', 'country']),
      )
      .option(
        '--blind',
        'only the cases that the posterior has never seen, everything trained on those it was fitted on (default posterior: that of the blind test of 29 November 2026)',
      )
      .option(
        '--parameters <FILE>',
        'a posterior file, or the word hand-set (default: the posterior that ships)',
      )
      .option('--districts', 'score the districts of one case, on what was reported of them')
      .option(
        '--write-page',
        'write docs/scoreboard.md as well, with placebos (minutes); with --blind docs/blind-test.md, with --districts docs/districts.md',
      ),
  ask,
  again,
  answer: (found, command) =>
    'board' in found ? scoreAnswer(found, command) : districtsAnswer(found, command),
  document: (found, seconds) =>
    'board' in found ? scoreDocument(found, seconds) : scoreDistrictsDocument(found),
});
