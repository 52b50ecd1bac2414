import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { embeddedCsv } from './frame.ts';
import { reliability } from './reliability.ts';
import {
  type ReliabilityFigureBin,
  type ReliabilityInput,
  reliabilityDesc,
} from './reliability-data.ts';

const bin = (
  from: number,
  frequency: number,
  low: number,
  high: number,
  cases = 5,
): ReliabilityFigureBin => ({
  from,
  to: from + 0.1,
  forecasts: 20,
  cases,
  meanForecast: from + 0.05,
  frequency,
  low,
  high,
});
const empty: ReliabilityFigureBin = {
  from: 0.9,
  to: 1,
  forecasts: 0,
  cases: 0,
  meanForecast: null,
  frequency: null,
  low: null,
  high: null,
};
const model = {
  name: 'the model',
  label: 'left out',
  bins: [bin(0, 0.04, 0.01, 0.2), bin(0.3, 0.7, 0.5, 0.9), bin(0.6, 0.2, 0.1, 0.4), empty],
};
const input: ReliabilityInput = {
  title: 'Are the probabilities right?',
  event: 'this centre has fallen by this day',
  model,
  rival: null,
};
const circles = (svg: string): number => (svg.match(/<circle/g) ?? []).length;

describe('a reliability diagram', () => {
  it('says in how many bins the interval holds what was said, and which miss it', () => {
    expect(reliabilityDesc(input)).toContain(
      'the model (left out): in 1 of 3 bins of 60 forecasts the 90 % interval of what came true holds what was said; falls more often than said: said 35 %, came true 70 % (50 % to 90 %); falls less often than said: said 65 %, came true 20 % (10 % to 40 %).',
    );
    expect(reliabilityDesc({ ...input, model: { ...model, bins: [empty] } })).toContain(
      'no forecasts',
    );
  });

  it('draws a point a bin that has forecasts, and one in the key', () => {
    expect(circles(reliability(input, { id: 'r' }))).toBe(3 + 1);
    expect(circles(reliability({ ...input, rival: model }, { id: 'r' }))).toBe(6 + 1);
  });

  it('judges nothing by an interval over one or two cases, and says so', () => {
    const few = { ...input, model: { ...model, bins: [bin(0.3, 1, 1, 1, 2)] } };
    const svg = reliability(few, { id: 'r' });
    expect(svg).toContain('fewer than 3 cases: no interval');
    expect(reliabilityDesc(few)).toContain('in 0 of 0 bins');
    expect(reliabilityDesc(few)).toContain('1 bin has too few cases for an interval');
    expect(reliability(input, { id: 'r' })).not.toContain('no interval');
  });

  it('lies as high as it is far to the right when it comes true as said', () => {
    const even = { ...input, model: { ...model, bins: [bin(0.45, 0.5, 0.4, 0.6)] } };
    const svg = reliability(even, { id: 'r', heading: false });
    const [, left, bottom, right, top] = /d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke-dasharray/
      .exec(svg)!
      .map(Number);
    const point = /cx="([\d.]+)" cy="([\d.]+)" r="4"[^>]*\/>(?![\s\S]*<circle)/
      .exec(svg)!
      .map(Number);
    expect(point[1]).toBeCloseTo((left! + right!) / 2, 0);
    expect(point[2]).toBeCloseTo((top! + bottom!) / 2, 0);
    expect(right! - left!).toBeCloseTo(bottom! - top!, 0);
  });

  it('keeps empty bins in its data', () => {
    const rows = parseCsv(embeddedCsv(reliability(input, { id: 'r' })) ?? '');
    expect(rows).toHaveLength(1 + 4);
    expect(rows[4]).toEqual(['the model', 'left out', '0.9', '1', '0', '0', '', '', '', '']);
  });
});
