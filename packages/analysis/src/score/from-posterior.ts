import type { Switches } from '@interregnum/model';
import type { LeaveOut } from '../calibrate/leave-out.ts';
import { type CaseSample, sampleFor, sampleOfAll } from '../calibrate/posterior.ts';
import type { Posterior } from '../calibrate/posterior-schema.ts';
import type { FittedModel } from './fitted-model.ts';
import type { WeightedVector } from './play-vectors.ts';

const equal = (sample: CaseSample): readonly WeightedVector[] =>
  sample.parameters.map((parameters) => ({ parameters, weight: 1 }));

/** A posterior file as the scoreboard reads it, leaving out the case alone or its whole country. */
export function fittedFrom(posterior: Posterior, by: LeaveOut): FittedModel {
  return {
    leftOutBy: by,
    switches: posterior.switches as unknown as Switches,
    without(ref) {
      const sample = sampleFor(posterior, ref, { by });
      if (sample.label === 'in sample') throw new RangeError(`${ref.id} was not left out`);
      return { label: sample.label, vectors: equal(sample) };
    },
    all: posterior.folds.some((f) => f.by === 'none') ? equal(sampleOfAll(posterior)) : null,
  };
}
