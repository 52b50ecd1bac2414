import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import type { LeaveOut } from '../calibrate/leave-out.ts';
import { makePosterior } from '../calibrate/make-posterior.ts';
import { spaceOf } from '../calibrate/space.ts';
import { roadHistory } from '../testing/synthetic-history.ts';
import { fittedFrom } from './from-posterior.ts';

const NAMES = ['airEffect', 'assaultPerDay'] as const;
const HASH = '0'.repeat(64);
const CASES = [
  { id: 'north-1990', origin: '1990-01-01', country: 'north' },
  { id: 'north-2000', origin: '2000-01-01', country: 'north' },
  { id: 'south-1980', origin: '1980-01-01', country: 'south' },
].map(({ country, ...data }) => {
  const known = roadHistory([90, 60, 40, 20]);
  return { data: { ...data, horizonDays: 100, hash: HASH }, country, ...known };
});
/** Each fold at its own place in the box, so that vectors tell where they come from. */
const PLACES = [0.1, 0.2, 0.3, 0.4, 0.5];
const fold = (name: string, by: LeaveOut | 'none', leftOut: number[], u: number) => ({
  fold: { name, by, leftOut, training: [0, 1, 2].filter((k) => !leftOut.includes(k)) },
  accepted: [{ vector: PLACES.indexOf(u), trainingJoint: 1 }],
});
const posterior = makePosterior({
  created: '2000-01-01',
  names: NAMES,
  switches: DEFAULT_SWITCHES,
  cases: CASES,
  units: PLACES.map((u) => [u, u]),
  folds: [
    fold('north-1990', 'case', [0], 0.1),
    fold('north-2000', 'case', [1], 0.2),
    fold('south-1980', 'case', [2], 0.3),
    fold('north', 'country', [0, 1], 0.4),
    fold('none', 'none', [], 0.5),
  ],
  options: {},
});
const at = (u: number): number => Number(spaceOf(NAMES).fromUnit([u, u]).airEffect.toPrecision(6));
const ref = (id: string, country: string, origin: string) => ({
  id,
  country,
  origin,
  horizonDays: 100,
});

describe('a posterior on the scoreboard', () => {
  const byCase = fittedFrom(posterior, 'case');

  it('gives a case the vectors that have not seen it', () => {
    const { label, vectors } = byCase.without(ref('north-2000', 'north', '2000-01-01'));
    expect(label).toBe('left out');
    for (const v of vectors) expect(v.parameters.airEffect).toBe(at(0.2));
    expect(vectors[0]!.parameters.costBase).toBe(SHIPPED.costBase);
  });

  it('by country, those that have not seen the country', () => {
    const { vectors } = fittedFrom(posterior, 'country').without(
      ref('north-2000', 'north', '2000-01-01'),
    );
    expect(vectors[0]!.parameters.airEffect).toBe(at(0.4));
  });

  it('treats a case within the days of a trained one as that one', () => {
    const { label, vectors } = byCase.without(ref('north-1991', 'north', '1990-03-01'));
    expect(label).toBe('left out');
    expect(vectors[0]!.parameters.airEffect).toBe(at(0.1));
  });

  it('plays a case it has never heard of blind', () => {
    const { label, vectors } = byCase.without(ref('west-1970', 'west', '1970-01-01'));
    expect([label, vectors[0]!.parameters.airEffect]).toEqual(['blind', at(0.5)]);
  });

  it('keeps those fitted on everything apart', () => {
    expect(byCase.all![0]!.parameters.airEffect).toBe(at(0.5));
    const without = { ...posterior, folds: posterior.folds.filter((f) => f.by !== 'none') };
    expect(fittedFrom(without, 'case').all).toBeNull();
  });
});
