import { describe, expect, it } from 'vitest';
import { accept } from './accept.ts';

/** Two cases and five vectors. */
const JOINT = [
  [0.9, 0.5, 0.7, 0.1, 0.3],
  [0.1, 0.5, 0.7, 0.9, 2],
];

describe('rejection', () => {
  it('keeps the share that scores best on average over the training cases, best first', () => {
    expect(accept(JOINT, [0, 1], 0.6)).toEqual([
      { vector: 0, trainingJoint: 0.5 },
      { vector: 1, trainingJoint: 0.5 },
      { vector: 3, trainingJoint: 0.5 },
    ]);
    expect(accept(JOINT, [0], 0.4).map((a) => a.vector)).toEqual([3, 4]);
  });

  it('never looks at the case left out, and keeps at least one', () => {
    const poisoned = [JOINT[0]!, JOINT[1]!.map(() => Number.NaN)];
    expect(accept(poisoned, [0], 0.4)).toEqual(accept(JOINT, [0], 0.4));
    expect(accept(JOINT, [1], 1e-9)).toEqual([{ vector: 0, trainingJoint: 0.1 }]);
  });
});
