import { describe, expect, it } from 'vitest';
import { compareToBaselines } from './compare-to-baselines.ts';
import type { ExpertForecast } from './experts.ts';
import { fallTable } from './fall-table.ts';
import { scoreAll } from './score-all.ts';
import { roadCase, truthOf } from './testing/synthetic-case.ts';
import type { Truth } from './truth.ts';

const caseData = roadCase();
const truth: Truth = {
  ...truthOf([60, 40, 30, 20, 1], 100),
  scored: [0, 1, 2, 3],
};
const said: readonly ExpertForecast[] = [
  {
    saidDay: 3,
    date: '2000-01-04',
    who: 'w',
    statement: 's',
    impliedMedianDays: 400,
    basis: 'coded_from_tone',
    source: 'u',
  },
];
const perfect = fallTable(
  [60, 40, 30, 20, 0].map((d) => [d, d]),
  100,
);
const all = scoreAll({
  caseData,
  truth,
  said,
  model: { falls: perfect, label: 'not fitted' },
  seed: 1,
  baselineRuns: 200,
});

describe('score rows', () => {
  it('hold the model, the experts, every baseline and the oracles, each labelled', () => {
    expect(all.rows.map((r) => `${r.predictor}: ${r.label}`)).toEqual([
      'model: not fitted',
      'experts: blind',
      'persistence: not fitted',
      'base-rate: not fitted',
      'constant-hazard: not fitted',
      'random-order: not fitted',
      'nearest-first: not fitted',
      'farthest-first: not fitted',
      'initial-control-first: not fitted',
      'oracle-own-rate: oracle',
      'oracle-shuffled-dates: oracle',
    ]);
  });

  it('survive JSON: no NaN, no Infinity', () => {
    expect(JSON.parse(JSON.stringify(all.rows))).toEqual(all.rows);
  });

  it('are null where a predictor says nothing', () => {
    const experts = all.rows.find((r) => r.predictor === 'experts');
    expect(experts).toMatchObject({ crps_days: null, joint: null, n_scored: 1 });
    expect(experts?.capital_log2_error).toBeCloseTo(Math.log2(401 / 58), 12);
    const persistence = all.rows.find((r) => r.predictor === 'persistence');
    expect(persistence?.kendall_tau).toBeNull();
    expect(persistence?.capital_median_day).toBeNull();
    const lot = all.rows.find((r) => r.predictor === 'random-order');
    expect(lot).toMatchObject({ kendall_tau: null, concordance: null });
    const near = all.rows.find((r) => r.predictor === 'nearest-first');
    expect(near?.kendall_tau).toBe(1);
  });
});

describe('comparison with the best baseline', () => {
  it('finds a perfect model better on everything but the order, which it shares', () => {
    const by = Object.fromEntries(all.comparisons.map((c) => [c.score, c]));
    expect(by.crps_days?.model_better).toBe(true);
    expect(by.joint?.model_better).toBe(true);
    expect(by.kendall_tau?.difference).toBe(0);
    expect(by.kendall_tau?.model_better).toBe(false);
  });

  it('never takes an oracle or an expert for a baseline', () => {
    const ids = new Set(all.comparisons.map((c) => c.best_baseline));
    for (const id of ids) expect(id).not.toMatch(/oracle|experts|model/);
  });

  it('finds the model worse where it is', () => {
    const rows = all.rows.map((r) => (r.predictor === 'model' ? { ...r, crps_days: 99 } : r));
    const dates = compareToBaselines(rows).find((c) => c.score === 'crps_days');
    expect(dates?.model_better).toBe(false);
    expect(dates?.model_value).toBe(99);
  });

  it('judges by the numbers themselves, however near', () => {
    const best = Math.min(
      ...all.rows.flatMap((r) => (r.kind === 'baseline' ? (r.brier_mean ?? []) : [])),
    );
    const close = { brier_mean: best - 1e-4 };
    const rows = all.rows.map((r) => (r.predictor === 'model' ? { ...r, ...close } : r));
    const brier = compareToBaselines(rows).find((c) => c.score === 'brier_mean');
    expect(brier?.model_better).toBe(true);
    expect(brier?.baseline_value).toBe(best);
  });

  it('refuses rows without the model', () => {
    expect(() => compareToBaselines(all.rows.slice(1))).toThrow(/no row/);
  });
});
