/** `score [CASE…]`: how good is the model, against history, each baseline and the experts. */
import { Option } from 'commander';
import { Failure } from '../failure.ts';
import { wholeNumber } from '../flags.ts';
import { openPosterior } from '../parameters.ts';
import type { Registration } from '../program.ts';
import { type BoardRequest, type LeaveOut, PAGE_RUNS, playBoard, RUNS } from '../score/board.ts';
import { scoreTier } from '../score/districts.ts';
import { scoreDocument } from '../score/document.ts';
import { writePage } from '../score/page.ts';
import { scoreLines } from '../score/report.ts';
import { askedCases } from '../score/sources.ts';
import { HIGHEST_SEED } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface ScoreFlags {
  readonly runs?: number;
  readonly seed: number;
  readonly leaveOut: LeaveOut;
  readonly parameters?: string;
  readonly writePage?: true;
  readonly districts?: true;
  readonly json?: true;
}

const MOST_RUNS = 20_000;

async function answer(given: readonly string[], flags: ScoreFlags, host: Host): Promise<void> {
  if (flags.districts) return scoreTier(given, { ...flags, runs: flags.runs ?? RUNS }, host);
  if (flags.writePage && given.length > 0)
    throw new Failure('--write-page is of every case that ships; name no case with it.');
  if (flags.writePage && flags.leaveOut !== 'case')
    throw new Failure('--write-page leaves out cases and countries both; leave --leave-out away.');
  const started = performance.now();
  const named = openPosterior(flags.parameters, host);
  const { seed, leaveOut, runs = flags.writePage ? PAGE_RUNS : RUNS } = flags;
  const request: BoardRequest = {
    asked: await askedCases(given, host),
    named,
    leaveOut,
    seed,
    runs,
  };
  const played = await playBoard(request, host);
  if (flags.writePage) host.say(`Written: ${await writePage(request, played, host)}`);
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
    .option(
      '--runs <N>',
      `runs a predictor and case (default: ${RUNS}; ${PAGE_RUNS} for the page)`,
      wholeNumber('--runs', 10, MOST_RUNS),
    )
    .option('--seed <N>', 'seed of the draws', wholeNumber('--seed', 0, HIGHEST_SEED), 1)
    .addOption(
      new Option('--leave-out <WHAT>', 'what a forecast may not have learnt from')
        .choices(['case', 'country'])
        .default('case'),
    )
    .option(
      '--parameters <FILE>',
      'a posterior file, or the word hand-set (default: the posterior that ships)',
    )
    .option('--districts', 'score the districts of one case, on what was reported of them')
    .option(
      '--write-page',
      'write docs/scoreboard.md as well, with placebos (minutes); with --districts docs/districts.md',
    )
    .option('--json', 'one JSON document on stdout')
    .action((given: string[], flags: ScoreFlags) => answer(given, flags, host));
};
