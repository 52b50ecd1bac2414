/** Pages of docs/ that are answers: each is kept as data, from which page and drawings are made. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { placeboTests, TRAINED_BASELINES } from '@interregnum/analysis';
import { rulesHash, sha256Text } from '@interregnum/ensemble';
import { drawFigure } from '@interregnum/figures';
import {
  type Answer,
  blindTestPage,
  type DistrictsFound,
  districtsPage,
  fittedOf,
  imagePath,
  markdownOf,
  type NamedPosterior,
  type ScoreFound,
  scoreboardPage,
  scoredSwitches,
  staleness,
} from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';
import { TOP_FOLDER } from '../top-folder.ts';
import { playScore } from './play.ts';
import { shippedCases } from './sources.ts';

const DOCS: string = join(TOP_FOLDER, 'docs/');
/** Enough for p = .05; a shuffle is played anew over all cases. */
const PLACEBO_SAMPLES = 19;
const PLACEBO_RUNS = 100;

/** @param made from what, one line */
function writePage(name: string, answer: Answer, made: string, host: Host): void {
  const page = join(DOCS, `${name}.md`);
  for (const block of answer.blocks) {
    if (block.block !== 'figure') continue;
    const image = join(DOCS, imagePath(block.name));
    mkdirSync(dirname(image), { recursive: true });
    writeFileSync(image, `${drawFigure(block.figure, { id: block.name })}\n`);
  }
  const kept = JSON.stringify({ schema: 'interregnum.docs-page/1', made, answer });
  // a block a line, so that a change can be read
  writeFileSync(join(DOCS, `${name}.json`), `${kept.replaceAll('{"block":', '\n{"block":')}\n`);
  writeFileSync(page, markdownOf(answer, made));
  host.say(`Written: ${relative(host.workingFolder, page)}`);
}

type CaseHashes = readonly (readonly [id: string, hash: string])[];

const caseHashes = async (host: Host): Promise<CaseHashes> =>
  (await shippedCases(host)).map(({ data }) => [data.id, data.hash]);

/** From what a page is made: rules, inputs and numbers. */
function madeOf(named: NamedPosterior | null, hashes: CaseHashes): string {
  const inputs = sha256Text(hashes.map(([id, hash]) => `${id} ${hash}`).join('\n'));
  const from = named?.posterior;
  const numbers = from
    ? `posterior ${from.sha256.slice(0, 12)} of ${from.created}`
    : 'no posterior';
  return `rules ${rulesHash(scoredSwitches(named)).slice(0, 12)}, inputs of ${hashes.length} cases ${inputs.slice(0, 12)}, ${numbers}`;
}

/** docs/scoreboard.md, or docs/blind-test.md of the cases nobody had seen. @param command that makes it */
export async function writeScorePage(
  found: ScoreFound,
  command: string,
  host: Host,
): Promise<void> {
  const { named, blind } = found.options;
  const hashes = await caseHashes(host);
  const made = madeOf(named, hashes);
  const shared = { command, made, stale: staleness(named, Object.fromEntries(hashes)) };
  if (blind) writePage('blind-test', blindTestPage(found, shared), made, host);
  else
    writePage(
      'scoreboard',
      scoreboardPage(found, { ...shared, ...(await beside(found, host)) }),
      made,
      host,
    );
}

/** The same leaving out single cases only; inputs shuffled; what is learnt from all cases. */
async function beside({ options, cases }: ScoreFound, host: Host) {
  host.say('Once more, leaving out single cases only.');
  const byCase = await playScore({ ...options, leaveOut: 'case', reuse: cases }, host);
  host.say('Placebos: the same with patrons, roads and dates shuffled.');
  const sources = options.asked[0]?.sources ?? [];
  const progress = showProgress(host, 3 * PLACEBO_SAMPLES, 'shuffles');
  let done = 0;
  const placebos = placeboTests(sources, fittedOf(options), {
    seed: options.seed,
    runs: Math.min(options.runs, PLACEBO_RUNS),
    samples: PLACEBO_SAMPLES,
    onSample: () => progress.update(done++, null),
  });
  progress.stop();
  const counted = sources.filter((s) => s.within === undefined);
  const learnt = Object.fromEntries(
    TRAINED_BASELINES.map((baseline) => [baseline.id, baseline.train(counted).learnt]),
  );
  return { byCase: byCase.board, placebos, learnt };
}

/** docs/districts.md. @param command that makes it again */
export function writeDistrictsPage(found: DistrictsFound, command: string, host: Host): void {
  const { data, input, parameters } = found.study;
  const short = (hash: string | null | undefined): string => hash?.slice(0, 12) ?? 'none';
  const made = `rules ${short(rulesHash(input.switches))}, case ${short(data.hash)}, districts ${short(data.districts?.hash)}, posterior ${short(parameters.hash)}`;
  writePage('districts', districtsPage(found, command), made, host);
}
