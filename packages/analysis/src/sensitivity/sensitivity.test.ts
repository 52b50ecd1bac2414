import { type CaseData, compileWorld } from '@interregnum/case';
import { inlineExecutor } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, FREE_NAMES, type ParameterVector, SHIPPED } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { executeRecords } from '../compare/run-records.ts';
import { readFolder } from '../testing/synthetic-records.ts';
import { OUTCOMES } from './outcomes.ts';
import { playPoints } from './play-points.ts';
import type { Sensitivity } from './result.ts';
import { planSensitivity, type SensitivityInput, sensitivity } from './sensitivity.ts';

let data: CaseData;
let input: SensitivityInput;
/** The answer to `input`. */
let first: Sensitivity;
const VECTORS: ParameterVector[] = Array.from({ length: 9 }, (_, k) => ({
  ...SHIPPED,
  costBase: 0.5 + 0.2 * k,
  airEffect: 0.4 + 0.3 * k,
}));
beforeAll(async () => {
  data = await readFolder('packages/case/fixtures/small');
  input = {
    data,
    hindcast: true,
    parameters: VECTORS,
    switches: DEFAULT_SWITCHES,
    prior: false,
    split: [],
    seed: 5,
    paths: 4,
    rows: 16,
    runs: 3,
    most: 3,
    replicates: 50,
  };
  first = await sensitivity(input, inlineExecutor());
});

test('the plan says how many runs there will be', async () => {
  const plan = planSensitivity(input);
  expect(first.totalRuns).toBe(plan.totalRuns);
  expect(first.screening.points).toBe(4 * (plan.screened.length + 1));
  expect(first.sobol.points).toBe(16 * (2 + first.sobol.factors.length));
});

test('three inputs, the posterior as a whole, and what is left; nothing is lost or counted twice', async () => {
  const { screening, sobol, parameters } = first;
  expect(parameters).toBe('posterior');
  expect(sobol.factors.map((f) => f.kind)).toEqual([
    'input',
    'input',
    'input',
    'posterior',
    'other inputs',
  ]);
  const members = sobol.factors.flatMap((f) => f.members);
  expect(new Set(members).size).toBe(members.length);
  expect(members.sort()).toEqual(screening.factors.map((f) => f.id).sort());
  expect(screening.factors.filter((f) => f.kind === 'parameter').map((f) => f.id)).toEqual([
    'parameters.airEffect',
    'parameters.costBase',
  ]);
});

test('under the prior parameters are factors of their own; one vector leaves them alone', async () => {
  const prior = planSensitivity({ ...input, prior: true });
  expect(prior.doubts.ranges).toHaveLength(FREE_NAMES.length);
  expect(prior.doubts.doubt).toBe('prior');
  const single = await sensitivity({ ...input, parameters: SHIPPED }, inlineExecutor());
  expect(single.parameters).toBe('none');
  expect(single.sobol.factors.map((f) => f.kind)).not.toContain('posterior');
});

test('the same answer twice; another seed, another answer', async () => {
  expect(await sensitivity(input, inlineExecutor())).toEqual(first);
  const other = await sensitivity({ ...input, seed: 6 }, inlineExecutor());
  expect(other.sobol.outcomes[3]!.mean).not.toEqual(first.sobol.outcomes[3]!.mean);
});

test('population moves the displaced in proportion, and nobody’s day of fall', async () => {
  const onlyPopulation: CaseData = {
    ...data,
    links: [],
    patrons: [],
    events: [],
    evacuations: [],
    borders: [],
    regions: data.regions.map((r) => {
      const exact = <T extends { value: number }>(q: T): T => ({
        ...q,
        low: q.value,
        high: q.value,
      });
      return {
        ...r,
        garrisonMen: exact(r.garrisonMen),
        garrisonNominalMen: exact(r.garrisonNominalMen),
        militiaMen: exact(r.militiaMen),
        challengerMen: exact(r.challengerMen),
        ruralControl: exact(r.ruralControl),
        affinityChallenger: exact(r.affinityChallenger),
        affinityIncumbent: exact(r.affinityIncumbent),
        sanctuaryBorder: exact(r.sanctuaryBorder),
        roadKmToCapital: exact(r.roadKmToCapital),
      };
    }),
  };
  const answer = await sensitivity(
    { ...input, data: onlyPopulation, parameters: SHIPPED, rows: 64, runs: 4 },
    inlineExecutor(),
  );
  expect(answer.sobol.factors.map((f) => f.id)).toEqual(['regions.population_k']);
  const [, days, , displaced] = answer.screening.outcomes;
  expect(displaced!.effects[0]!.muStar.value).toBeGreaterThan(0);
  expect(days!.effects[0]!.muStar.value).toBe(0);
});

describe('points', () => {
  test('a block of runs is what the same runs are anywhere else', async () => {
    const world = compileWorld(data);
    const { seed, switches } = input;
    const options = { runs: 4, seed, switches, quantities: OUTCOMES };
    const point = (k: number) => ({ world, parameters: SHIPPED, firstRun: 4 * k });
    const outputs = await playPoints(3, point, options, inlineExecutor());
    const draws = { seed, parameters: SHIPPED, switches };
    const records = await executeRecords(world, draws, 12, inlineExecutor());
    OUTCOMES.forEach((q, k) => {
      expect(outputs[k]).toEqual(q.column(records));
    });
  });

  test('stop when told', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(sensitivity(input, inlineExecutor(), stop)).rejects.toThrow('enough');
  });
});

test.each([
  [{ rows: 24 }, /power of two/],
  [{ runs: 1 }, /Runs a point/],
  [{ paths: 1 }, /Paths/],
  [{ most: 0 }, /Factors/],
  [{ seed: -1 }, /seed/],
  [{ split: ['regions.name'] }, /can be split/],
])('%o is refused', (change, message) => {
  expect(() => planSensitivity({ ...input, ...change })).toThrow(message);
});
