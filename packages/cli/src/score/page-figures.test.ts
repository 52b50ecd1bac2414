import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PredictorResult, Scoreboard } from '@interregnum/analysis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePageFigures } from './page-figures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interregnum-figures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the drawings read of a predictor. */
function predictor(id: string, name: string, joint: number): PredictorResult {
  const bin = { cells: 40, cases: 3, mean_forecast: 0.3, frequency: 0.25, low: 0.1, high: 0.5 };
  return {
    id,
    name,
    kind: 'baseline',
    label: 'left out',
    summary: { joint: { value: joint } },
    reliability: [
      { from: 0, to: 0.5, ...bin },
      { from: 0.5, to: 1, ...bin, cells: 0, mean_forecast: null, frequency: null },
    ],
    pit: Array.from({ length: 10 }, () => 0.1),
    pit_band: {
      low: Array.from({ length: 10 }, () => 0.05),
      high: Array.from({ length: 10 }, () => 0.15),
      as_uneven: 0.8,
    },
  } as unknown as PredictorResult;
}

function board(...predictors: PredictorResult[]): Scoreboard {
  return { predictors, cases: [{ counted: true }, { counted: false }] } as unknown as Scoreboard;
}

test('both drawings lie beside the page, and their texts say what they show', () => {
  const model = predictor('model', 'the model', 0.7);
  const rival = predictor('logistic-hazard', 'hazard regression (logistic)', 1.2);
  const figures = writePageFigures(board(model, rival), model, folder);
  for (const { path, alt } of [figures.reliability, figures.pit]) {
    const svg = readFileSync(join(folder, path), 'utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('hazard regression (logistic)');
    expect(alt).toContain('the model');
  }
  expect(figures.reliability.path).toBe('images/reliability.svg');
});

test('a board without a hazard regression shows the model alone', () => {
  const model = predictor('model', 'the model', 0.7);
  const figures = writePageFigures(board(model), model, folder);
  expect(readFileSync(join(folder, figures.pit.path), 'utf8')).not.toContain('hazard');
});
