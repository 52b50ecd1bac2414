import { Draws, type Switches } from '@interregnum/model';
import { CalibratePurpose } from '../calibrate/addresses.ts';
import { type Arm, CLOSED } from './plan.ts';

/**
 * Mechanisms of one draw: each that is open is on with probability one half, by an address of its own, so
 * that a mechanism is the same in draw number `vector` of every arm that opens it.
 */
export function drawStructure({ open }: Pick<Arm, 'open'>, seed: number, vector: number): Switches {
  const draws = new Draws();
  draws.start(seed, vector);
  const names = Object.keys(CLOSED) as (keyof Switches)[];
  return Object.fromEntries(
    names.map((name, k) => {
      const on = open.includes(name)
        ? draws.uniform(0, k, CalibratePurpose.structure) < 1 / 2
        : CLOSED[name];
      return [name, on];
    }),
  ) as Switches;
}

export function structuresOf(arm: Arm, seed: number): Switches[] {
  return Array.from({ length: arm.vectors }, (_, v) => drawStructure(arm, seed, v));
}
