import { SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { replayRun } from './replay.ts';
import { tinyInput } from './testing/tiny-world.ts';
import { vectorOfRun } from './vector-of-run.ts';

describe('the vector of a run', () => {
  const pool = [0.5, 1, 2].map((factor) => ({
    ...SHIPPED,
    assaultPerDay: SHIPPED.assaultPerDay * factor,
    contestPerDay: SHIPPED.contestPerDay * factor,
  }));

  it('played alone gives the bits of the run that drew it', () => {
    const input = tinyInput();
    const vectorOf = vectorOfRun(input.seed, pool);
    const drawn = new Set<number>();
    for (let run = 0; run < 12; run++) {
      const vector = vectorOf(run);
      drawn.add(vector);
      const hashes = pool.map((parameters) => replayRun({ ...input, parameters }, run).runHash);
      const { runHash } = replayRun({ ...input, parameters: pool }, run);
      expect(hashes.indexOf(runHash), `run ${run}`).toBe(vector);
    }
    expect(drawn.size).toBe(3);
  });

  it('is the only one there is, where nothing is drawn', () => {
    expect(vectorOfRun(1, SHIPPED)(5)).toBe(0);
    expect(vectorOfRun(1, [SHIPPED])(5)).toBe(0);
  });
});
