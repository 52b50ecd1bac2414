import { readFileSync } from 'node:fs';
import { DEFAULT_SWITCHES, FREE, SHIPPED } from '@interregnum/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { region } from '../testing/synthetic-case.ts';
import { syntheticCases } from '../testing/synthetic-cases.ts';
import { caseRef } from './case-ref.ts';
import { allFolds } from './leave-out.ts';
import { makePosterior, type PosteriorInput } from './make-posterior.ts';
import {
  posteriorStaleness,
  posteriorText,
  readPosterior,
  sampleFor,
  sampleOfAll,
} from './posterior.ts';
import { posteriorJsonSchema } from './posterior-schema.ts';
import { spaceOf } from './space.ts';

const NAMES = ['contestPerDay', 'costBase', 'assaultPerDay'] as const;
const IDS = ['aland-1980', 'aland-1990', 'borduria-2000'];
const cases = syntheticCases(3, SHIPPED);

/** Fold k's four vectors stand at (k + 1) / 10 in the box, the last at (k + 1) / 10 + .05. */
function input(more: Partial<PosteriorInput> = {}): PosteriorInput {
  const named = IDS.map((id) => ({ id, group: id.replace(/-\d+$/, '') }));
  return {
    created: '2020-02-03',
    names: NAMES,
    switches: DEFAULT_SWITCHES,
    cases: cases.map((c, k) => ({
      data: {
        id: IDS[k]!,
        origin: `${IDS[k]!.slice(-4)}-01-01`,
        horizonDays: 60,
        hash: `${k}`.repeat(64),
        capital: 'A',
        regions: [region('A', { latitude: 10 * Math.min(k, 1), longitude: 20 })],
      },
      country: named[k]!.group,
      world: c.world,
      truth: c.truth,
      contains: k === 0 ? ['aland-1981'] : [],
    })),
    units: allFolds(named).flatMap((_, k) =>
      [0, 1, 2, 3].map((v) => NAMES.map(() => (k + 1) / 10 + (v === 3 ? 0.05 : 0))),
    ),
    folds: allFolds(named).map((fold, k) => ({
      fold,
      accepted: [0, 1, 2, 3].map((v) => ({ vector: 4 * k + v, trainingJoint: 0.8 + 0.02 * v })),
    })),
    options: { vectors: 20 },
    ...more,
  };
}

const posterior = makePosterior(input());
const space = spaceOf(NAMES);

describe('the posterior file', () => {
  it('comes back as it was written, with the hash of its content', () => {
    const text = posteriorText(posterior);
    expect(readPosterior(text)).toEqual(posterior);
    expect(posteriorText(readPosterior(text))).toBe(text);
    expect(makePosterior(input()).sha256).toBe(posterior.sha256);
    expect(makePosterior(input({ created: '2020-02-04' })).sha256).not.toBe(posterior.sha256);
  });

  it('fits its published schema', () => {
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (a: typeof ajv) => void)(ajv);
    const valid = ajv.compile(posteriorJsonSchema() as object);
    expect(valid(JSON.parse(posteriorText(posterior))), JSON.stringify(valid.errors)).toBe(true);
    expect(valid({ ...posterior, folds: 'none' })).toBe(false);
    const file = new URL('../../../../docs/schemas/posterior-2.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(posteriorJsonSchema());
  });

  it('says every number that was not fitted, and the prior of those that were', () => {
    expect(Object.keys(posterior.held).sort()).toEqual(
      FREE.map((p) => p.name)
        .filter((n) => !(NAMES as readonly string[]).includes(n))
        .sort(),
    );
    expect(posterior.parameters.map((p) => [p.name, p.neutral])).toEqual(
      NAMES.map((n) => [n, SHIPPED[n]]),
    );
  });

  it.each<[what: string, path: string, value: unknown, message: string]>([
    ['a changed value', 'folds.0.sample.0.0', 0.01, 'sha256'],
    ['a missing field', 'rules_hash', undefined, 'rules_hash'],
    ['an unknown field', 'extra', 1, 'extra'],
    ['a leak', 'folds.0.training.2', 'aland-1980', 'trained on what it leaves out'],
    ['an unknown case', 'folds.0.training.2', 'syldavia', 'syldavia'],
    ['a short vector', 'folds.1.sample.2', [1, 2], 'sample row of 2 for 3'],
    ['a lost vector', 'folds.1.accepted', [{ vector: 1, training_joint: 1 }], '1 vectors accepted'],
    ['half a vector', 'folds.1.accepted.0.vector', 1.5, 'folds.1.accepted.0.vector'],
    ['another schema', 'schema', 'interregnum.posterior/9', 'schema'],
  ])('is refused with %s', (_, path, value, message) => {
    const spoilt = JSON.parse(posteriorText(posterior)) as Record<string, unknown>;
    const keys = path.split('.');
    const last = keys.pop()!;
    const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, spoilt);
    place[last] = value;
    expect(() => readPosterior(JSON.stringify(spoilt))).toThrow(message);
  });

  it('that is not JSON is refused in words', () => {
    expect(() => readPosterior('{')).toThrow('posterior: not JSON');
  });
});

describe('sampleFor', () => {
  const at = (sample: { parameters: readonly { costBase: number }[] }): number[] =>
    sample.parameters.map((p) => p.costBase);
  /** Place of fold k's first vector. */
  const costAt = (u: number): number => space.fromUnit([u, u, u]).costBase;

  it('takes the fold that left the case out', () => {
    const sample = sampleFor(posterior, 'aland-1990');
    expect(sample).toMatchObject({ label: 'left out', fold: 'aland-1990' });
    expect(sample.sentence).toBe('Parameters were fitted on 2 cases without aland-1990.');
    expect(sample.parameters).toHaveLength(4);
    expect(at(sample).filter((c) => Math.abs(c - costAt(0.2)) < 1e-5)).toHaveLength(3);
    expect(at(sample).filter((c) => Math.abs(c - costAt(0.25)) < 1e-5)).toHaveLength(1);
    expect(sample.parameters[0]!.airEffect).toBe(SHIPPED.airEffect);
  });

  it('takes all cases for one that nothing was fitted on', () => {
    const sample = sampleFor(posterior, 'syldavia-1939');
    expect(sample).toMatchObject({ label: 'blind', fold: 'none' });
    expect(at(sample)[0]).toBeCloseTo(costAt(0.5), 5);
  });

  it('leaves out the country when asked, also for a case it has never seen', () => {
    const own = sampleFor(posterior, 'aland-1980', { by: 'country' });
    expect(own).toMatchObject({ label: 'left out', fold: 'aland' });
    const single = sampleFor(posterior, 'borduria-2000', { by: 'country' });
    expect(single).toMatchObject({ label: 'left out', fold: 'borduria-2000' });
    const ref = { id: 'aland-2010', country: 'aland', origin: '2010-01-01', horizonDays: 90 };
    expect(sampleFor(posterior, ref, { by: 'country' })).toMatchObject({
      label: 'blind',
      fold: 'aland',
      sentence:
        'Parameters were fitted on 1 cases without aland-1980, aland-1990; nothing was fitted on aland-2010.',
    });
    expect(sampleFor(posterior, ref).label).toBe('blind');
  });

  it('knows a case by another name that overlaps one it was fitted on', () => {
    expect(sampleFor(posterior, 'aland-1981')).toMatchObject({
      label: 'left out',
      fold: 'aland-1980',
    });
    const copy = { id: 'my-copy', country: 'aland', origin: '1990-02-01', horizonDays: 90 };
    expect(sampleFor(posterior, copy).fold).toBe('aland-1990');
    expect(sampleFor(posterior, { ...copy, origin: '1990-12-01' }).label).toBe('blind');
  });

  it('knows a copy under another name by its days and its capital', () => {
    const data = { id: 'mine', origin: '2000-01-20', horizonDays: 60, capital: 'X' };
    const at = (latitude: number) =>
      sampleFor(
        posterior,
        caseRef({ ...data, regions: [region('X', { latitude, longitude: 20 })] }),
      );
    // the capitals of aland-1990 and borduria-2000 are the same place; only the latter's days overlap
    expect(at(10.3)).toMatchObject({ label: 'left out', fold: 'borduria-2000' });
    expect(at(12).label).toBe('blind');
    const later = caseRef({
      ...data,
      origin: '2005-01-01',
      regions: [region('X', { latitude: 0, longitude: 20 })],
    });
    expect(sampleFor(posterior, later).label).toBe('blind');
    expect(sampleFor(posterior, later, { by: 'country' })).toMatchObject({ fold: 'aland' });
  });

  it('refuses when no fold left the case out', () => {
    const few = makePosterior(input({ folds: input().folds.slice(-1) }));
    expect(() => sampleFor(few, 'aland-1990')).toThrow('can only be scored in sample');
    expect(sampleOfAll(few)).toMatchObject({ label: 'in sample', fold: 'none' });
  });

  it('says what has changed since', () => {
    const now = { switches: DEFAULT_SWITCHES, caseHashes: { 'aland-1980': '0'.repeat(64) } };
    expect(posteriorStaleness(posterior, now)).toEqual([]);
    const changed = { switches: DEFAULT_SWITCHES, caseHashes: { 'aland-1980': 'other' } };
    const older = { ...posterior, rules_hash: 'f'.repeat(64) };
    expect(posteriorStaleness(older, changed)).toEqual([
      'The rules have changed since the parameters were fitted.',
      'Inputs have changed since: aland-1980.',
    ]);
  });
});
