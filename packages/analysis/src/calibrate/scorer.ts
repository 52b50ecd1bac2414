/**
 * From scores of single cases to the mean a fold is fitted on, with scores that folds have in common
 * computed once.
 *
 * Sharing does not leak: the score of a vector on a case depends on that case, the vector, the seed
 * and the number of runs, and on nothing another fold knows; and a fold asks only for its training
 * cases. What folds have in common are their neutral starts (no case enters these) and the seeds, so
 * in practice the candidates of the first generation are shared and later ones are not, because each
 * fold's search then goes its own way.
 */
import type { ParameterVector, Switches } from '@interregnum/model';
import type { Scorer } from './fit.ts';
import { jointAt, runsFor, type TrainingCase } from './objective.ts';

/** Joint score of one case for each vector. */
export type CaseScorer = (
  caseIndex: number,
  vectors: readonly ParameterVector[],
  seed: number,
  runs: number,
) => Promise<number[]>;

/** The mean over cases, summed in the order of the indices. */
export function scorerOf(score: CaseScorer): Scorer {
  const known = new Map<string, Promise<number[]>>();
  const shared: CaseScorer = (caseIndex, vectors, seed, runs) => {
    // generations beyond the first differ between folds: not worth remembering
    if (seed % 1000 !== 0) return score(caseIndex, vectors, seed, runs);
    const key = JSON.stringify([caseIndex, seed, runs, vectors]);
    let scores = known.get(key);
    if (scores === undefined) {
      scores = score(caseIndex, vectors, seed, runs);
      known.set(key, scores);
    }
    return scores;
  };
  return async (indices, vectors, seed, runs) => {
    const tables = await Promise.all(indices.map((k) => shared(k, vectors, seed, runs)));
    return vectors.map((_, k) => tables.reduce((a, t) => a + t[k]!, 0) / tables.length);
  };
}

/** A scorer on this thread, for tests and for a page. */
export function inlineScorer(cases: readonly TrainingCase[], switches: Switches): Scorer {
  return scorerOf(async (caseIndex, vectors, seed, runs) => {
    const training = cases[caseIndex]!;
    const few = runsFor(training.world, runs);
    return vectors.map((v) => jointAt(training, v, seed, few, switches));
  });
}
