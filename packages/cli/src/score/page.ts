/** The pages of the board: docs/scoreboard.md, and docs/blind-test.md of the cases nobody had seen. */

import { writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PlaceboResult, placeboTests, TRAINED_BASELINES } from '@interregnum/analysis';
import { rulesHash, sha256Text } from '@interregnum/ensemble';
import {
  blindTestPage,
  HAND_SET,
  type NamedPosterior,
  scoreboardPage,
} from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';
import { type BoardRequest, fittedOf, PAGE_RUNS, type PlayedBoard, playBoard } from './board.ts';
import { staleness, switchesOf } from './document.ts';
import { writePageFigures } from './page-figures.ts';
import { shippedCases } from './sources.ts';

const docsPage = (name: string): string =>
  fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));
const PAGE = docsPage('scoreboard.md');
const BLIND_PAGE = docsPage('blind-test.md');
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

type CaseHashes = readonly (readonly [id: string, hash: string])[];

async function caseHashes(host: Host): Promise<CaseHashes> {
  return (await shippedCases(host)).map(({ data }) => [data.id, data.hash]);
}

/** From what a page is made: rules, inputs and numbers. */
function provenanceLine(named: NamedPosterior | null, hashes: CaseHashes): string {
  const inputs = sha256Text(hashes.map(([id, hash]) => `${id} ${hash}`).join('\n'));
  return [
    `rules ${rulesHash(switchesOf(named)).slice(0, 12)}`,
    `inputs of ${hashes.length} cases ${inputs.slice(0, 12)}`,
    named
      ? `posterior ${named.posterior.sha256.slice(0, 12)} of ${named.posterior.created}`
      : 'no posterior',
  ].join(', ');
}

/** @returns the page's path as seen from where the user stands */
export async function writeBlindPage(
  { named }: BoardRequest,
  { board }: PlayedBoard,
  host: Host,
): Promise<string> {
  const hashes = await caseHashes(host);
  const page = blindTestPage(board, {
    command: 'npx interregnum score --blind --write-page',
    provenance: provenanceLine(named, hashes),
    stale: staleness(named, Object.fromEntries(hashes)),
  });
  writeFileSync(BLIND_PAGE, page);
  return relative(host.workingFolder, BLIND_PAGE);
}

/** @returns the page's path as seen from where the user stands */
export async function writePage(
  request: BoardRequest,
  played: PlayedBoard,
  host: Host,
): Promise<string> {
  const { named, runs, seed, asked } = request;
  host.say('Once more, leaving out single cases only.');
  const single: BoardRequest = { ...request, leaveOut: 'case', reuse: played.cases };
  const byCase = (await playBoard(single, host)).board;
  host.say('Placebos: the same with patrons, roads and dates shuffled.');
  const sources = asked[0]?.sources ?? [];
  const progress = showProgress(host, 3 * PLACEBO_SAMPLES, 'shuffles');
  let done = 0;
  const placebos: readonly PlaceboResult[] = placeboTests(sources, fittedOf(named, 'country'), {
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
  const hashes = await caseHashes(host);
  const subject = played.board.predictors.find((p) => p.id === played.board.subject);
  const page = scoreboardPage(played.board, {
    command: commandOf(request),
    byCase,
    placebos,
    learnt,
    stale: staleness(named, Object.fromEntries(hashes)),
    runs,
    provenance: provenanceLine(named, hashes),
    ...(subject ? { figures: writePageFigures(played.board, subject, dirname(PAGE)) } : {}),
  });
  writeFileSync(PAGE, page);
  return relative(host.workingFolder, PAGE);
}
