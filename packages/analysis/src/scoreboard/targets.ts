import type { Estimate, PairedDifference } from './estimate.ts';
import { number } from './markdown.ts';
import type { Measure } from './measures.ts';
import type { PredictorResult, Scoreboard } from './scoreboard.ts';

/**
 * What was asked of the model before it was fitted: the best figure of the prototypes on the same
 * eleven histories, left out, the least to call the work done, and the aim.
 */
interface Target {
  readonly words: string;
  readonly best: string;
  readonly floor: string;
  readonly aim: string;
  readonly digits: number;
  readonly read: (board: Scoreboard, subject: PredictorResult) => Reading;
}

interface Reading {
  readonly value: string;
  readonly interval: Pick<Estimate, 'low' | 'high'> | null;
  /** null: cannot be told. */
  readonly floorReached: boolean | null;
  readonly aimReached: boolean | null;
}

/** The regressions on the model's own inputs that it has to beat. */
export const HAZARD_REGRESSIONS: readonly string[] = ['logistic-hazard', 'cox-hazard'];

/** The stronger of the two: the one with the lower mean joint score. */
export function strongerHazard(board: Scoreboard): PredictorResult | undefined {
  return board.predictors
    .filter((p) => HAZARD_REGRESSIONS.includes(p.id) && p.summary.joint.value !== null)
    .sort((a, b) => a.summary.joint.value! - b.summary.joint.value!)[0];
}

export function differenceFrom(
  board: Scoreboard,
  against: string,
  measure: Measure['key'],
): PairedDifference | undefined {
  return board.differences.find((d) => d.against === against && d.measure === measure);
}

function most(
  words: string,
  key: Measure['key'],
  best: string,
  floor: number,
  aim: number,
  digits: number,
): Target {
  return {
    words,
    best,
    floor: number(floor, digits),
    aim: number(aim, digits),
    digits,
    read: (_board, subject) => {
      const { value, low, high } = subject.summary[key];
      return {
        value: number(value, digits),
        interval: { low, high },
        floorReached: value === null ? null : value <= floor,
        aimReached: value === null ? null : value <= aim,
      };
    },
  };
}

/** A count against one that was set for so many cases; judged as a share. */
function count(
  n: number | null,
  of: number,
  floor: readonly [number, number],
  aim: readonly [number, number],
): Reading {
  const share = n === null || of === 0 ? null : n / of;
  return {
    value: n === null ? '–' : `${n} of ${of}`,
    interval: null,
    floorReached: share === null ? null : share >= floor[0] / floor[1] - 1e-9,
    aimReached: share === null ? null : share >= aim[0] / aim[1] - 1e-9,
  };
}

const FLOOR_DIFFERENCE = 0.37;
const FLOOR_LOW_CELLS = 0.04;
const AIM_LOW_CELLS = 0.01;

export const TARGETS: readonly Target[] = [
  most('all together (J), mean', 'joint', '0.838', 0.84, 0.55, 3),
  {
    words: 'J better than the stronger hazard regression by',
    best: '0.41',
    floor: `${FLOOR_DIFFERENCE}, interval above 0`,
    aim: '–',
    digits: 2,
    read: (board) => {
      const rival = strongerHazard(board);
      const d = rival && differenceFrom(board, rival.id, 'joint');
      const value = d?.value ?? null;
      const sure = (d?.low ?? 0) > 0;
      return {
        value: number(value, 2),
        interval: d ? { low: d.low, high: d.high } : null,
        floorReached: value === null ? null : value >= FLOOR_DIFFERENCE && sure,
        aimReached: null,
      };
    },
  },
  most('what has fallen by a given day (Brier)', 'brier_mean', '0.094', 0.094, 0.07, 3),
  {
    words: 'Brier better than the stronger hazard regression in',
    best: '9 of 11',
    floor: '8 of 11',
    aim: '–',
    digits: 0,
    read: (board) => {
      const rival = strongerHazard(board);
      const d = rival && differenceFrom(board, rival.id, 'brier_mean');
      const reading = count(d?.better ?? null, d?.cases ?? 0, [8, 11], [11, 11]);
      return { ...reading, aimReached: null };
    },
  },
  most('the dates of fall (CRPS, share of the horizon)', 'crps_normalised', '0.140', 0.14, 0.09, 3),
  most('how many have fallen when (RPS)', 'count_rps', '0.112', 0.112, 0.07, 3),
  most('the fate of the capital (log score)', 'log_score', '0.159', 0.165, 0.1, 3),
  most('the capital’s date (doublings, median)', 'capital_log2_error', '0.66', 0.7, 0.35, 3),
  {
    words: 'capitals whose fate is on the right side of one half',
    best: '9 of 11',
    floor: '9 of 11',
    aim: '11 of 11',
    digits: 0,
    read: (_board, subject) => {
      const { value, cases } = subject.summary.fate_right;
      return count(value, cases, [9, 11], [11, 11]);
    },
  },
  {
    words: 'order at least as good as the best simple key',
    best: '3 of 9',
    floor: '4 of 9',
    aim: '8 of 9',
    digits: 0,
    read: (_board, subject) => {
      const { at_least_as_good: good, compared } = subject.order_against_keys;
      return count(good, compared, [4, 9], [8, 9]);
    },
  },
  {
    words: 'forecasts below 5 % that came true',
    best: '3.8 %',
    floor: '4 %',
    aim: '1 %',
    digits: 1,
    read: (_board, subject) => {
      const low = subject.low_cells.find((c) => c.below === 0.05);
      const share = low?.share_fell ?? null;
      return {
        value:
          share === null ? '–' : `${(100 * share).toFixed(1)} % (${low!.fell} of ${low!.cells})`,
        interval: null,
        floorReached: share === null ? null : share <= FLOOR_LOW_CELLS,
        aimReached: share === null ? null : share <= AIM_LOW_CELLS,
      };
    },
  },
  {
    words: 'J told only what was announced',
    best: '1.03',
    floor: '1.03',
    aim: '0.75',
    digits: 2,
    read: (board, subject) => {
      const announced = board.predictors.find((p) => p.id === `${subject.id}-announced`);
      const joint = announced?.summary.joint;
      const value = joint?.value ?? null;
      return {
        value: number(value, 2),
        interval: joint ? { low: joint.low, high: joint.high } : null,
        floorReached: value === null ? null : value <= 1.03,
        aimReached: value === null ? null : value <= 0.75,
      };
    },
  },
];
