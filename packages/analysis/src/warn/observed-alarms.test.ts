import { expect, test } from 'vitest';
import type { Alarm } from './alarms.ts';
import { NAIVE } from './indicators.ts';
import { type ObservedHistory, observedCheck } from './observed-alarms.ts';

const history = (name: string, lostDays: number[], endDay: number): ObservedHistory => ({
  case: name,
  horizonDays: 364,
  weights: [0.5, 0.3, 0.2],
  lostDays,
  endDay,
});
const learnt = (thresholds: Record<string, number | null>): Alarm[] => [
  {
    indicator: NAIVE,
    cases: Object.entries(thresholds).map(([name, threshold]) => ({ case: name, threshold })),
  } as unknown as Alarm,
];

test('lost early enough is a hit, all at once is none, lost and held is a false alarm', () => {
  const never = Number.POSITIVE_INFINITY;
  const check = observedCheck(
    [
      history('slow', [200, 100, 150], 200),
      history('sudden', [200, 199, 199], 200),
      history('stood', [never, 50, 60], never),
      history('unlearnt', [200, 100, 150], 200),
    ],
    learnt({ slow: 0.4, sudden: 0.4, stood: 0.4, unlearnt: null }),
  )!;
  expect(check.cases.map((c) => c.hit)).toEqual([true, false, null, null]);
  // both are lost by day 154, two weeks running by day 161
  expect(check.cases[0]!.leadDays).toBe(200 - 161);
  expect(check.hits).toMatchObject({ pairs: 1, of: 2, share: 0.5 });
  expect(check.hits.low).toBeLessThan(0.15);
  expect(check.falseAlarms).toBe(1);
});

test('without any threshold there is no check', () => {
  expect(observedCheck([history('a', [1, 1, 1], 200)], learnt({ a: null }))).toBeNull();
  expect(observedCheck([], learnt({}))).toBeNull();
});
