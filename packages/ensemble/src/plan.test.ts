import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChunkSizer, cover, gaps } from './plan.ts';

it('covers every run once, by stored chunks or by gaps', () => {
  const chunk = fc.record({
    firstRun: fc.nat(60),
    runCount: fc.integer({ min: 1, max: 25 }),
    hasFailures: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(chunk, { maxLength: 12 }),
      fc.integer({ min: 1, max: 70 }),
      (list, runs) => {
        const stored = list.map((c, i) => ({ ...c, id: String(i) }));
        const segments = cover(stored, runs);
        const times = new Array<number>(runs).fill(0);
        for (const s of [...segments, ...gaps(segments, runs)])
          for (let r = s.firstRun; r < s.firstRun + s.runCount; r++) times[r]!++;
        expect(times).toEqual(new Array(runs).fill(1));
        for (const s of segments) {
          const c = stored[Number(s.id)]!;
          expect(c.hasFailures).toBe(false);
          expect(s.firstRun >= c.firstRun).toBe(true);
          expect(s.firstRun + s.runCount <= c.firstRun + c.runCount).toBe(true);
        }
      },
    ),
  );
});

it('aims at chunks of 0.6 s, growing step by step and shared at the end', () => {
  const sizer = new ChunkSizer(100);
  expect(sizer.next(10_000, 2)).toBe(8);
  sizer.observe(8, 4);
  expect(sizer.next(10_000, 2)).toBe(32);
  sizer.observe(32, 16);
  sizer.observe(128, 64);
  sizer.observe(512, 256);
  expect(sizer.next(10_000, 2)).toBe(1200);
  expect(sizer.next(1000, 2)).toBe(250);
  expect(sizer.next(100, 2)).toBe(100);
  expect(sizer.next(1, 2)).toBe(1);
  expect(new ChunkSizer(100, 50).next(60, 2)).toBe(50);
});
