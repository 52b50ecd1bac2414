/**
 * A particle filter, whatever its particles are: weights from the likelihood of what is observed,
 * systematic resampling where the effective sample size falls below half (Gordon, Salmond & Smith
 * 1993; Doucet, de Freitas & Gordon 2001, Sequential Monte Carlo Methods in Practice), and an account
 * of how far the particles have degenerated.
 *
 * Where the record since the last check would leave fewer than half of the histories of the first day
 * that were effectively left, or fewer than a stated number, it counts to the power below 1 that leaves
 * that many (a tempered likelihood; Miller & Dunson 2019, JASA 114: 1113-1125, on why a model known to be
 * wrong should not learn at full weight). What was observed is imposed all the same; less is learnt
 * from it.
 */
import { systematicResample, weigh } from './weights.ts';

/** Particles side by side. */
export interface Population {
  readonly count: number;
  /** Move every particle to the end of a day; ln likelihood of what was observed since the last. */
  advance(day: number): Promise<ArrayLike<number>>;
  /** Each slot becomes a copy of its ancestor. */
  replace(ancestors: Int32Array, day: number): void;
}

export interface FilterReport {
  readonly particles: number;
  /** Least effective sample size of the exact likelihood, before resampling, and when; all particles when nothing was weighed. */
  readonly smallestEffective: number;
  readonly smallestEffectiveDay: number | null;
  /** Effective sample size at each check. */
  readonly effective: readonly { readonly day: number; readonly size: number }[];
  /** The last one, which makes weights equal for the forecast, included. */
  readonly resamplings: number;
  /** Histories of the first day that have descendants on the last. */
  readonly ancestors: number;
  /** The same, counted by their shares as effective sample size: 1 / Σ share². */
  readonly independent: number;
  /** Days on which the likelihood was tempered, and the power it was raised to, 0..1. */
  readonly tempered: readonly { readonly day: number; readonly power: number }[];
  /** Ln of the estimated probability of everything observed; null where some of it was tempered. */
  readonly logEvidence: number | null;
  /** Some of the likelihood was tempered, or too few histories are left all the same. */
  readonly degenerate: boolean;
}

export interface Filtered {
  readonly report: FilterReport;
  /** Slot -> slot of the first day from which it descends. */
  readonly origins: Int32Array;
}

/**
 * Fewest histories of the first day that the weight may rest on: a share of one half is then known to
 * within 14 points. A number and not a share of the particles, so that more of them learn more.
 */
const LEAST_HISTORIES = 50;
/** Share of them that one check may leave: what one day tells must not use up all that can be learnt. */
const LEFT_BY_ONE_CHECK = 0.5;
/** Half of the accuracy of a power is of no consequence. */
const BISECTIONS = 30;

export function leastHistories(particles: number): number {
  return Math.min(particles / 2, LEAST_HISTORIES);
}

/** Effective number of first-day histories: as the effective sample size, over their summed weights. */
function effectiveHistories(weights: Float64Array, origins: Int32Array): number {
  const sums = new Float64Array(weights.length);
  weights.forEach((w, slot) => {
    sums[origins[slot]!] = sums[origins[slot]!]! + w;
  });
  let squares = 0;
  for (const w of sums) squares += w * w;
  return 1 / squares;
}

/** Greatest power of the likelihood, 0..1, that leaves as many histories as asked. */
function powerLeaving(logWeights: Float64Array, origins: Int32Array, least: number): number {
  const left = (power: number): number =>
    effectiveHistories(weigh(logWeights.map((w) => power * w)).weights, origins);
  if (left(1) >= least) return 1;
  let low = 0;
  let high = 1;
  for (let k = 0; k < BISECTIONS; k++) {
    const middle = (low + high) / 2;
    if (left(middle) >= least) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Carry a population through its observations. Afterwards all its particles count alike.
 * @param days on which weights are looked at, ascending; the last is the day of the forecast
 * @param uniform one draw in (0, 1) for the resampling of a day
 * @param least histories of the first day that are to be left; 0: the exact likelihood, come what may
 */
export async function runFilter(
  population: Population,
  days: readonly number[],
  uniform: (day: number) => number,
  least: number = leastHistories(population.count),
): Promise<Filtered> {
  const { count } = population;
  const logWeights = new Float64Array(count);
  let origins = Int32Array.from({ length: count }, (_, k) => k);
  const effective: { day: number; size: number }[] = [];
  const tempered: { day: number; power: number }[] = [];
  let resamplings = 0;
  let independent = count;
  let logEvidence = 0;
  for (const [k, day] of days.entries()) {
    const more = await population.advance(day);
    for (let slot = 0; slot < count; slot++) logWeights[slot] = logWeights[slot]! + more[slot]!;
    const exact = weigh(logWeights);
    effective.push({ day, size: exact.effective });
    const leave = least === 0 ? 0 : Math.max(least, LEFT_BY_ONE_CHECK * independent);
    const power = powerLeaving(logWeights, origins, leave);
    if (power < 1) {
      tempered.push({ day, power });
      for (let slot = 0; slot < count; slot++) logWeights[slot] = power * logWeights[slot]!;
    }
    const { weights, effective: size, logMean } = power < 1 ? weigh(logWeights) : exact;
    independent = effectiveHistories(weights, origins);
    const unequal = logWeights.some((w) => w !== logWeights[0]);
    const last = k === days.length - 1;
    if (!unequal || (size >= count / 2 && !last)) {
      if (last) logEvidence += logMean;
      continue;
    }
    const ancestors = systematicResample(weights, uniform(day));
    population.replace(ancestors, day);
    origins = Int32Array.from(ancestors, (from) => origins[from]!);
    logEvidence += logMean;
    logWeights.fill(0);
    resamplings++;
  }
  const smallest = effective.reduce<{ day: number; size: number } | null>(
    (worst, e) => (worst === null || e.size < worst.size ? e : worst),
    null,
  );
  const ancestors = new Set(origins).size;
  return {
    report: {
      particles: count,
      smallestEffective: smallest?.size ?? count,
      smallestEffectiveDay: smallest?.day ?? null,
      effective,
      resamplings,
      ancestors,
      independent: effectiveHistories(new Float64Array(count).fill(1 / count), origins),
      tempered,
      logEvidence: tempered.length > 0 ? null : logEvidence,
      degenerate: tempered.length > 0 || ancestors < leastHistories(count),
    },
    origins,
  };
}
