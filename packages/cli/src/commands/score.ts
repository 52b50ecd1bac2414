/** `score [CASE…]`: how good is the model, against history, each baseline and the experts. */

import { Failure } from '@interregnum/questions';
import { Option } from 'commander';
import { countOption, wholeNumber } from '../flags.ts';
import { refuseWithoutTraining } from '../none-ships.ts';
import { openBlindPosterior, openPosterior } from '../posterior-file.ts';
import type { Registration } from '../program.ts';
import { type BoardRequest, type LeaveOut, PAGE_RUNS, playBoard, RUNS } from '../score/board.ts';
import { scoreTier } from '../score/districts.ts';
import { scoreDocument } from '../score/document.ts';
import { writeBlindPage, writePage } from '../score/page.ts';
import { scoreLines } from '../score/report.ts';
import { askedCases, unseenCases } from '../score/sources.ts';
import { HIGHEST_SEED } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface ScoreFlags {
  readonly runs?: number;
  readonly seed: number;
  readonly leaveOut?: LeaveOut;
  readonly blind?: true;
  readonly parameters?: string;
  readonly writePage?: true;
  readonly districts?: true;
  readonly json?: true;
}

const MOST_RUNS = 20_000;

function checkFlags(given: readonly string[], flags: ScoreFlags): void {
  const refuse = (line: string): never => {
    throw new Failure(line);
  };
  if (flags.blind && given.length > 0)
    refuse('--blind scores every shipped case that the posterior has not seen; name none with it.');
  if (flags.blind && flags.leaveOut !== undefined)
    refuse('--blind leaves nothing out, since nothing was seen; leave --leave-out away.');
  if (flags.blind && flags.districts) refuse('--blind is of whole cases; leave --districts away.');
  if (flags.writePage && given.length > 0)
    refuse('--write-page is of every case that ships; name no case with it.');
  if (flags.writePage && flags.leaveOut !== undefined)
    refuse('--write-page leaves out countries and cases both; leave --leave-out away.');
}

async function requestOf(
  given: readonly string[],
  flags: ScoreFlags,
  host: Host,
): Promise<BoardRequest> {
  const { seed, blind = false } = flags;
  const named =
    blind && flags.parameters === undefined
      ? openBlindPosterior(host)
      : openPosterior(flags.parameters, host);
  const shared = {
    named,
    seed,
    runs: flags.runs ?? (flags.writePage && !blind ? PAGE_RUNS : RUNS),
  };
  if (!blind)
    return {
      ...shared,
      asked: await askedCases(given, host),
      leaveOut: flags.leaveOut ?? 'country',
    };
  if (named === null) throw new Failure('--blind needs a posterior; hand-set numbers saw no fit.');
  return { ...shared, asked: await unseenCases(named, host), leaveOut: 'case' };
}

async function answer(given: readonly string[], flags: ScoreFlags, host: Host): Promise<void> {
  if (!flags.districts || flags.blind) checkFlags(given, flags);
  if (flags.districts) return scoreTier(given, { ...flags, runs: flags.runs ?? RUNS }, host);
  await refuseWithoutTraining();
  const started = performance.now();
  const request = await requestOf(given, flags, host);
  const played = await playBoard(request, host);
  const write = flags.blind ? writeBlindPage : writePage;
  if (flags.writePage) host.say(`Written: ${await write(request, played, host)}`);
  const seconds = (performance.now() - started) / 1000;
  const document = scoreDocument(played.board, request, seconds);
  if (flags.json) host.print(JSON.stringify(document, null, 2));
  else for (const line of scoreLines(document, host)) host.print(line);
}

export const score: Registration = (program, host) => {
  program
    .command('score')
    .description('how good is the model: against what happened, simple rules and the experts')
    .argument('[CASE...]', 'names or folders of cases (default: every case that ships)')
    .addOption(
      countOption(
        '--runs',
        `runs a predictor and case (default: ${RUNS}; ${PAGE_RUNS} for the page)`,
        10,
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
    )
    .option('--json', 'one JSON document on stdout')
    .action((given: string[], flags: ScoreFlags) => answer(given, flags, host));
};
