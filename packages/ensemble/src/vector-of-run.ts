/** Which vector of a posterior sample a run plays with. */
import { Draws, type Parameters, Purpose } from '@interregnum/model';

/** Index of the vector that run r draws: the draw is addressed, so it is the same in every world. */
export function vectorOfRun(seed: number, parameters: Parameters): (run: number) => number {
  if (!('length' in parameters) || parameters.length < 2) return () => 0;
  const { length } = parameters;
  const draws = new Draws();
  return (run) => {
    draws.start(seed, run);
    return Math.floor(draws.uniform(0, 0, Purpose.parameters) * length);
  };
}
