/**
 * How an answer varies over a posterior sample: pairs grouped by the parameter vector that both drew.
 *
 * One-way random effects with unequal groups (Searle, Casella & McCulloch 1992, Variance Components,
 * ch. 3.6): with k groups of n_j pairs, N in all,
 *   within² = MSW,  between² = max(0, (MSB - MSW) / n0),  n0 = (N - Σ n_j² / N) / (k - 1).
 */
import { Draws } from '@interregnum/model';
import { ComparePurpose } from './addresses.ts';
import { sortedQuantile, spreadOf } from './resample.ts';
import type { PosteriorEffect, PosteriorSpread } from './result.ts';

/** A group's pairs, mean and sum of squares about it. */
interface Group {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

function groupsOf(values: Float64Array, vectors: Int32Array): Group[] {
  const members = new Map<number, number[]>();
  vectors.forEach((v, k) => {
    const group = members.get(v);
    if (group) group.push(values[k]!);
    else members.set(v, [values[k]!]);
  });
  return [...members.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => {
      const mean = group.reduce((s, x) => s + x, 0) / group.length;
      const squares = group.reduce((s, x) => s + (x - mean) ** 2, 0);
      return { n: group.length, mean, squares };
    });
}

/** Variances between and within groups; null where no group has two pairs or there is one group. */
export function varianceParts(
  groups: readonly { readonly n: number; readonly mean: number; readonly squares: number }[],
): { readonly between: number; readonly within: number } | null {
  const k = groups.length;
  const total = groups.reduce((s, g) => s + g.n, 0);
  if (k < 2 || total <= k) return null;
  const mean = groups.reduce((s, g) => s + g.n * g.mean, 0) / total;
  const within = groups.reduce((s, g) => s + g.squares, 0) / (total - k);
  const msb = groups.reduce((s, g) => s + g.n * (g.mean - mean) ** 2, 0) / (k - 1);
  const n0 = (total - groups.reduce((s, g) => s + g.n * g.n, 0) / total) / (k - 1);
  return { between: Math.max(0, (msb - within) / n0), within };
}

/** Fewest pairs of a vector whose mean is shown. */
const SHOWN_FROM = 5;

function effectOf(
  name: string,
  unit: string,
  groups: readonly Group[],
  seed: number,
  replicates: number,
): PosteriorEffect | null {
  const parts = varianceParts(groups);
  if (parts === null) return null;
  const draws = new Draws();
  const sds: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    const picked = groups.map(
      (_, place) =>
        groups[
          Math.floor(draws.uniform(0, place, ComparePurpose.resampleVectors) * groups.length)
        ]!,
    );
    const again = varianceParts(picked);
    if (again !== null) sds.push(Math.sqrt(again.between));
  }
  const sorted = Float64Array.from(sds).sort();
  const sd = Math.sqrt(parts.between);
  const whole = parts.between + parts.within;
  const shown = groups.filter((g) => g.n >= SHOWN_FROM).map((g) => g.mean);
  return {
    name,
    unit,
    betweenSd: {
      sd,
      low: sorted.length === 0 ? 0 : sortedQuantile(sorted, 0.025),
      high: sorted.length === 0 ? sd : sortedQuantile(sorted, 0.975),
    },
    withinSd: Math.sqrt(parts.within),
    betweenShare: whole === 0 ? 0 : parts.between / whole,
    vectorMeans: shown.length < 5 ? null : spreadOf(shown),
  };
}

export interface EffectColumn {
  readonly name: string;
  readonly unit: string;
  /** Paired differences, one a pair. */
  readonly differences: Float64Array;
}

/** @param vectors index of the vector of each pair */
export function posteriorSpread(
  columns: readonly EffectColumn[],
  vectors: Int32Array,
  given: number,
  seed: number,
  replicates: number,
): PosteriorSpread {
  const spread = { vectors: given, drawn: new Set(vectors).size, pairs: vectors.length };
  if (given < 2) return { ...spread, effects: [], silent: 'one vector' };
  const effects = columns.map(({ name, unit, differences }) =>
    effectOf(name, unit, groupsOf(differences, vectors), seed, replicates),
  );
  if (effects.some((e) => e === null)) return { ...spread, effects: [], silent: 'few pairs' };
  return { ...spread, effects: effects.filter((e) => e !== null), silent: null };
}
