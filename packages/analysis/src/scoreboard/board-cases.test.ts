import { describe, expect, it } from 'vitest';
import { roadHistory } from '../baselines/synthetic-history.ts';
import { CALIBRATED, NEUTRAL } from '../calibrate/space.ts';
import { fallTable } from '../fall-table.ts';
import { roadCase } from '../synthetic-case.ts';
import { type BoardSource, boardCases, pooled, subjectOf } from './board-cases.ts';
import { type Fits, fitsOf } from './fits.ts';
import { PREDICTORS } from './predictors.ts';
import { scoreboard } from './scoreboard.ts';
import { countryOf, withinOf } from './within.ts';

function source(id: string, days: readonly number[], within?: string): BoardSource {
  const { world, truth } = roadHistory(days);
  return {
    id,
    title: id,
    group: countryOf(id),
    world,
    announced: world,
    truth,
    data: roadCase(),
    ...(within === undefined ? {} : { within }),
  };
}

const SOURCES = [
  source('north-1990', [90, 60, 40, 20]),
  source('north-2000', [Infinity, 70, Infinity, 30]),
  source('south-1980', [10, 8, 7, 5]),
  source('south-1981', [5, 5, 5, 5], 'south-1980'),
];
const OPTIONS = { leaveOut: 'case', fits: null, seed: 1, runs: 30 } as const;

function fitsFor(by: 'case' | 'country'): Fits {
  const vector = { start: 0, unit: Array.from(NEUTRAL), trainingJoint: 1, weight: 1 };
  const ids = SOURCES.slice(0, 3).map((s) => s.id);
  const folds = ids.map((name, k) => ({
    fold: { name, leftOut: [k], training: [0, 1, 2].filter((j) => j !== k) },
    pool: [vector],
  }));
  const about = {
    made: '2000-01-01',
    rules_hash: '',
    case_hashes: {},
    calibrated: CALIBRATED,
    left_out_by: by,
    options: {},
  };
  return fitsOf(about, ids, folds, [vector]);
}

const days = (cases: ReturnType<typeof boardCases>, id: string, predictor: string) =>
  cases.find((c) => c.id === id)!.forecasts.find((f) => f.predictor === predictor)!.falls.days;

describe('forecasts of every case', () => {
  const cases = boardCases(SOURCES, OPTIONS);

  it('are by predictors the board knows, each once', () => {
    const known = new Set(PREDICTORS.map((p) => p.id));
    expect(known.size).toBe(PREDICTORS.length);
    for (const c of cases) {
      const said = c.forecasts.map((f) => f.predictor);
      expect(new Set(said).size).toBe(said.length);
      for (const id of said) expect(known).toContain(id);
    }
  });

  it('do not change when the outcome of the case itself does, but for oracles', () => {
    const other = [source('north-1990', [1, 2, 3, Infinity]), ...SOURCES.slice(1)];
    const again = boardCases(other, OPTIONS);
    for (const { predictor, falls } of cases[0]!.forecasts) {
      if (predictor.startsWith('oracle')) continue;
      expect(days(again, 'north-1990', predictor), predictor).toEqual(falls.days);
    }
    // and the other cases' trained baselines do
    expect(days(again, 'north-2000', 'pooled-hazard')).not.toEqual(
      days(cases, 'north-2000', 'pooled-hazard'),
    );
  });

  it('leaving out countries, do not change with any outcome in the country', () => {
    const byCountry = boardCases(SOURCES, { ...OPTIONS, leaveOut: 'country' });
    const other = [SOURCES[0]!, source('north-2000', [1, 2, 3, 4]), ...SOURCES.slice(2)];
    const again = boardCases(other, { ...OPTIONS, leaveOut: 'country' });
    for (const id of ['logistic-hazard', 'cox-hazard', 'epidemic', 'pooled-hazard']) {
      expect(days(again, 'north-1990', id), id).toEqual(days(byCountry, 'north-1990', id));
    }
  });

  it('of a case within another come from the fold without the other', () => {
    expect(cases[3]!.within).toBe('south-1980');
    const without = boardCases(SOURCES.slice(0, 3), OPTIONS);
    expect(days(cases, 'south-1980', 'logistic-hazard')).toEqual(
      days(without, 'south-1980', 'logistic-hazard'),
    );
    const other = [...SOURCES.slice(0, 2), source('south-1980', [99, 99, 99, 99]), SOURCES[3]!];
    expect(days(boardCases(other, OPTIONS), 'south-1981', 'logistic-hazard')).toEqual(
      days(cases, 'south-1981', 'logistic-hazard'),
    );
    expect(() => boardCases([source('x-2000', [1, 1, 1, 1], 'y')], OPTIONS)).toThrow(
      'unknown case y',
    );
  });

  it('with fits add the model left out, in sample and pooled', () => {
    const fits = fitsFor('case');
    expect([subjectOf(null), subjectOf(fits)]).toEqual(['model-hand-set', 'model']);
    const fitted = boardCases(SOURCES, { ...OPTIONS, fits });
    const said = fitted[0]!.forecasts.map((f) => f.predictor);
    for (const id of ['model', 'model-announced', 'model-in-sample', 'model-with-hazard']) {
      expect(said).toContain(id);
    }
    // these fits are the hand-set numbers
    expect(days(fitted, 'north-1990', 'model')).toEqual(
      days(fitted, 'north-1990', 'model-hand-set'),
    );
    expect(() => boardCases(SOURCES, { ...OPTIONS, fits: fitsFor('country') })).toThrow(
      'leave out a country, asked for a case',
    );
  });

  it('make a board', () => {
    const board = scoreboard({
      predictors: PREDICTORS,
      cases,
      subject: subjectOf(null),
      leaveOut: 'case',
      bootstrap: { seed: 1, replicates: 20 },
    });
    expect(board.cases.filter((c) => c.counted).length).toBe(3);
    expect(JSON.stringify(board)).not.toMatch(/NaN|Infinity/);
  });
});

describe('pooling two forecasts', () => {
  it('holds the runs of both, region by region', () => {
    const both = pooled(
      fallTable(
        [
          [1, 2],
          [3, 4],
        ],
        10,
      ),
      fallTable(
        [
          [5, 6],
          [7, 99],
        ],
        10,
      ),
    );
    expect([both.runs, ...both.days]).toEqual([4, 1, 2, 5, 6, 3, 4, 7, 11]);
  });
});

describe('cases and countries', () => {
  it('of both spellings', () => {
    expect(['afghanistan-2021', 'afg_1989', 'south-vietnam-1975'].map(countryOf)).toEqual([
      'afghanistan',
      'afg',
      'south-vietnam',
    ]);
  });

  it('lie within one another when one begins in the other’s days', () => {
    const cases = [
      { id: 'a-1989', origin: '1989-02-15', horizonDays: 1202 },
      { id: 'a-1992', origin: '1992-01-01', horizonDays: 152 },
      { id: 'b-1992', origin: '1992-01-01', horizonDays: 152 },
      { id: 'a-1994', origin: '1994-11-01', horizonDays: 1000 },
    ];
    expect(cases.map((c) => withinOf(c, cases))).toEqual([
      undefined,
      'a-1989',
      undefined,
      undefined,
    ]);
  });
});
