import { describe, expect, it } from 'vitest';
import { scoreEnsemble } from '../score-ensemble.ts';
import { boardMadeUp, casesMadeUp, PREDICTORS_MADE_UP } from '../testing/made-up-board.ts';
import { MEASURES } from './measures.ts';
import { scoreboard } from './scoreboard.ts';

const board = boardMadeUp();
const of = (id: string) => board.predictors.find((p) => p.id === id)!;

describe('the scoreboard', () => {
  it('is plain JSON without NaN, the same twice', () => {
    const text = JSON.stringify(board);
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(JSON.parse(text)).toEqual(board);
    expect(boardMadeUp()).toEqual(board);
  });

  it('says of each row how its numbers came about', () => {
    const seen = board.cases.filter((c) => c.id !== 'south-1980');
    for (const c of seen) {
      expect(c.scores.map((row) => row.label)).toEqual(PREDICTORS_MADE_UP.map((p) => p.label));
    }
    const unseen = board.cases.find((c) => c.id === 'south-1980')!;
    expect(unseen.scores.map((row) => row.label).slice(0, 3)).toEqual([
      'blind',
      'blind',
      'left out',
    ]);
    expect(board.experts.label).toBe('blind');
  });

  it('draws together apart what the model had seen and what it had not', () => {
    expect(board.strata.map((s) => [s.label, s.cases])).toEqual([
      ['left out', ['north-1990', 'north-2000']],
      ['blind', ['south-1980']],
    ]);
    const [seen, unseen] = board.strata;
    const js = board.cases.slice(0, 3).map((c) => c.scores[0]!.joint!);
    const j = (k: 'seen' | 'unseen') =>
      (k === 'seen' ? seen! : unseen!).predictors.find((p) => p.id === 'model')!.summary.joint
        .value;
    expect(j('seen')).toBeCloseTo((js[0]! + js[1]!) / 2, 12);
    expect(j('unseen')).toBe(js[2]);
    // nobody was fitted on the unseen case, so nothing of it is in sample
    expect(unseen!.predictors.map((p) => p.id)).not.toContain('model-in-sample');
    const d = unseen!.differences.find((x) => x.against === 'logistic-hazard')!;
    const hazard = board.cases[2]!.scores.find((r) => r.predictor === 'logistic-hazard')!.joint!;
    expect(d.value).toBeCloseTo(hazard - js[2]!, 12);
  });

  it('says how far what fell is told from what held', () => {
    // by the end nothing falls, in every run: nothing is told apart
    expect(of('persistence').separation).toBe(0);
    expect(of('logistic-hazard').separation!).toBeGreaterThan(0.5);
  });

  it('scores each case as scoreEnsemble does', () => {
    const [first] = casesMadeUp();
    const direct = scoreEnsemble(first!.truth, first!.forecasts[0]!.falls);
    const row = board.cases[0]!.scores[0]!;
    expect(row.joint).toBe(direct.joint);
    expect(row.crps_normalised).toBe(direct.crpsNormalised);
    expect(row.capital_p_fall).toBe(direct.capitalFallShare);
  });

  it('draws counted cases together with weight 1 each, and shows the others', () => {
    expect(board.cases.map((c) => c.counted)).toEqual([true, true, true, false]);
    const js = board.cases.slice(0, 3).map((c) => c.scores[0]!.joint!);
    const { joint } = of('model').summary;
    expect(joint.value).toBeCloseTo((js[0]! + js[1]! + js[2]!) / 3, 12);
    expect(joint.cases).toBe(3);
    expect(joint.low!).toBeLessThanOrEqual(joint.value!);
    expect(joint.high!).toBeGreaterThanOrEqual(joint.value!);
  });

  it('gives no order to predictors that have none', () => {
    expect(of('persistence').summary.kendall_tau.value).toBeNull();
    expect(of('persistence').summary.order_with_held.cases).toBe(0);
    expect(of('nearest-first').summary.kendall_tau.value).not.toBeNull();
  });

  it('counts orders that are at least as good as the best simple key', () => {
    // three or more fell only in the first case
    expect(of('model').order_against_keys).toEqual({ at_least_as_good: 1, compared: 1 });
    expect(of('nearest-first').order_against_keys.at_least_as_good).toBe(1);
  });

  it('counts fates on the right side of one half', () => {
    const rows = board.cases.slice(0, 3).map((c) => c.scores[0]!);
    expect(rows.map((r) => r.fate_right)).toEqual([1, 1, 1]);
    const nothing = board.cases
      .slice(0, 3)
      .map((c) => c.scores.find((r) => r.predictor === 'persistence')!.fate_right);
    expect(nothing).toEqual([0, 1, 1]);
    expect(of('persistence').summary.fate_right.value).toBe(2);
  });

  it('sets the subject against everyone else on every measure, ties included', () => {
    const others = PREDICTORS_MADE_UP.length - 1;
    expect(board.differences.length).toBe(others * MEASURES.length);
    for (const d of board.differences) expect(d.better + d.worse + d.equal).toBe(d.cases);
    const joint = board.differences.find(
      (d) => d.against === 'persistence' && d.measure === 'joint',
    )!;
    const mean = of('persistence').summary.joint.value! - of('model').summary.joint.value!;
    expect(joint.value).toBeCloseTo(mean, 12);
  });

  it('compares cases when the same part of their days has passed', () => {
    const { brier_by_horizon: brier } = of('model');
    expect(Object.keys(brier)).toEqual(['quarter', 'half', 'three_quarters', 'end']);
    expect(brier.half.cases).toBe(3);
    const halves = board.cases.slice(0, 3).map((c) => c.scores[0]!.brier['50']!);
    expect(brier.half.value).toBeCloseTo((halves[0]! + halves[1]! + halves[2]!) / 3, 12);
  });

  it('asks the model what the experts were asked', () => {
    const { experts } = board;
    // the nested case repeats the forecast of its host
    expect(experts.by_case.map((c) => c.case)).toEqual(['north-1990']);
    expect(experts.compared).toBe(1);
    expect(experts.model_closer).toBe(1);
    expect(experts.without).toEqual(['north-2000', 'south-1980']);
    // the capital fell 50 days after an expert had said five: thirty is nearer, and so is the regression
    expect(experts.others).toEqual([
      { id: 'model-announced', closer: 1, compared: 1 },
      { id: 'logistic-hazard', closer: 1, compared: 1 },
      { id: 'always-30-days', closer: 1, compared: 1 },
    ]);
  });

  it('refuses a forecast nobody made and a subject that said nothing', () => {
    const cases = casesMadeUp();
    const given = { cases, leaveOut: 'case', bootstrap: { seed: 1, replicates: 10 } } as const;
    expect(() => scoreboard({ ...given, predictors: [], subject: 'model' })).toThrow(
      'unknown predictor "model"',
    );
    expect(() =>
      scoreboard({ ...given, predictors: PREDICTORS_MADE_UP, subject: 'nobody' }),
    ).toThrow('no forecast by "nobody"');
  });

  it('lets a predictor be silent on a case', () => {
    const cases = casesMadeUp().map((c, k) =>
      k === 1 ? { ...c, forecasts: c.forecasts.filter((f) => f.predictor === 'model') } : c,
    );
    const partial = scoreboard({
      predictors: PREDICTORS_MADE_UP,
      cases,
      subject: 'model',
      leaveOut: 'case',
      bootstrap: { seed: 1, replicates: 50 },
    });
    const hazard = partial.predictors.find((p) => p.id === 'logistic-hazard')!;
    expect(hazard.summary.joint.cases).toBe(2);
    const d = partial.differences.find(
      (x) => x.against === 'logistic-hazard' && x.measure === 'joint',
    )!;
    expect(d.cases).toBe(2);
  });
});
