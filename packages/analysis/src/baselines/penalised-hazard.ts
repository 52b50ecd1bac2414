import { exp, type World } from '@interregnum/model';
import { type FrailtyFit, fitFrailty, unseenLogLikelihood } from './frailty-regression.ts';
import type { Rows } from './logistic-regression.ts';
import { INPUTS, INTERACTIONS, inputsOf } from './penalised-inputs.ts';
import { rowsOf } from './region-days.ts';
import type { KnownCase, TrainedBaseline, TrainedHazard } from './trained.ts';

/** λ that are tried, strongest first: 256 halves what a few hundred falls say, 1 hardly touches it. */
export const PENALTIES = [256, 64, 16, 4, 1] as const;
/** Farther than this many standard deviations from the training cases an input says no more. */
const FARTHEST = 3;
/** While choosing, of the days on which a centre does not fall about so many a case are read. */
const QUIET_DAYS = 15;
const CHOICE_TOLERANCE = 1e-2;
const TOLERANCE = 1e-6;

/** What is chosen inside the training cases. */
export interface Choice {
  readonly penalty: number;
  readonly interactions: boolean;
}

/** Mean and standard deviation of each input over the region-days of the training cases, each case weight 1. */
interface Scale {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

function scaleOf(cases: readonly Rows[]): Scale {
  const mean = new Float64Array(INPUTS.length);
  const square = new Float64Array(INPUTS.length);
  for (const { x, columns, weight } of cases) {
    const total = sum(weight) * cases.length;
    for (let k = 0; k < x.length; k++) {
      const share = weight[Math.floor(k / columns)]! / total;
      mean[k % columns]! += share * x[k]!;
      square[k % columns]! += share * x[k]! * x[k]!;
    }
  }
  return { mean, sd: square.map((v, j) => Math.sqrt(Math.max(0, v - mean[j]! * mean[j]!))) };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}

const PAIRS = INTERACTIONS.map(({ of }) => of.map((name) => INPUTS.indexOf(name)));

/** Columns of the regression: inputs in standard deviations, then their products where these are in. */
function columnsOf({ interactions }: Choice): number {
  return INPUTS.length + (interactions ? PAIRS.length : 0);
}

function writeColumns(
  input: ArrayLike<number>,
  from: number,
  { mean, sd }: Scale,
  choice: Choice,
  row: Float64Array,
  to: number,
): void {
  for (let j = 0; j < INPUTS.length; j++) {
    const z = sd[j]! > 0 ? (input[from + j]! - mean[j]!) / sd[j]! : 0;
    row[to + j] = Math.max(-FARTHEST, Math.min(FARTHEST, z));
  }
  if (!choice.interactions) return;
  PAIRS.forEach(([a, b], k) => {
    row[to + INPUTS.length + k] = row[to + a!]! * row[to + b!]!;
  });
}

function scaled({ x, y, weight }: Rows, scale: Scale, choice: Choice): Rows {
  const columns = columnsOf(choice);
  const z = new Float64Array(y.length * columns);
  for (let r = 0; r < y.length; r++) {
    writeColumns(x, r * INPUTS.length, scale, choice, z, r * columns);
  }
  return { x: z, columns, y, weight };
}

/**
 * Penalty and interactions by what would have been said of countries not seen: each training country is
 * left out in turn, fitted without, and its cases' log-likelihood taken with their intercepts integrated
 * out. The highest mean over countries is chosen; of equal ones the simpler, then the stronger penalty,
 * which with one country alone is the simplest.
 * Source: Verweij & van Houwelingen 1993 (Statistics in Medicine 12(24): 2305-2314).
 */
export function choose(cases: readonly KnownCase[]): Choice {
  const candidates = [false, true].flatMap((interactions) =>
    PENALTIES.map((penalty): Choice => ({ penalty, interactions })),
  );
  const groups = [...new Set(cases.map((c) => c.group))];
  const [simplest] = candidates;
  if (groups.length < 2) return simplest!;
  const few = (world: World): number => Math.ceil(world.horizonDays / QUIET_DAYS);
  const raw = cases.map((known) => rowsOf([known], INPUTS.length, inputsOf, few));
  const scale = scaleOf(raw);
  let best = { choice: simplest!, mean: -Infinity };
  for (const interactions of [false, true]) {
    const rows = raw.map((r) => scaled(r, scale, { interactions, penalty: 0 }));
    let start: FrailtyFit | undefined;
    for (const penalty of PENALTIES) {
      const all: FrailtyFit = fitFrailty(rows, {
        ridge: penalty,
        tolerance: CHOICE_TOLERANCE,
        ...(start && { start }),
      });
      start = all;
      let total = 0;
      for (const group of groups) {
        const kept = rows.flatMap((_, c) => (cases[c]!.group === group ? [] : [c]));
        const without = fitFrailty(
          kept.map((c) => rows[c]!),
          {
            ridge: penalty,
            tolerance: CHOICE_TOLERANCE,
            start: { ...all, effects: Float64Array.from(kept, (c) => all.effects[c]!) },
          },
        );
        rows.forEach((own, c) => {
          if (cases[c]!.group === group) total += unseenLogLikelihood(own, without);
        });
      }
      const mean = total / groups.length;
      if (mean > best.mean) best = { choice: { penalty, interactions }, mean };
    }
  }
  return best.choice;
}

/**
 * A hazard regression with the inputs of the day, products of inputs, a ridge and case frailty:
 *
 *   hazard a day = exp(β₀ + z'β + b),   b ~ N(0, σ²) a case,   penalty λ/2 Σ β²
 *
 * with z the inputs in standard deviations and, where chosen, products of them. λ and whether the
 * products are in are chosen among the training cases alone (`choose`).
 * Source: ridge, Hoerl & Kennard 1970 (Technometrics 12(1): 55-67); the rest as `frailty-regression.ts`.
 */
function train(cases: readonly KnownCase[]): TrainedHazard {
  const choice = choose(cases);
  const columns = columnsOf(choice);
  const raw = cases.map((known) => rowsOf([known], INPUTS.length, inputsOf));
  const scale = scaleOf(raw);
  const { beta, sd } = fitFrailty(
    raw.map((r) => scaled(r, scale, choice)),
    { ridge: choice.penalty, tolerance: TOLERANCE },
  );
  const products = INTERACTIONS.map(({ of }) => of.join(' × '));
  const names = ['intercept', ...INPUTS, ...products].slice(0, columns + 1);
  return {
    learnt: {
      ...Object.fromEntries(names.map((name, j) => [name, beta[j]!])),
      'SD between cases': sd,
      'ridge penalty': choice.penalty,
    },
    contagious: true,
    frailtySd: sd,
    hazardIn(world, spread) {
      const read = inputsOf(world, spread);
      const input = new Float64Array(INPUTS.length);
      const row = new Float64Array(columns);
      return (day, region) => {
        read(day, region, input, 0);
        writeColumns(input, 0, scale, choice, row, 0);
        let eta = beta[0]!;
        for (let j = 0; j < columns; j++) eta += beta[j + 1]! * row[j]!;
        return exp(eta);
      };
    },
  };
}

export const penalisedHazard: TrainedBaseline = {
  id: 'penalised-hazard',
  name: 'penalised hazard regression with case frailty',
  assumes:
    'the same, and in what has fallen, what is announced, time and products of inputs, as far as countries left out in training bear them out',
  ranks: true,
  train,
};
