import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  applyEdits,
  type CaseData,
  type CaseLever,
  formatProblem,
  LEVERS_FILE,
  parseEdit,
  readCase,
  readLevers,
} from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { derivedLevers, leversOf } from './derive.ts';
import { type DerivedLever, isOf, type Lever, moved, stopOf } from './lever.ts';
import { leversMovedBy } from './moved-by.ts';

const CASES = resolve(import.meta.dirname, '../../../../cases');
const open = async (id: string): Promise<CaseData> =>
  readCase((await readCaseFolder(resolve(CASES, id))).files).data!;
const ids = await listCases(CASES);

/** What the case's own file of levers says; none where it has no such file. */
async function fileLevers(id: string, data: CaseData): Promise<readonly CaseLever[]> {
  const text = await readFile(resolve(CASES, id, LEVERS_FILE), 'utf8').catch(() => null);
  if (text === null) return [];
  const { levers, problems } = readLevers(text, LEVERS_FILE, data);
  expect(problems.map(formatProblem)).toEqual([]);
  return levers!;
}

describe.each(ids)('%s', (id) => {
  let data: CaseData;
  let levers: Lever[];
  beforeAll(async () => {
    data = await open(id);
    levers = leversOf({ data, levers: await fileLevers(id, data) });
  });

  it('has levers, each by a path of its own, that change nothing where they stand', () => {
    expect(levers.length).toBeGreaterThan(2);
    expect(new Set(levers.map((l) => l.path)).size).toBe(levers.length);
    for (const lever of levers) {
      expect(lever.stops.filter((s) => s.edit === null)).toHaveLength(1);
      expect(lever.stops[lever.asItWas]?.edit).toBeNull();
      expect(stopOf(lever, [])).toBe(lever.asItWas);
    }
  });

  it('has stops in order, each of which the case takes, changes and remembers', () => {
    for (const lever of levers) {
      const values = lever.stops.map((s) => s.value ?? Number.POSITIVE_INFINITY);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      for (const [at, { edit }] of lever.stops.entries()) {
        if (edit === null) continue;
        const { edit: read, problems } = parseEdit(edit);
        expect(problems).toEqual([]);
        const changed = applyEdits(data, [read!]);
        expect(changed.problems, edit).toEqual([]);
        expect(changed.data!.hash, edit).not.toBe(data.hash);
        expect(stopOf(lever, moved(lever, ['case.horizon_days=100'], at))).toBe(at);
      }
    }
  });
});

describe('Afghanistan 2021', () => {
  let levers: DerivedLever[];
  let data: CaseData;
  beforeAll(async () => {
    data = await open('afghanistan-2021');
    levers = derivedLevers(data);
  });
  const exitOf = (patron: string): DerivedLever =>
    levers.find((l) => l.about.kind === 'exit' && l.about.of.patron === patron)!;

  it('asks when the contractors leave, as it was by June', () => {
    const lever = exitOf('US contractors');
    expect(lever.path).toBe('patrons[US contractors/lift_logistics].level');
    // 1 June 2021 is day 48: the first on which half of the way from 1 to 0.03 is gone
    expect(lever.stops[lever.asItWas]).toEqual({ value: 48, band: 'as-it-was', edit: null });
    expect(lever.stops[0]?.edit).toBe(`${lever.path}@2021-04-15..=0.03`);
    expect(lever.stops.at(-1)).toEqual({ value: null, band: 'far-more', edit: `${lever.path}=1` });
  });

  it('knows whose input an edit changes, though its path is written otherwise', () => {
    const named = (...paths: string[]): string[] =>
      [
        ...leversMovedBy(
          data,
          levers,
          paths.map((path) => ({ path })),
        ),
      ].map((l) => l.path);
    const contractors = exitOf('US contractors');
    expect(named('patrons[US contractors/lift].level', 'events[contractors]')).toEqual(
      levers.filter((l) => l.path === contractors.path).map((l) => l.path),
    );
    expect(named('regions[AF01].sanctuary_border')).toEqual(['regions[*].sanctuary_border']);
    expect(named('patrons[Nobody/lift].level', 'events[contractors]', 'no path')).toEqual([]);
  });

  it('keeps what is not a lever’s, and says where its input was changed in another way', () => {
    const lever = exitOf('US contractors');
    const other = 'regions[AF01].militia_k=1';
    const never = lever.stops.length - 1;
    const edits = moved(lever, [other], never);
    expect(edits).toEqual([other, `${lever.path}=1`]);
    expect(moved(lever, [...edits, 'case.horizon_days=90'], 0)).toEqual([
      other,
      `${lever.path}@2021-04-15..=0.03`,
      'case.horizon_days=90',
    ]);
    expect(moved(lever, edits, lever.asItWas)).toEqual([other]);
    expect(stopOf(lever, [`${lever.path}=0.33`])).toBeNull();
    expect(isOf(lever, `${lever.path}s=1`)).toBe(false);
  });
});
