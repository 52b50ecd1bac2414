import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { why } from './why.ts';
import { type WhyInput, whyCsv, whyDesc } from './why-data.ts';

const of = (mean: number, low = mean, high = mean) => ({ mean, low, high });
const INPUT: WhyInput = {
  title: 'Why',
  outcome: 'days the regime stands',
  difference: of(-33, -62, -13),
  rows: [
    { name: 'Air', value: of(-20, -30, -10), alone: of(0), last: of(-33, -50, -12) },
    { name: 'Pay', value: of(-13, -20, 1), alone: of(2, -1, 5), last: of(-21, -30, -9) },
  ],
  pairs: [{ rows: [0, 1], value: of(-23.4, -40, -9) }],
};

describe('an attribution', () => {
  it('says the numbers with their intervals, and that it is no blame', () => {
    const text = whyDesc(INPUT);
    expect(text).toContain('−33 (−62 to −13) days the regime stands');
    expect(text).toContain('−20 (−30 to −10) Air and −13 (−20 to +1.0) Pay');
    expect(text).toContain('Strongest together: Air and Pay, −23 (−40 to −9.0).');
    expect(text).toContain('not blame');
  });

  it('carries each number once, as it was given', () => {
    const [header, ...rows] = parseCsv(whyCsv(INPUT));
    expect(header).toEqual(['what', 'factor', 'with', 'mean', 'low', 'high']);
    expect(rows.length).toBe(1 + 3 * 2 + 1);
    expect(rows.at(-1)).toEqual(['interaction', 'Air', 'Pay', '-23.4', '-40', '-9']);
  });

  it('shades a pair only where its interval leaves out zero; says ? where it was not seen', () => {
    const shaded = (svg: string): number => svg.split('igf-band50 igs-faint').length - 1;
    expect(shaded(why(INPUT, { id: 'a' }))).toBe(1);
    const unsure = { ...INPUT, pairs: [{ rows: [0, 1] as const, value: of(-23.4, -40, 3) }] };
    expect(shaded(why(unsure, { id: 'a' }))).toBe(0);
    const unseen = { ...INPUT, pairs: [{ rows: [0, 1] as const, value: null }] };
    expect(why(unseen, { id: 'a' })).toContain('>?</text>');
  });

  it('draws one factor without a matrix', () => {
    const one = { ...INPUT, rows: INPUT.rows.slice(0, 1), pairs: [] };
    expect(why(one, { id: 'a' })).not.toContain('interaction index');
    expect(whyDesc(one)).toContain('divided among one factor');
  });
});
