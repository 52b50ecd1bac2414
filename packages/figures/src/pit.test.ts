import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { embeddedCsv } from './frame.ts';
import { pit } from './pit.ts';
import { type PitForecaster, type PitInput, pitDesc } from './pit-data.ts';

const even = new Array<number>(10).fill(0.1);
const band = { low: even.map(() => 0.04), high: even.map(() => 0.17), asUneven: 0.3 };
const model: PitForecaster = { name: 'the model', label: 'left out', shares: even, band };
const skewed: PitForecaster = {
  name: 'the rival',
  label: 'left out',
  shares: even.map((_, k) => (k === 0 ? 0.28 : 0.08)),
  band: { ...band, asUneven: 0 },
};
const input: PitInput = { title: 'Dates', cases: 12, model, rival: skewed };
const hatched = (svg: string): number => (svg.match(/url\(#p-outside\)/g) ?? []).length;

describe('a PIT histogram', () => {
  it('says the shares, what leaves its band, and what chance does', () => {
    const desc = pitDesc(input);
    expect(desc).toMatch(/^Where .* over 12 cases; 10 % in each bin/);
    expect(desc).toContain('no bin leaves its band; 30 % of right forecasts come out as uneven');
    expect(desc).toContain('1 bin leaves its band: bin 1 with 28 % (band 4 % to 17 %)');
    expect(desc).toContain('<1 % of right forecasts');
  });

  it('hatches the bars outside the band, and only those', () => {
    // one bar and its key
    expect(hatched(pit(input, { id: 'p' }))).toBe(2);
    expect(hatched(pit({ ...input, rival: null }, { id: 'p' }))).toBe(0);
  });

  it('takes shares at the very edge of the band as within', () => {
    const edge = { ...model, shares: even.map(() => 0.17 + 1e-12) };
    expect(pitDesc({ ...input, model: edge, rival: null })).toContain('no bin leaves its band');
  });

  it('says so where there is no band', () => {
    const bare = { ...input, model: { ...model, band: null }, rival: null };
    expect(pitDesc(bare)).toContain('no band can be told');
    const svg = pit(bare, { id: 'p' });
    expect(svg).not.toContain('90 % of even dates');
    expect(parseCsv(embeddedCsv(svg) ?? '')[1]?.slice(-2)).toEqual(['', '']);
  });
});
