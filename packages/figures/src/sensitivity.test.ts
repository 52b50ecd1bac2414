import { expect, test } from 'vitest';
import { parseCsv } from './csv.ts';
import { screening, screeningCsv, screeningDesc } from './screening.ts';
import { sensitivity, sensitivityCsv, sensitivityDesc } from './sensitivity.ts';

const about = (value: number, half: number) => ({ value, low: value - half, high: value + half });
const SHARES = {
  title: 'What matters most',
  outcome: 'the days the regime stands',
  chance: about(0.8, 0.05),
  rows: [
    { name: 'Garrisons', first: about(0.4, 0.1), total: about(0.5, 0.1) },
    { name: 'Roads', first: about(-0.02, 0.04), total: about(0.01, 0.01) },
  ],
};

test('every number of the description and of the data has its interval', () => {
  expect(sensitivityDesc(SHARES)).toBe(
    '80 % (75 % to 85 %) of the variance of a single history is chance. Of the variance of the expected outcome, the days the regime stands: Garrisons 40 % (30 % to 50 %) alone and 50 % (40 % to 60 %) in all and Roads −2 % (−6 % to 2 %) alone and 1 % (0 % to 2 %) in all. A model result.',
  );
  const [header, garrisons, , chance] = parseCsv(sensitivityCsv(SHARES));
  expect(header).toHaveLength(7);
  expect(garrisons).toEqual(['Garrisons', '0.4', '0.3', '0.5', '0.5', '0.4', '0.6']);
  expect(chance?.slice(1, 4)).toEqual(['0.8', '0.75', '0.85']);
});

/** Widths of the filled bars of one colour class. */
const widths = (svg: string, token: string): number[] =>
  [
    ...svg.matchAll(new RegExp(`class="igf-${token}"[^>]*d="M[\\d.]+ [\\d.]+h([\\d.]+)v9`, 'g')),
  ].map((m) => Number(m[1]));

test('bars are as long as their shares; below zero there is none', () => {
  const svg = sensitivity(SHARES, { id: 'a' });
  const [garrisons, roads] = widths(svg, 'model');
  const [all] = widths(svg, 'band50');
  expect(garrisons! / all!).toBeCloseTo(0.8, 2);
  expect(roads).toBe(0);
});

test('doubts that cannot be told from chance are said to be so, not drawn', () => {
  const none = { ...SHARES, rows: [] };
  expect(sensitivity(none, { id: 'a' })).toMatch(/cannot be told from nothing/);
  expect(sensitivityDesc(none)).toMatch(/cannot be told from nothing/);
});

test('a screening names and orders by size', () => {
  const input = {
    title: 'Screening',
    outcome: 'the number of displaced',
    unit: 'persons',
    paths: 20,
    rows: [
      { name: 'Roads', size: about(20_000, 5_000), spread: 9_000 },
      { name: 'Population', size: about(310_000, 40_000), spread: 46_000 },
    ],
  };
  expect(screeningDesc(input)).toMatch(
    /^Of 2 factors over 20 paths, .* Population by 310k \(270k to 350k\) persons and Roads by 20k/,
  );
  expect(parseCsv(screeningCsv(input)).map((row) => row[0])).toEqual([
    'factor',
    'Population',
    'Roads',
  ]);
  const svg = screening(input, { id: 'a' });
  expect(svg.indexOf('>Population<')).toBeLessThan(svg.indexOf('>Roads<'));
  expect(svg).not.toMatch(/Open circles/);
});
