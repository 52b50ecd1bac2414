/**
 * docs/blind-test.md can be made again: the posterior of that day is kept, and two of its cases played
 * here give the page's figures. A change of rules that moves results must fail this test; whoever makes
 * one says on the page which version of the program gives its figures, and takes the replay out.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BLIND_TEST,
  boardSources,
  fittedFrom,
  playVectors,
  readPosterior,
  scoreEnsemble,
} from '@interregnum/analysis';
import { readCase, readObserved } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const page = readFileSync(join(ROOT, 'docs', 'blind-test.md'), 'utf8');
const posterior = readPosterior(
  readFileSync(join(ROOT, 'docs', 'blind-test', 'posterior-2026-11-23.json'), 'utf8'),
);

/** Cells of the page's row that begins so. */
function rowOf(start: string): string[] {
  const line = page.split('\n').find((l) => l.startsWith(`| ${start}`));
  expect(line, start).toBeDefined();
  return line!
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test('the posterior is that of the day', () => {
  expect(posterior.created).toBe(BLIND_TEST.posterior);
  expect(posterior.cases).toHaveLength(BLIND_TEST.chosenOn.cases);
  expect(page).toContain(`posterior ${posterior.sha256.slice(0, 12)} of ${posterior.created}`);
});

test('the page says what was recorded', () => {
  expect(rowOf('the model | 1.46').slice(1, 5)).toEqual(['1.46', '0.157', '0.330', '13 of 21']);
  expect(page).toMatch(/No better than a simple rule/);
});

test.each([
  ['syria-2024', 'Syria, November 2024'],
  ['ivory-coast-2011', 'Ivory Coast 2011'],
])('%s played again gives the figures of the page', async (id, title) => {
  const { files } = await readCaseFolder(join(ROOT, 'cases', id));
  const { data } = readCase(files);
  const { observed } = readObserved(files, data!);
  const [source] = boardSources([{ data: data!, observed: observed! }]);
  const { world, truth, origin, group } = source!;
  const { horizonDays } = world;
  const fitted = fittedFrom(posterior, 'case');
  const { label, vectors } = fitted.without({ id, origin, horizonDays, country: group });
  expect(label).toBe('blind');
  const { runs, seed } = BLIND_TEST;
  const { falls } = playVectors(world, vectors, fitted.switches, seed, runs);
  const scores = scoreEnsemble(truth, falls);
  const [, , p, , middle, joint, brier] = rowOf(title);
  expect([
    `${(100 * scores.capitalFallShare!).toFixed(0)} %`,
    scores.medianFellRegions!.toFixed(0),
    scores.joint!.toFixed(2),
    scores.brier!.toFixed(3),
  ]).toEqual([p, middle, joint, brier]);
});
