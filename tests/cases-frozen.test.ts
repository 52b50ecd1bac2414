/** No input of a shipped case changes after freezing without an entry that says why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  canonical,
  type Frozen,
  faultsOf,
  type Hashes,
  hashesOf,
  sha256,
} from './frozen.ts';

const CASES = join(import.meta.dirname, '../cases');
const frozen = JSON.parse(readFileSync(join(CASES, 'FROZEN.json'), 'utf8')) as Frozen;

describe('cases/FROZEN.json', () => {
  it('accounts for every input as it is now', () => {
    expect(faultsOf(frozen, hashesOf(CASES))).toEqual([]);
  });

  it('holds every shipped case with the tables that a case must have', () => {
    const tablesOf = Object.assign({}, ...frozen.waves.map((w) => w.cases)) as Hashes;
    expect(Object.keys(tablesOf).sort()).toEqual(Object.keys(hashesOf(CASES)));
    for (const tables of Object.values(tablesOf))
      expect(Object.keys(tables)).toEqual(
        expect.arrayContaining(['case.json', 'regions.csv', 'links.csv', 'patrons.csv']),
      );
  });
});

describe('a frozen input', () => {
  const text = 'id,garrison_effective_k\nA,12\nB,7\n';
  const file = 'regions.csv';
  const was: Frozen = {
    schema: 'interregnum.frozen/2',
    canonical: '',
    waves: [
      {
        frozen: '2026-11-22',
        why: 'Before anything was fitted',
        cases: { somewhere: { [file]: sha256(file, text) } },
      },
    ],
    changes: [],
  };
  const now = (other: string) => ({ somewhere: { [file]: sha256(file, other) } });
  const changed = text.replace('12', '13');
  const entry: Change = {
    date: '2026-11-23',
    case: 'somewhere',
    table: file,
    why: 'A better source was found',
    sha256: sha256(file, changed),
  };

  it('may change its line ends, quotes and byte order mark', () => {
    expect(faultsOf(was, now(`\ufeff${text.replace(/\n/g, '\r\n').replace('A', '"A"')}`))).toEqual(
      [],
    );
    expect(canonical('case.json', '{"b":[1, {"d":2,"c":3}],\r\n"a":0}')).toBe(
      canonical('case.json', '{"a":0,"b":[1,{"c":3,"d":2}]}'),
    );
  });

  it('may not change a value, the order of rows, or its columns', () => {
    const [header, a, b] = text.split('\n');
    for (const other of [changed, [header, b, a, ''].join('\n'), text.replace('id', 'key')]) {
      const faults = faultsOf(was, now(other));
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(sha256(file, other));
    }
  });

  it('may change with an entry, and then only to what the entry says', () => {
    const told: Frozen = { ...was, changes: [entry] };
    expect(faultsOf(told, now(changed))).toEqual([]);
    expect(faultsOf(told, now(text))).toHaveLength(1);
    expect(faultsOf(told, now(text.replace('12', '14')))).toHaveLength(1);
  });

  it('needs a reason, a day after freezing, and a hash', () => {
    for (const wrong of [
      { why: '' },
      { why: 'fix' },
      { date: '2026-11-01' },
      { sha256: 'abc' },
      { table: 'outcome.csv' },
    ])
      expect(faultsOf({ ...was, changes: [{ ...entry, ...wrong }] }, now(changed))).not.toEqual([]);
  });

  it('counts from the day of its own wave, and is in one wave only', () => {
    const later = {
      frozen: '2026-11-29',
      why: 'Before anything was played',
      cases: { elsewhere: { [file]: sha256(file, text) } },
    };
    const both = (date: string): Frozen => ({
      ...was,
      waves: [...was.waves, later],
      changes: [{ ...entry, case: 'elsewhere', date }],
    });
    const then = { ...now(text), elsewhere: now(changed).somewhere };
    expect(faultsOf(both('2026-11-29'), then)).toEqual([]);
    expect(faultsOf(both('2026-11-25'), then)).toEqual([
      'changes: 2026-11-25 elsewhere/regions.csv: its date',
    ]);
    const unknown = { ...was, changes: [{ ...entry, case: 'nowhere' }] };
    expect(faultsOf(unknown, now(text))).toContain(
      'changes: 2026-11-23 nowhere/regions.csv: the case is in no wave',
    );
    const wave = was.waves[0]!;
    for (const [wrong, fault] of [
      [{ ...later, cases: wave.cases }, 'somewhere is in the wave of 2026-11-22 already'],
      [{ ...later, why: '' }, 'why says nothing'],
      [{ ...later, frozen: wave.frozen }, 'its date'],
    ] as const)
      expect(faultsOf({ ...was, waves: [wave, wrong] }, now(text))).toContain(
        `waves: ${wrong.frozen}: ${fault}`,
      );
  });

  it('may not go, and another may not come, without one', () => {
    expect(faultsOf(was, { somewhere: {} })).toHaveLength(1);
    expect(faultsOf(was, {})).toHaveLength(1);
    const more = { somewhere: { ...now(text).somewhere, 'links.csv': sha256('links.csv', text) } };
    expect(faultsOf(was, more)).toHaveLength(1);
    const gone = { ...entry, sha256: null };
    expect(faultsOf({ ...was, changes: [gone] }, { somewhere: {} })).toEqual([]);
  });
});
