import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { MIXTURES } from '../baselines/mixture.ts';
import { TRAINED_BASELINES } from '../baselines/trained-baselines.ts';
import { countryOf } from '../calibrate/case-ref.ts';
import { fallTable } from '../fall-table.ts';
import { roadCase } from '../testing/synthetic-case.ts';
import { roadHistory } from '../testing/synthetic-history.ts';
import { type BoardSource, boardCases, pooled, subjectOf } from './board-cases.ts';
import type { FittedModel } from './fitted-model.ts';
import { playVectors } from './play-vectors.ts';
import { PREDICTORS } from './predictors.ts';
import { scoreboard } from './scoreboard.ts';
import { withinOf } from './within.ts';

function source(id: string, days: readonly number[], within?: string): BoardSource {
  const { world, truth } = roadHistory(days);
  return {
    id,
    title: id,
    origin: '2000-01-01',
    group: countryOf(id),
    world,
    announced: world,
    truth,
    data: roadCase(),
    said: [],
    ...(within === undefined ? {} : { within }),
  };
}

const SOURCES = [
  source('north-1990', [90, 60, 40, 20]),
  source('north-2000', [Infinity, 70, Infinity, 30]),
  source('south-1980', [10, 8, 7, 5]),
  source('south-1981', [5, 5, 5, 5], 'south-1980'),
];
const OPTIONS = { leaveOut: 'case', fitted: null, seed: 1, runs: 30 } as const;

/** Fits that are the hand-set numbers, and remember whom they were asked to be without. */
function fittedBy(leftOutBy: 'case' | 'country', asked: string[] = []): FittedModel {
  return {
    leftOutBy,
    switches: DEFAULT_SWITCHES,
    without: ({ id, country }) => {
      asked.push(id);
      const vectors = [0.7, 0.3].map((weight) => ({ parameters: SHIPPED, weight }));
      return { label: country === 'south' ? 'blind' : 'left out', vectors };
    },
    all: [{ parameters: SHIPPED, weight: 1 }],
  };
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
    for (const { id } of [...TRAINED_BASELINES, ...MIXTURES]) {
      expect(days(again, 'north-1990', id), id).toEqual(days(byCountry, 'north-1990', id));
    }
  });

  it('leaving out countries, can take what nothing is left out of from a board', () => {
    const country = { ...OPTIONS, leaveOut: 'country' } as const;
    const fresh = boardCases(SOURCES, country);
    const reused = boardCases(SOURCES, { ...country, reuse: cases });
    expect(reused).toEqual(fresh);
    expect(reused[0]!.forecasts[0]!.falls).toBe(cases[0]!.forecasts[0]!.falls);
  });

  it('of some cases are those of the whole board', () => {
    const ids = ['south-1981', 'north-2000'];
    const some = boardCases(SOURCES, { ...OPTIONS, only: ids });
    expect(some).toEqual(cases.filter((c) => ids.includes(c.id)));
  });

  it('without the model are the same but for it', () => {
    const without = boardCases(SOURCES, { ...OPTIONS, withoutModel: true });
    const others = cases.map((c) => ({
      ...c,
      forecasts: c.forecasts.filter((f) => !f.predictor.startsWith('model')),
    }));
    expect(without).toEqual(others);
    expect(without[0]!.forecasts.length).toBe(cases[0]!.forecasts.length - 2);
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
    const asked: string[] = [];
    const fitted = fittedBy('case', asked);
    expect([subjectOf(null), subjectOf(fitted)]).toEqual(['model-hand-set', 'model']);
    const played = boardCases(SOURCES, { ...OPTIONS, fitted });
    const said = played[0]!.forecasts.map((f) => f.predictor);
    for (const id of ['model', 'model-announced', 'model-in-sample', 'model-with-hazard']) {
      expect(said).toContain(id);
    }
    expect(days(played, 'north-1990', 'model')).toEqual(
      days(played, 'north-1990', 'model-hand-set'),
    );
    expect(asked).toEqual(SOURCES.map((s) => s.id));
    const board = scoreboard({
      predictors: PREDICTORS,
      cases: played,
      subject: 'model',
      leaveOut: 'case',
      bootstrap: { seed: 1, replicates: 20 },
    });
    const labels = (id: string) =>
      board.cases.map((c) => c.scores.find((row) => row.predictor === id)?.label);
    expect(labels('model')).toEqual(['left out', 'left out', 'blind', 'blind']);
    // no vector was ever fitted on a blind case, so none is in sample there
    expect(labels('model-in-sample')).toEqual(['in sample', 'in sample', undefined, undefined]);
    expect(() => boardCases(SOURCES, { ...OPTIONS, fitted: fittedBy('country') })).toThrow(
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

describe('playing weighted vectors', () => {
  const { world } = SOURCES[0]!;
  const other = { ...SHIPPED, assaultPerDay: 1.5 * SHIPPED.assaultPerDay };
  const play = (weights: readonly number[], runs: number) =>
    playVectors(
      world,
      [SHIPPED, other].map((parameters, k) => ({ parameters, weight: weights[k]! })),
      DEFAULT_SWITCHES,
      1,
      runs,
    );

  it('gives each its share of the runs, with the draws of those runs', () => {
    const mixed = play([3, 1], 40).falls;
    const first = play([1, 0], 40).falls;
    const second = play([0, 1], 40).falls;
    for (let i = 0; i < world.regionCount; i++) {
      const row = (t: typeof mixed) => Array.from(t.days.subarray(i * 40, i * 40 + 40));
      expect(row(mixed)).toEqual([...row(first).slice(0, 30), ...row(second).slice(30)]);
    }
  });

  it('tells the manner of each fall', () => {
    const { falls, manners } = play([1, 1], 40);
    for (let i = 0; i < 4; i++) {
      for (let run = 0; run < 40; run++) {
        const fell = falls.days[i * 40 + run]! <= world.horizonDays;
        expect(manners[i]![run]! > 0).toBe(fell);
      }
    }
  });

  it('needs a vector', () => {
    expect(() => play([0, 0], 10)).toThrow('no parameter vector');
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
