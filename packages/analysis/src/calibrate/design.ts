/**
 * The design: positions drawn from the prior, a Gaussian about the hand-set values cut at the box. No
 * case enters, so every fold may use every position; vector v is the same whatever the number drawn.
 */
import { Draws } from '@interregnum/model';
import { CalibratePurpose } from './addresses.ts';
import { PRIOR_SD, type Space } from './space.ts';

/** Position number `vector` of the design. */
export function priorDraw(space: Space, seed: number, vector: number): number[] {
  const draws = new Draws();
  draws.start(seed, vector);
  return Array.from(space.neutral, (centre, k) => {
    for (let attempt = 0; ; attempt++) {
      const u = centre + PRIOR_SD * draws.normal(attempt, k, CalibratePurpose.prior);
      if (u >= 0 && u <= 1) return u;
    }
  });
}

export function priorDesign(space: Space, seed: number, vectors: number): number[][] {
  return Array.from({ length: vectors }, (_, v) => priorDraw(space, seed, v));
}
