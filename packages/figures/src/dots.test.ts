import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dots, dotsDesc, quantileDots } from './dots.ts';
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
