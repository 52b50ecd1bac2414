import { describe, expect, it } from 'vitest';
import { ask, type CmaState, populationSize, startCma, tell } from './cma-es.ts';

function minimise(
  f: (x: readonly number[]) => number,
  n: number,
  generations: number,
  seed = 1,
): CmaState {
  let state = startCma(seed, new Array<number>(n).fill(0.9), 0.2);
  for (let g = 0; g < generations; g++) {
    const points = ask(state);
    state = tell(state, points, points.map(f));
  }
  return state;
}

describe('CMA-ES', () => {
  it('finds the minimum of a sphere and of an ill-conditioned, rotated bowl', () => {
    const at = [0.3, 0.6, 0.45, 0.2, 0.7];
    const sphere = (x: readonly number[]): number =>
      x.reduce((a, v, i) => a + (v - at[i]!) ** 2, 0);
    minimise(sphere, 5, 120).mean.forEach((m, i) => {
      expect(m).toBeCloseTo(at[i]!, 4);
    });
    const bowl = (x: readonly number[]): number => {
      const d = x.map((v, i) => v - at[i]!);
      return (
        (d[0]! + d[1]!) ** 2 +
        1e4 * (d[0]! - d[1]!) ** 2 +
        d[2]! ** 2 +
        (d[3]! - d[4]!) ** 2 +
        d[4]! ** 2
      );
    };
    minimise(bowl, 5, 250).mean.forEach((m, i) => {
      expect(m).toBeCloseTo(at[i]!, 3);
    });
  });

  it('is the same twice, goes on from a stored state, and keeps to the box', () => {
    const f = (x: readonly number[]): number => -x.reduce((a, v) => a + v, 0);
    const whole = minimise(f, 4, 30, 9);
    let state: CmaState = startCma(9, [0.9, 0.9, 0.9, 0.9], 0.2);
    for (let g = 0; g < 30; g++) {
      state = JSON.parse(JSON.stringify(state)) as CmaState;
      const points = ask(state);
      expect(points.length).toBe(populationSize(4));
      for (const p of points) for (const v of p) expect(v >= 0 && v <= 1).toBe(true);
      state = tell(state, points, points.map(f));
    }
    expect(state).toEqual(whole);
    expect(minimise(f, 4, 30, 10)).not.toEqual(whole);
  });
});
