/** docs/scoreboard.md: the whole board, leaving out cases and countries, with placebos. */
import { writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type PlaceboResult,
  placeboTests,
  scoreboardPage,
  TRAINED_BASELINES,
} from '@interregnum/analysis';
import { rulesHash, sha256Text } from '@interregnum/ensemble';
import { HAND_SET } from '../parameters.ts';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';
import { type BoardRequest, fittedOf, PAGE_RUNS, type PlayedBoard, playBoard } from './board.ts';
import { staleness, switchesOf } from './document.ts';
import { writePageFigures } from './page-figures.ts';
import { shippedCases } from './sources.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/scoreboard.md', import.meta.url));
/** Enough for p = .05; a shuffle is played anew over all cases. */
const PLACEBO_SAMPLES = 19;
const PLACEBO_RUNS = 100;

function commandOf({ runs, seed, named }: BoardRequest): string {
  return [
    'npx interregnum score --write-page',
    ...(runs === PAGE_RUNS ? [] : [`--runs ${runs}`]),
    ...(seed === 1 ? [] : [`--seed ${seed}`]),
    ...(named?.source === 'shipped posterior' ? [] : [`--parameters ${named?.source ?? HAND_SET}`]),
  ].join(' ');
}

/** @returns the page's path as seen from where the user stands */
export async function writePage(
  request: BoardRequest,
  played: PlayedBoard,
  host: Host,
): Promise<string> {
  const { named, runs, seed, asked } = request;
  host.say('Once more, leaving out whole countries.');
  const countries: BoardRequest = { ...request, leaveOut: 'country', reuse: played.cases };
  const byCountry = (await playBoard(countries, host)).board;
  host.say('Placebos: the same with patrons, roads and dates shuffled.');
  const sources = asked[0]?.sources ?? [];
  const progress = showProgress(host, 3 * PLACEBO_SAMPLES, 'shuffles');
  let done = 0;
  const placebos: readonly PlaceboResult[] = placeboTests(sources, fittedOf(named, 'case'), {
    seed,
    runs: Math.min(runs, PLACEBO_RUNS),
    samples: PLACEBO_SAMPLES,
    onSample: () => progress.update(done++, null),
  });
  progress.stop();
  const counted = sources.filter((s) => s.within === undefined);
  const learnt = Object.fromEntries(
    TRAINED_BASELINES.map((baseline) => [baseline.id, baseline.train(counted).learnt]),
  );
  const cases = (await shippedCases(host)).map(({ data }) => data);
  const inputs = sha256Text(cases.map(({ id, hash }) => `${id} ${hash}`).join('\n'));
  const provenance = [
    `rules ${rulesHash(switchesOf(named)).slice(0, 12)}`,
    `inputs of ${cases.length} cases ${inputs.slice(0, 12)}`,
    named
      ? `posterior ${named.posterior.sha256.slice(0, 12)} of ${named.posterior.created}`
      : 'no posterior',
  ].join(', ');
  const subject = played.board.predictors.find((p) => p.id === played.board.subject);
  const page = scoreboardPage(played.board, {
    command: commandOf(request),
    byCountry,
    placebos,
    learnt,
    stale: staleness(named, Object.fromEntries(cases.map(({ id, hash }) => [id, hash]))),
    runs,
    provenance,
    ...(subject ? { figures: writePageFigures(played.board, subject, dirname(PAGE)) } : {}),
  });
  writeFileSync(PAGE, page);
  return relative(host.workingFolder, PAGE);
}
