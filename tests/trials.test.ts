/**
 * The log of trials can be counted and only be added to: docs/trials.csv reads as a table anywhere, its
 * numbers run through, its cases exist, its sealed lines are those that were sealed, and docs/trials.md
 * counts what the file holds.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALIASES } from '@interregnum/case';
import { listCases } from '@interregnum/case/node';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { KINDS, LOG, PAGE, refreshed } from '../scripts/docs-trials.mjs';

const COLUMNS = [
  'n',
  'date',
  'kind',
  'rules',
  'against',
  'design',
  'cases',
  'left_out',
  'j',
  'j_against',
  'other',
  'verdict',
  'record',
] as const;
type Look = Record<(typeof COLUMNS)[number], string>;

/** May be empty: a look whose figure was not recorded still has its line. */
const OPTIONAL = ['j', 'j_against', 'other'];
const LEFT_OUT = ['case', 'country', 'none', 'blind'];
const VERDICTS = ['kept', 'rejected', 'no difference', 'measured', 'superseded'];
/** The first seal; later ones stand on the page alone. */
const FIRST_SEAL = {
  looks: 591,
  sha256: '131c6a4fd4e2596a335f5a918f4ac909fd7732bbdd827c8ccb746268f95e77c9',
};

const text = readFileSync(LOG, 'utf8');
const page = readFileSync(PAGE, 'utf8');
const [head, ...records] = parse(text, { relax_column_count: true }) as string[][];
const looks = records.map(
  (cells) => Object.fromEntries(COLUMNS.map((name, k) => [name, cells[k] ?? ''])) as Look,
);
const wrong = (is: (look: Look) => boolean): string[] =>
  looks.filter((look) => !is(look)).map(({ n, rules }) => `${n}: ${rules}`);

function isDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().slice(0, 10) === date;
}

/** Words of a cell that can only be meant as the id of a case. */
const idsIn = (cell: string): string[] =>
  cell.match(/\b[a-z]+(?:-[a-z]+)*-\d{4}\b|\b[a-z]{3}_\d{4}\b/g) ?? [];

describe('docs/trials.csv', () => {
  test('opens in R, Python and a spreadsheet as it is: plain ASCII, a line a look, no formula', () => {
    expect(head).toEqual([...COLUMNS]);
    expect(records.filter((cells) => cells.length !== COLUMNS.length)).toEqual([]);
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(records.length + 2);
    expect(records.flat().filter((cell) => /^[=+\-@]|^\s|\s$/.test(cell))).toEqual([]);
  });

  test('is numbered through from 1', () => {
    expect(looks.map((look) => look.n)).toEqual(looks.map((_, k) => String(k + 1)));
  });

  test('has dates, none before the first', () => {
    expect(wrong(({ date }) => isDate(date) && date >= looks[0]!.date)).toEqual([]);
  });

  test('has every column filled, with a figure or words for what came out', () => {
    const filled = COLUMNS.filter((name) => !OPTIONAL.includes(name));
    expect(wrong((look) => filled.every((name) => look[name] !== ''))).toEqual([]);
    expect(wrong(({ j, other }) => j !== '' || other !== '')).toEqual([]);
  });

  test('says kinds, cases left out and verdicts in the words of the page', () => {
    expect(wrong(({ kind }) => Object.hasOwn(KINDS, kind))).toEqual([]);
    expect(wrong((look) => LEFT_OUT.includes(look.left_out))).toEqual([]);
    expect(wrong(({ verdict }) => VERDICTS.includes(verdict))).toEqual([]);
    for (const word of [...Object.keys(KINDS), ...LEFT_OUT, ...VERDICTS])
      expect(page).toContain(`\`${word}\``);
  });

  test('has plain numbers for J', () => {
    const plain = /^(\d+\.\d+)?$/;
    expect(wrong((look) => plain.test(look.j) && plain.test(look.j_against))).toEqual([]);
  });

  test('compares with earlier lines only, and with the figure that stands there', () => {
    const numbered = looks.filter(({ against }) => /^\d+$/.test(against));
    expect(numbered.length).toBeGreaterThan(0);
    const faults = numbered.filter(({ n, kind, against, j_against }) => {
      if (Number(against) >= Number(n)) return true;
      // A placebo has an unshuffled twin of its own, with fewer runs than the line it belongs to.
      const there = looks[Number(against) - 1]?.j;
      return kind !== 'placebo' && there !== '' && j_against !== '' && j_against !== there;
    });
    expect(faults.map(({ n }) => n)).toEqual([]);
  });

  test('names cases that are here', async () => {
    const here = new Set([
      ...(await listCases(fileURLToPath(new URL('../cases', import.meta.url)))),
      ...Object.keys(ALIASES),
    ]);
    expect(idsIn('chad-2008, south-vietnam-1972 and tcd_2008; 21 unseen')).toHaveLength(3);
    expect(looks.flatMap(({ cases }) => idsIn(cases)).length).toBeGreaterThan(0);
    expect(wrong(({ cases }) => idsIn(cases).every((id) => here.has(id)))).toEqual([]);
  });
});

describe('docs/trials.md', () => {
  test('counts the looks of the file', () => {
    const counted = new Map(
      [...page.matchAll(/^\| `?(\w+)`? \|.*?\| (\d+) \| (\d+) \| (\d+) \|$/gm)].map((m) => [
        m[1],
        m.slice(2).map(Number),
      ]),
    );
    expect([...counted.keys()]).toEqual([...Object.keys(KINDS), 'all']);
    for (const [kind, [all, , unseen]] of counted) {
      const of = looks.filter((look) => kind === 'all' || look.kind === kind);
      expect([kind, all, unseen]).toEqual([
        kind,
        of.length,
        of.filter(({ left_out, cases }) => left_out === 'blind' || cases === '24').length,
      ]);
    }
    expect(refreshed(page, text) === page, 'run node scripts/docs-trials.mjs').toBe(true);
  });

  test('has seals, and no sealed line has changed', () => {
    const seals = [...page.matchAll(/^- looks 1 to (\d+): `([0-9a-f]{64})`$/gm)].map((m) => ({
      looks: Number(m[1]),
      sha256: m[2],
    }));
    expect(seals[0]).toEqual(FIRST_SEAL);
    const lines = text.split('\n');
    for (const seal of seals) {
      expect(looks.length, 'a sealed line is gone').toBeGreaterThanOrEqual(seal.looks);
      const sealed = lines
        .slice(0, seal.looks + 1)
        .map((line) => `${line}\n`)
        .join('');
      expect(createHash('sha256').update(sealed).digest('hex')).toBe(seal.sha256);
    }
  });
});
