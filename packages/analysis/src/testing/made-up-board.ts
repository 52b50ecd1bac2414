/** A small made-up board for tests; not exported from the package. */
import type { Label } from '../baselines/baseline.ts';
import { fallTable } from '../fall-table.ts';
import type { BoardCase, BoardPredictor } from '../score/board-case.ts';
import { type Scoreboard, scoreboard } from '../score/scoreboard.ts';
import { truthOf } from './synthetic-case.ts';

const predictor = (
  id: string,
  name: string,
  kind: BoardPredictor['kind'],
  label: Label,
  ranks = true,
): BoardPredictor => ({ id, name, kind, label, assumes: 'made up', ranks });

export const PREDICTORS_MADE_UP: readonly BoardPredictor[] = [
  predictor('model', 'the model', 'model', 'left out'),
  predictor('model-announced', 'the model, told only what was announced', 'model', 'left out'),
  predictor('model-in-sample', 'the model, fitted to all cases', 'model', 'in sample'),
  predictor('logistic-hazard', 'hazard regression (logistic)', 'baseline', 'left out'),
  predictor('persistence', 'nothing falls', 'baseline', 'not fitted', false),
  predictor('nearest-first', 'near the challenger first', 'baseline', 'not fitted'),
  predictor('oracle-own-rate', 'ORACLE: knows how much fell', 'oracle', 'oracle', false),
];

const HORIZON = 100;
const RUNS = 40;

/** Forecast days around a centre, in every run somewhat different; `shift` moves them all. */
function around(days: readonly number[], spread: number, shift: number) {
  return fallTable(
    days.map((day, region) =>
      Array.from({ length: RUNS }, (_, run) =>
        day === Infinity && run % 4 > 0
          ? Infinity
          : Math.max(1, Math.min(day, 120) + shift + spread * (((7 * run + 3 * region) % 11) - 5)),
      ),
    ),
    HORIZON,
  );
}

/** Four regions, capital first. The model is nearer in the first two cases, not in the third, which it had never seen. */
const HISTORIES: readonly {
  readonly id: string;
  readonly title: string;
  readonly days: readonly number[];
  readonly shift: number;
  readonly label: Label;
}[] = [
  {
    id: 'north-1990',
    title: 'North 1990',
    days: [60, 40, 30, 20],
    shift: 2,
    label: 'left out',
  },
  {
    id: 'north-2000',
    title: 'North 2000',
    days: [Infinity, 70, Infinity, 30],
    shift: 4,
    label: 'left out',
  },
  {
    id: 'south-1980',
    title: 'South 1980',
    days: [Infinity, Infinity, 90, 80],
    shift: -60,
    label: 'blind',
  },
];

export function casesMadeUp(): BoardCase[] {
  const cases = HISTORIES.map(({ id, title, days, shift, label }): BoardCase => {
    const never = days.map(() => Infinity);
    const truth = truthOf(days, HORIZON);
    const said = [
      {
        saidDay: 10,
        date: '1990-01-11',
        who: 'W',
        statement: 'S',
        impliedMedianDays: 5,
        basis: 'stated_horizon',
        source: 'made up',
      },
    ] as const;
    return {
      id,
      title,
      group: id.slice(0, 5),
      truth,
      said: id === 'north-1990' ? said : [],
      forecasts: [
        { predictor: 'model', falls: around(days, 3, shift), label },
        { predictor: 'model-announced', falls: around(days, 4, shift), label },
        ...(label === 'blind' ? [] : [{ predictor: 'model-in-sample', falls: around(days, 1, 0) }]),
        { predictor: 'logistic-hazard', falls: around(days, 9, 10) },
        { predictor: 'persistence', falls: around(never, 0, 1000) },
        { predictor: 'nearest-first', falls: around([50, 60, 70, 80], 5, 0) },
        { predictor: 'oracle-own-rate', falls: around([50, 50, 50, 50], 8, 0) },
      ],
    };
  });
  const end = { ...cases[0]!, id: 'north-1991', title: 'North 1991', within: 'north-1990' };
  return [...cases, end];
}

export function boardMadeUp(replicates = 200): Scoreboard {
  return scoreboard({
    predictors: PREDICTORS_MADE_UP,
    cases: casesMadeUp(),
    subject: 'model',
    leaveOut: 'case',
    bootstrap: { seed: 1, replicates },
  });
}
