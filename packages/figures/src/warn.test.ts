import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { embeddedCsv } from './frame.ts';
import { elementsOf } from './testing/well-formed.ts';
import { type WarnInput, warn, warnCsv, warnDesc } from './warn.ts';

const point = (horizonDays: number, mean: number | null) => ({
  horizonDays,
  mean,
  low: mean === null ? null : mean - 0.1,
  high: mean === null ? null : mean + 0.1,
});
const lead = { q05: 8, q25: 20, q50: 36, q75: 80, q95: 290 };
const input: WarnInput = {
  title: 'What warns',
  cases: 10,
  rows: [
    { name: 'force', kind: 'hidden', points: [30, 60, 90].map((d) => point(d, 0.8)), lead },
    { name: 'sky', kind: 'naive', points: [30, 60, 90].map((d) => point(d, 0.5)), lead: null },
    { name: 'sea', kind: 'input', points: [30, 60, 90].map((d) => point(d, null)), lead: null },
  ],
};

describe.each(['wide', 'narrow'] as const)('%s', (layout) => {
  it('is well-formed, described, and carries its data', () => {
    const svg = warn(input, { id: 'w', layout });
    expect(elementsOf(svg).slice(0, 4)).toEqual(['svg', 'title', 'desc', 'metadata']);
    const [header, ...rows] = parseCsv(embeddedCsv(svg) ?? '');
    expect(rows).toHaveLength(9);
    for (const row of rows) expect(row).toHaveLength(header!.length);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws a dot for each horizon that is known and a key for each, and says where no alarm was right', () => {
    const svg = warn(input, { id: 'w', layout });
    expect(svg.match(/<circle/g)).toHaveLength(6 + 3);
    expect(svg.match(/no alarm was right/g)).toHaveLength(2);
    expect(svg).toContain('chance');
  });
});

it('says the numbers first, with their interval', () => {
  expect(warnDesc(input)).toMatch(/Best: 0\.80 \(0\.70 to 0\.90\) force \(hidden\)/);
  expect(warnDesc({ ...input, rows: [] })).toMatch(/^No case can tell/);
});

it('a higher probability is drawn further to the right, whatever the values', () => {
  const mean = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(mean, mean, (a, b) => {
      const rows = [a, b].map((m) => ({
        name: 'x',
        kind: 'naive',
        points: [{ horizonDays: 90, mean: m, low: null, high: null }],
        lead: null,
      }));
      const svg = warn({ ...input, rows }, { id: 'w' });
      const at = [...svg.matchAll(/<circle[^>]* cx="([\d.]+)"/g)].map((m) => Number(m[1]));
      // the key comes first
      const [, first, second] = at as [number, number, number];
      if (a - b > 0.01) expect(first).toBeGreaterThan(second);
    }),
    { numRuns: 50 },
  );
});

it('an unknown number is an empty cell', () => {
  expect(warnCsv(input)).toContain('sea,input,30,,,,,,,,\r\n');
});
