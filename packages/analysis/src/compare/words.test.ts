import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chanceWord } from './chance-word.ts';

const scaleIn = (path: string): string => {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return /const SCALE[^=]*=\s*(\[[\s\S]*?\n\]);/.exec(text)![1]!.replace(/\s+/g, ' ');
};

test('the scale is that of the briefing', () => {
  const briefing = scaleIn('../../../cli/src/briefing/wording.ts');
  expect(briefing).toContain('almost certain');
  expect(scaleIn('./chance-word.ts')).toBe(briefing);
});

test('words at the ends of their ranges', () => {
  expect([0, 0.05, 0.2, 0.449, 0.45, 0.55, 0.8, 0.95, 1].map(chanceWord)).toEqual([
    'almost no chance',
    'very unlikely',
    'unlikely',
    'unlikely',
    'roughly an even chance',
    'likely',
    'very likely',
    'almost certain',
    'almost certain',
  ]);
});
