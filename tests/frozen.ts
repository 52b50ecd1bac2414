/**
 * Inputs are frozen before anything is fitted on them: cases/FROZEN.json holds, wave by wave, the
 * SHA-256 of every input table as it was on the day its case was frozen, and an entry for every change
 * since, with its reason.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type TableName } from '@interregnum/case';
import { parse } from 'csv-parse/sync';

/** One change of an input after freezing. */
export interface Change {
  /** ISO date. */
  readonly date: string;
  readonly case: string;
  /** File name, such as `patrons.csv`. */
  readonly table: string;
  readonly why: string;
  /** Hash after the change; null when the table was taken out. */
  readonly sha256: string | null;
}

/** Case -> file name -> hash. */
export type Hashes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Cases that were frozen on one day. */
export interface Wave {
  /** ISO date. */
  readonly frozen: string;
  /** What had been done with them by then, and what they were frozen for. */
  readonly why: string;
  /** Hashes on that day. */
  readonly cases: Hashes;
}

export interface Frozen {
  readonly schema: 'interregnum.frozen/2';
  readonly canonical: string;
  /** Oldest first; a case is in one. */
  readonly waves: readonly Wave[];
  readonly changes: readonly Change[];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([k, v]) => [k, sorted(v)]));
}

/**
 * What a file says, whatever its line ends, quotes and indents: a table as one JSON array of trimmed
 * cells a line, header first, in its own order (draws are addressed by it); JSON with sorted keys.
 */
export function canonical(file: string, text: string): string {
  const plain = text.replace(/^\ufeff/, '');
  if (file.endsWith('.json')) return JSON.stringify(sorted(JSON.parse(plain)));
  const rows: string[][] = parse(plain, { trim: true, skip_empty_lines: true });
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

export function sha256(file: string, text: string): string {
  return createHash('sha256').update(canonical(file, text)).digest('hex');
}

/** Files that a run may depend on. */
const INPUTS: readonly string[] = [
  'case.json',
  ...(Object.keys(TABLES) as TableName[])
    .filter((name) => !TABLES[name].observed)
    .map((name) => `${name}.csv`),
];

export function hashesOf(casesFolder: string): Hashes {
  const hashes: Record<string, Record<string, string>> = {};
  for (const id of readdirSync(casesFolder).sort()) {
    const folder = join(casesFolder, id);
    if (!existsSync(join(folder, 'case.json'))) continue;
    const files = INPUTS.filter((file) => existsSync(join(folder, file)));
    hashes[id] = Object.fromEntries(
      files.map((file) => [file, sha256(file, readFileSync(join(folder, file), 'utf8'))]),
    );
  }
  return hashes;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const HASH = /^[0-9a-f]{64}$/;

const saysNothing = (why: unknown): boolean =>
  typeof why !== 'string' || why.trim().split(/\s+/).length < 3;

function waveFaults(waves: readonly Wave[]): string[] {
  const faults: string[] = [];
  const first = new Map<string, string>();
  let before = '';
  for (const { frozen, why, cases } of waves) {
    const at = `waves: ${frozen}`;
    if (!ISO_DATE.test(frozen) || frozen <= before) faults.push(`${at}: its date`);
    if (saysNothing(why)) faults.push(`${at}: why says nothing`);
    for (const id of Object.keys(cases)) {
      if (first.has(id)) faults.push(`${at}: ${id} is in the wave of ${first.get(id)} already`);
      else first.set(id, frozen);
    }
    before = frozen;
  }
  return faults;
}

function entryFaults(change: Change, { waves }: Frozen): string[] {
  const at = `changes: ${change.date} ${change.case}/${change.table}`;
  const faults: string[] = [];
  const wave = waves.find((w) => Object.hasOwn(w.cases, change.case));
  if (wave === undefined) faults.push(`${at}: the case is in no wave`);
  if (!ISO_DATE.test(change.date) || change.date < (wave?.frozen ?? ''))
    faults.push(`${at}: its date`);
  if (saysNothing(change.why)) faults.push(`${at}: why says nothing`);
  if (change.sha256 !== null && !HASH.test(change.sha256)) faults.push(`${at}: sha256 is no hash`);
  if (!INPUTS.includes(change.table)) faults.push(`${at}: no input table`);
  return faults;
}

/** What is not as frozen and not accounted for, in words; each says what entry would account for it. */
export function faultsOf(frozen: Frozen, now: Hashes): string[] {
  const faults = [
    ...waveFaults(frozen.waves),
    ...frozen.changes.flatMap((change) => entryFaults(change, frozen)),
  ];
  const expected = new Map<string, string | null>();
  for (const { cases } of frozen.waves)
    for (const [id, tables] of Object.entries(cases))
      for (const [table, hash] of Object.entries(tables)) expected.set(`${id}/${table}`, hash);
  for (const { case: id, table, sha256: hash } of frozen.changes)
    expected.set(`${id}/${table}`, hash);
  const found = new Map<string, string>();
  for (const [id, tables] of Object.entries(now))
    for (const [table, hash] of Object.entries(tables)) found.set(`${id}/${table}`, hash);
  for (const path of new Set([...expected.keys(), ...found.keys()])) {
    const [is, was] = [found.get(path) ?? null, expected.get(path) ?? null];
    if (is === was) continue;
    const [id, table] = path.split('/');
    const entry = { date: 'YYYY-MM-DD', case: id, table, why: '…', sha256: is };
    faults.push(`${path} is not as frozen; it needs an entry: ${JSON.stringify(entry)}`);
  }
  return faults;
}
