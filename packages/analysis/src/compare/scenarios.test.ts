/** The scenarios that ship with a case: each applies, each changes something, and signs are as argued. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applyEdits,
  type CaseData,
  compileWorld,
  type Edit,
  parseScenario,
} from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { worldHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, SHIPPED, type World } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../testing/synthetic-records.ts';
import { compareWorlds } from './compare-worlds.ts';
import type { WorldComparison } from './result.ts';

const CASES = fileURLToPath(new URL('../../../../cases', import.meta.url));
const CASE = join(CASES, 'afghanistan-2021');
const FOLDER = join(CASE, 'scenarios');
const filesOf = (folder: string): string[] =>
  readdirSync(folder).filter((f) => f.endsWith('.yaml'));
const files = filesOf(FOLDER);
const textOf = (file: string, folder = FOLDER): string => readFileSync(join(folder, file), 'utf8');
const withScenarios = readdirSync(CASES).filter((id) => existsSync(join(CASES, id, 'scenarios')));

let data: CaseData;
beforeAll(async () => {
  data = await readFolder(CASE);
});

function worldOf(file: string): World {
  const { scenario } = parseScenario(textOf(file), file);
  return compileWorld(applyEdits(data, scenario!.edits).data!);
}

test('the reader of a case leaves the folder of scenarios alone', async () => {
  const { files: read, problems } = await readCaseFolder(CASE);
  expect(problems).toEqual([]);
  expect([...read.keys()].filter((f) => f.includes('scenario'))).toEqual([]);
});

test('what is asked of 2021 has a file, and four cases more have some', () => {
  for (const name of [
    'later-exit',
    'contractors-stay',
    'air-support-kept',
    'pay-kept-up',
    'ghosts-removed',
    'no-separate-deal',
    'amnesty-broken',
    'challengers-patron-leaves',
    'president-stays',
  ])
    expect(files).toContain(`${name}.yaml`);
  expect(withScenarios.length).toBeGreaterThanOrEqual(5);
});

describe.each(withScenarios)('%s', (id) => {
  const folder = join(CASES, id, 'scenarios');
  let of: CaseData;
  beforeAll(async () => {
    of = await readFolder(join(CASES, id));
  });

  test('the page beside the scenarios lists each', () => {
    const page = textOf('README.md', folder);
    expect(filesOf(folder).length).toBeGreaterThanOrEqual(2);
    for (const file of filesOf(folder)) expect(page).toContain(`\`${file}\``);
  });

  test.each(filesOf(folder))('%s reads and applies without a problem', (file) => {
    const { scenario, problems } = parseScenario(textOf(file, folder), file);
    expect(problems).toEqual([]);
    expect(scenario!.title).not.toBe('');
    expect(scenario!.description).not.toBe('');
    const applied = applyEdits(of, scenario!.edits);
    expect(applied.problems).toEqual([]);
    expect(applied.data!.horizonDays).toBe(of.horizonDays);
  });

  test.each(filesOf(folder))('%s says why, and each edit changes what a run reads', (file) => {
    expect(textOf(file, folder)).toMatch(/^# \S/);
    const { scenario } = parseScenario(textOf(file, folder), file);
    const hash = (edits: readonly Edit[]): string =>
      worldHash(compileWorld(applyEdits(of, edits).data!));
    const all = hash(scenario!.edits);
    expect(all).not.toBe(worldHash(compileWorld(of)));
    scenario!.edits.forEach((edit, i) => {
      const without = scenario!.edits.filter((_, k) => k !== i);
      expect(hash(without), `${edit.path} changes nothing`).not.toBe(all);
    });
  });
});

describe('signs in forty pairs', () => {
  const later = [
    'later-exit.yaml',
    'no-withdrawal.yaml',
    'contractors-stay.yaml',
    'air-support-kept.yaml',
    'challengers-patron-leaves.yaml',
    'ghosts-filled.yaml',
  ];
  let answer: WorldComparison;
  beforeAll(() => {
    answer = compareWorlds({
      base: compileWorld(data),
      scenarios: later.map((file) => ({ name: file, world: worldOf(file) })),
      parameters: SHIPPED,
      switches: DEFAULT_SWITCHES,
      seed: 1,
      runs: 40,
      replicates: 200,
    });
  });

  test.each(later)('%s: the regime stands longer', (file) => {
    const c = answer.scenarios.find((s) => s.name === file)!;
    const stood = c.quantities.find((q) => q.name === 'regimeDays')!;
    expect(stood.difference.low).toBeGreaterThan(0);
    expect(c.fate.onlyScenario.pairs).toBeLessThanOrEqual(c.fate.onlyBase.pairs);
  });
});
