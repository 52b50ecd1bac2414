import { expect, it } from 'vitest';
import { ProgressMeter } from './progress.ts';

it('tells speed and time left, smoothed, resumed runs apart', () => {
  let now = 0;
  const meter = new ProgressMeter(1100, () => now);
  expect(meter.report().secondsLeft).toBeNull();
  meter.resume(100);
  for (let i = 0; i < 50; i++) {
    now += 100;
    meter.advance(10, 0);
  }
  const p = meter.report();
  expect(p).toMatchObject({ done: 600, total: 1100, resumed: 100, failures: 0 });
  expect(p.runsPerSecond).toBeCloseTo(100, 6);
  expect(p.secondsLeft).toBeCloseTo(5, 6);
  now += 2000;
  meter.advance(10, 1);
  const slowed = meter.report().runsPerSecond!;
  expect(slowed).toBeLessThan(80);
  expect(slowed).toBeGreaterThan(50);
});
