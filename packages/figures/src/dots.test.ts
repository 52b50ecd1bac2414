import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DotsInput, dotPlaces, dots, dotsDesc, quantileDots } from './dots.ts';
import { country } from './testing/fixture.ts';

const days = fc.array(fc.option(fc.integer({ min: 1, max: 230 })), {
  minLength: 1,
  maxLength: 300,
});

it('always draws 100 dots, "did not fall" included', () => {
  fc.assert(
    fc.property(days, (sample) => {
      const svg = dots({ ...country().dots, days: sample, observed: null }, { id: 'd' });
      expect(svg.match(/<circle/g)?.length).toBe(100);
      expect(svg).toContain('did not fall');
    }),
    { numRuns: 40 },
  );
});

it('keeps the share that did not fall to within half a dot', () => {
  fc.assert(
    fc.property(days, (sample) => {
      const never = quantileDots(sample).filter((d) => d === null).length;
      const share = sample.filter((d) => d === null).length / sample.length;
      expect(Math.abs(never / 100 - share)).toBeLessThanOrEqual(0.0051 + 1 / sample.length);
    }),
  );
});

it('says the numbers first', () => {
  const input = { ...country().dots, days: [10, 20, null, null], observed: { day: 123 } };
  expect(dotsDesc(input)).toMatch(
    /^In 50 of 100 equally likely histories the regime falls by 30 November 2021; the earliest on 24 April 2021/,
  );
  expect(dotsDesc(input)).toContain(
    'In 50 it does not fall. In history it fell on 15 August 2021.',
  );
});

describe('where the dots stand', () => {
  const days = [...Array.from({ length: 70 }, (_, i) => i * 3), ...Array<null>(30).fill(null)];
  const input: DotsInput = {
    title: 't',
    origin: '2021-04-14',
    horizonDays: 230,
    subject: 'it',
    days,
    observed: null,
  };

  it.each(['wide', 'narrow'] as const)('is where they are drawn, in order, %s', (layout) => {
    const options = { id: 'd', layout, heading: false };
    const { dots: places, left, right } = dotPlaces(input, options);
    const drawn = [...dots(input, options).matchAll(/<circle [^>]*cx="([\d.]+)" cy="([\d.]+)"/g)];
    expect(drawn).toHaveLength(100);
    drawn.forEach(([, x, y], i) => {
      expect(Number(x)).toBeCloseTo(places[i]!.x, 1);
      expect(Number(y)).toBeCloseTo(places[i]!.y, 1);
    });
    expect(places.map((p) => p.day)).toEqual(quantileDots(days));
    for (const p of places) {
      const dated = p.day !== null;
      expect(p.x >= left && p.x <= right).toBe(dated);
    }
  });
});
