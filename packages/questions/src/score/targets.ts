import type {
  Estimate,
  Measure,
  PairedDifference,
  PredictorResult,
  ReliabilityBin,
  Scoreboard,
} from '@interregnum/analysis';
import { decimals } from '@interregnum/words';

/**
 * What is asked of the model since the blind test of 29 November 2026: what it had that day on 24
 * histories (its shape chosen on eleven of them), the least to call the work done, and the aim.
 */
interface Target {
  readonly words: string;
  readonly whenSet: string;
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

/** The regressions on the model's own inputs. */
const HAZARD_REGRESSIONS: readonly string[] = ['logistic-hazard', 'cox-hazard'];

const byJoint = (a: PredictorResult, b: PredictorResult): number =>
  a.summary.joint.value! - b.summary.joint.value!;

/** The stronger of the two: the one with the lower mean joint score. */
export function strongerHazard(board: Scoreboard): PredictorResult | undefined {
  return board.predictors
    .filter((p) => HAZARD_REGRESSIONS.includes(p.id) && p.summary.joint.value !== null)
    .sort(byJoint)[0];
}

/** Baselines with a mean joint score, told as much as the model, best first. */
export function rivals(board: Scoreboard): PredictorResult[] {
  return board.predictors
    .filter((p) => p.kind === 'baseline' && !p.id.endsWith('-announced'))
    .filter((p) => p.summary.joint.value !== null)
    .sort(byJoint);
}

export function differenceFrom(
  board: Scoreboard,
  against: string,
  measure: Measure['key'],
): PairedDifference | undefined {
  return board.differences.find((d) => d.against === against && d.measure === measure);
}

/** @param reaches whether a bound is reached, where there is a value */
const reading = (
  value: string,
  interval: Reading['interval'],
  reaches: ((bound: number) => boolean) | null,
  floor: number,
  aim: number,
): Reading => ({
  value,
  interval,
  floorReached: reaches?.(floor) ?? null,
  aimReached: reaches?.(aim) ?? null,
});

function most(
  words: string,
  key: Measure['key'],
  whenSet: string,
  floor: number,
  aim: number,
  digits: number,
): Target {
  return {
    words,
    whenSet,
    floor: decimals(floor, digits),
    aim: decimals(aim, digits),
    digits,
    read: (_board, { summary }) => {
      const { value, ...interval } = summary[key];
      const reaches = value === null ? null : (bound: number) => value <= bound;
      return reading(decimals(value, digits), interval, reaches, floor, aim);
    },
  };
}

/** A count against one that was set for so many cases; judged as a share. */
function count(n: number | null, of: number, floor: number, aim: number): Reading {
  const share = n === null || of === 0 ? null : n / of;
  const reaches = share === null ? null : (bound: number) => share >= bound - 1e-9;
  return reading(n === null ? '–' : `${n} of ${of}`, null, reaches, floor, aim);
}

/** Regimes that were strong on paper and gone within weeks, and the regression that sees such falls. */
const HOLLOW_COLLAPSES: readonly string[] = [
  'cuba-1958',
  'nicaragua-1979',
  'ethiopia-1991',
  'iraq-2014',
  'syria-2024',
];
const CONTAGION = 'logistic-contagion';

/** Bins whose interval over cases holds what was said. */
function binsThatHold(bins: readonly ReliabilityBin[]): readonly [number, number] {
  const filled = bins.filter((b) => b.mean_forecast !== null && b.low !== null && b.high !== null);
  const holds = filled.filter((b) => b.low! <= b.mean_forecast! && b.mean_forecast! <= b.high!);
  return [holds.length, filled.length];
}

export const TARGETS: readonly Target[] = [
  most('all together (J), mean', 'joint', '1.08', 1, 0.75, 2),
  {
    words: 'J better than the best baseline by (interval over countries)',
    whenSet: '0.30',
    floor: '0.20, interval above 0',
    aim: '0.40',
    digits: 2,
    read: (board) => {
      const [rival] = rivals(board);
      const d = rival && differenceFrom(board, rival.id, 'joint');
      const value = d?.value ?? null;
      const sure = (d?.country_low ?? 0) > 0;
      const reaches = value === null ? null : (bound: number) => value >= bound && sure;
      const interval = d ? { low: d.country_low, high: d.country_high } : null;
      return reading(decimals(value, 2), interval, reaches, 0.2, 0.4);
    },
  },
  {
    words: 'J better than the best baseline in',
    whenSet: '17 of 24',
    floor: '16 of 24',
    aim: '21 of 24',
    digits: 0,
    read: (board) => {
      const [rival] = rivals(board);
      const d = rival && differenceFrom(board, rival.id, 'joint');
      return count(d?.better ?? null, d?.cases ?? 0, 16 / 24, 21 / 24);
    },
  },
  most('what has fallen by a given day (Brier)', 'brier_mean', '0.120', 0.115, 0.085, 3),
  {
    words: 'capitals whose fate is on the right side of one half',
    whenSet: '18 of 24',
    floor: '20 of 24',
    aim: '23 of 24',
    digits: 0,
    read: (_board, subject) => {
      const { value, cases } = subject.summary.fate_right;
      return count(value, cases, 20 / 24, 23 / 24);
    },
  },
  {
    words: 'mean probability at the end of places that fell, less that of places that held',
    whenSet: '–',
    floor: '0.40',
    aim: '0.60',
    digits: 2,
    read: (_board, { separation }) => {
      const reaches = separation === null ? null : (bound: number) => separation >= bound;
      return reading(decimals(separation, 2), null, reaches, 0.4, 0.6);
    },
  },
  {
    words: 'bins of probability that hold',
    whenSet: '8 of 13, on the eleven',
    floor: '10 of 13',
    aim: '12 of 13',
    digits: 0,
    read: (_board, subject) => count(...binsThatHold(subject.reliability), 10 / 13, 12 / 13),
  },
  {
    words:
      'J better than the contagion hazard among the hollow collapses (Cuba, Nicaragua, Ethiopia 1991, Iraq, Syria 2024) in',
    whenSet: '1 of 5',
    floor: '3 of 5',
    aim: '5 of 5',
    digits: 0,
    read: (board, subject) => {
      const pairs = board.cases
        .filter((c) => HOLLOW_COLLAPSES.includes(c.id))
        .map((c) =>
          [subject.id, CONTAGION].map((id) => c.scores.find((r) => r.predictor === id)?.joint),
        );
      const scored = pairs.filter(([own, theirs]) => own != null && theirs != null);
      const won = scored.filter(([own, theirs]) => own! < theirs!).length;
      return count(scored.length > 0 ? won : null, scored.length, 3 / 5, 5 / 5);
    },
  },
];
