import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { PREDICTORS } from '../score/predictors.ts';
import { MIXTURES, mixtureOf } from './mixture.ts';
import { TRAINED_BASELINES } from './trained-baselines.ts';

/** Two centres; forecast k has both fall on day 10 k + run. */
const forecast = (k: number, runs = 7) => {
  const days = Array.from({ length: runs }, (_, r) => 10 * k + r);
  return fallTable([days, days], 100);
};

describe('a mixture', () => {
  const mixed = mixtureOf([forecast(0), forecast(1), forecast(2)]);

  it('has whole runs of each by turns, in equal shares but for what is left over', () => {
    expect([...mixed.days.subarray(0, 7)]).toEqual([0, 11, 22, 3, 14, 25, 6]);
    expect(mixed.days.subarray(7)).toEqual(mixed.days.subarray(0, 7));
    expect(mixed.runs).toBe(7);
  });

  it('of one forecast is that forecast', () => {
    expect(mixtureOf([forecast(4)])).toEqual(forecast(4));
  });

  it('refuses forecasts that do not match, and none', () => {
    expect(() => mixtureOf([])).toThrow('no forecast');
    expect(() => mixtureOf([forecast(1), forecast(2, 8)])).toThrow('different');
  });
});

describe('the mixtures of the board', () => {
  it('are of baselines that are no oracles and no mixtures, and that know as much as the model', () => {
    for (const { of } of MIXTURES) {
      for (const id of of) {
        const found = PREDICTORS.find((p) => p.id === id);
        expect(found?.kind, id).toBe('baseline');
        expect(MIXTURES.map((m) => m.id)).not.toContain(id);
      }
    }
  });

  it('hold every trained baseline once', () => {
    const all = MIXTURES.find((m) => m.id === 'mean-of-baselines')!;
    expect(all.of).toEqual([...TRAINED_BASELINES.map((b) => b.id), 'nearest-first']);
  });
});
