/** The scenarios that ship with a case: each applies, each changes something, and signs are as argued. */
import { readdirSync, readFileSync } from 'node:fs';
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
import { compareWorlds } from './compare-worlds.ts';
import type { WorldComparison } from './result.ts';
import { readFolder } from './synthetic-records.ts';

const CASE = fileURLToPath(new URL('../../../../cases/afghanistan-2021', import.meta.url));
const FOLDER = join(CASE, 'scenarios');
const files = readdirSync(FOLDER).filter((f) => f.endsWith('.yaml'));
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

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

test('the page beside them lists each', () => {
  const page = textOf('README.md');
  expect(files.length).toBeGreaterThanOrEqual(9);
  for (const file of files) expect(page).toContain(`\`${file}\``);
});

describe.each(files)('%s', (file) => {
  const { scenario, problems } = parseScenario(textOf(file), file);

  test('reads and applies without a problem', () => {
    expect(problems).toEqual([]);
    expect(scenario!.title).not.toBe('');
    expect(scenario!.description).not.toBe('');
    const applied = applyEdits(data, scenario!.edits);
    expect(applied.problems).toEqual([]);
    expect(applied.data!.horizonDays).toBe(data.horizonDays);
  });

  test('says why at its head, and changes what a run reads, each edit for itself', () => {
    expect(textOf(file)).toMatch(/^# \S/);
    const hash = (edits: readonly Edit[]): string =>
      worldHash(compileWorld(applyEdits(data, edits).data!));
    const all = hash(scenario!.edits);
    expect(all).not.toBe(worldHash(compileWorld(data)));
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
