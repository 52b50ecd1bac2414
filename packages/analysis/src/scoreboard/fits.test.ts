import { describe, expect, it } from 'vitest';
import { type Fits, fitsOf, poolWithout, readFits, staleness } from './fits.ts';

const vector = (weight: number, u = 0.5) => ({
  start: 0,
  unit: [u, 0.25],
  trainingJoint: 0.9,
  weight,
});
const fold = (name: string, leftOut: number, training: number[]) => ({
  fold: { name, leftOut: [leftOut], training },
  pool: [vector(0.75), vector(0.25, 0.1)],
});
const fits = fitsOf(
  {
    made: '2000-01-01',
    rules_hash: 'r1',
    case_hashes: { a: 'h1', b: 'h2' },
    calibrated: ['p', 'q'],
    left_out_by: 'case',
    options: { starts: 4, seed: 1 },
  },
  ['a', 'b'],
  [fold('a', 0, [1]), fold('b', 1, [0])],
  [vector(1)],
);
const changed = (change: (f: Fits) => unknown): string => {
  const copy = JSON.parse(JSON.stringify(fits)) as Fits;
  change(copy);
  return JSON.stringify(copy);
};

describe('fits on file', () => {
  it('come back as written', () => {
    expect(readFits(JSON.stringify(fits))).toEqual(fits);
  });

  it('name cases, and give the pool that has not seen one', () => {
    expect(fits.folds.map((f) => [f.left_out, f.training])).toEqual([
      [['a'], ['b']],
      [['b'], ['a']],
    ]);
    expect(poolWithout(fits, 'b')).toBe(fits.folds[1]!.pool);
    expect(() => poolWithout(fits, 'c')).toThrow('no fold of the fits leaves out c');
  });

  it.each([
    ['another schema', (f: Fits) => Object.assign(f, { schema: 'x' }), 'schema is x'],
    [
      'a fold that saw what it leaves out',
      (f: Fits) => Object.assign(f.folds[0]!, { training: ['a', 'b'] }),
      'fold a was trained on what it leaves out: a',
    ],
    ['a fold without vectors', (f: Fits) => Object.assign(f.folds[0]!, { pool: [] }), 'no vector'],
    [
      'a vector of another length',
      (f: Fits) => Object.assign(f.folds[0]!.pool[0]!, { unit: [1] }),
      'a vector of 1 for 2 parameters',
    ],
    [
      'a position outside the box',
      (f: Fits) => Object.assign(f.folds[0]!.pool[0]!, { unit: [1.5, 0] }),
      'outside 0..1',
    ],
    [
      'weights that do not sum to 1',
      (f: Fits) => Object.assign(f.folds[0]!.pool[0]!, { weight: 0.5 }),
      'weights sum to 0.75',
    ],
  ])('refuse %s', (_what, change, message) => {
    expect(() => readFits(changed(change))).toThrow(message);
  });

  it('say what has changed since', () => {
    const now = { rulesHash: 'r1', caseHashes: { a: 'h1', b: 'h2' }, calibrated: ['p', 'q'] };
    expect(staleness(fits, now)).toEqual([]);
    expect(
      staleness(fits, {
        rulesHash: 'r2',
        caseHashes: { a: 'other', b: 'h2', c: 'h3' },
        calibrated: ['p'],
      }),
    ).toEqual([
      'Other parameters are calibrated now.',
      'The rules have changed since the parameters were fitted.',
      'Inputs have changed since: a.',
      'No fit knows of: c.',
    ]);
  });
});
