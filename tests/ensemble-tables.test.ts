/** The tables of an ensemble, read back by two readers that did not write them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  type EnsembleResult,
  inlineExecutor,
  memoryStore,
  runEnsemble,
  vectorOfRun,
  writeTables,
} from '@interregnum/ensemble/node';
import { FREE, outcomeLayout, SHIPPED } from '@interregnum/model';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticEngine } from '../packages/ensemble/dist/testing/synthetic-engine.js';
import { tinyInput, tinyWorld } from '../packages/ensemble/dist/testing/tiny-world.js';

const RUNS = 90;
const FAILED = 17;
const TABLES = ['runs', 'falls', 'regions', 'weeks', 'displacement', 'rights', 'parameters'];
const ORIGIN = Date.UTC(2001, 1, 3);
/** As DuckDB gives a date. */
const dateOf = (day: number): Date => new Date(ORIGIN + day * 86_400_000);
const folder = mkdtempSync(join(tmpdir(), 'interregnum-tables-'));
const world = tinyWorld(6, 40);
const layout = outcomeLayout(world);
const names = {
  regions: ['=1+1', 'B,b', 'C "c"', 'د', 'E\ne', '-F'].map((name, i) => ({ id: `R${i}`, name })),
  destinations: ['Inland', '@Coast'],
  groups: ['women and girls', 'minority'],
};
const POOL = [1, 2, 3].map((k) => ({ ...SHIPPED, airEffect: SHIPPED.airEffect / k, costBase: k }));
const engine = syntheticEngine((run) => run === FAILED);
const records = new Map<number, Float64Array>();
let result: EnsembleResult;
let files: string[];
let query: (sql: string) => Promise<Record<string, unknown>[]>;

beforeAll(async () => {
  result = await runEnsemble({
    ...tinyInput(world),
    parameters: POOL,
    runs: RUNS,
    names,
    chunkRuns: 25,
    executor: inlineExecutor(engine),
    createEngine: engine,
    store: memoryStore(),
  });
  for await (const block of result.blocks())
    for (let k = 0; k < block.runCount; k++)
      records.set(
        block.firstRun + k,
        block.records.slice(k * layout.length, (k + 1) * layout.length),
      );
  files = await writeTables(
    {
      result,
      world,
      names,
      title: 'A made-up country',
      origin: '2001-02-03',
      horizonDays: 40,
      licences: [{ table: 'regions', name: 'CC-BY-4.0', path: '', attribution: 'Somebody' }],
    },
    folder,
    ['parquet', 'csv'],
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parquet = (table: string): string => `'${join(folder, `${table}.parquet`)}'`;
const csv = (table: string): string => `read_csv('${join(folder, `${table}.csv`)}', header = true)`;
const value = (run: number, field: string, i = 0): number =>
  records.get(run)![layout.byName.get(field)!.offset + i]!;

describe('Parquet, read by DuckDB', () => {
  it('has one file a subject and no leftovers', () => {
    const expected = [...TABLES.flatMap((t) => [`${t}.parquet`, `${t}.csv`]), 'datapackage.json'];
    expect([...files].sort()).toEqual([...expected].sort());
    expect(readdirSync(folder).sort()).toEqual([...expected].sort());
  });

  it('falls: run, region, day or null, manner or null, holder', async () => {
    const rows = await query(`select * from ${parquet('falls')} order by run, region_id`);
    expect(rows).toHaveLength((RUNS - 1) * 6);
    expect(Object.keys(rows[0]!)).toEqual([
      'run',
      'region_id',
      'region_name',
      'status',
      'fall_day',
      'fall_date',
      'manner',
      'holder',
    ]);
    const manners = ['none', 'assault', 'bargain', 'abandoned', 'defected', 'ordered'];
    const holders = ['incumbent', 'challenger', 'third_party'];
    for (const row of rows) {
      const run = row.run as number;
      const i = Number((row.region_id as string).slice(1));
      const day = value(run, 'fallDay', i);
      expect(row.fall_day).toBe(day < 0 ? null : day);
      expect(row.fall_date).toEqual(day < 0 ? null : dateOf(day));
      expect(row.manner).toBe(day < 0 ? null : manners[value(run, 'manner', i)]);
      expect(row.holder).toBe(holders[value(run, 'holder', i)]);
      expect(row.status).toBe(i === 5 ? 'not_held' : day < 0 ? 'held' : 'fell');
      expect(row.region_name).toBe(names.regions[i]!.name);
    }
    expect(rows.some((r) => r.status === 'held')).toBe(true);
  });

  it('runs: every field of a run, with its unit in its name; a failed run is there and null', async () => {
    const rows = await query(`select * from ${parquet('runs')} order by run`);
    expect(rows).toHaveLength(RUNS);
    const runFields = layout.fields.filter((f) => f.shape === 'run');
    const days = runFields.filter((f) => f.unit === 'day');
    expect(days.length).toBeGreaterThan(2);
    expect(Object.keys(rows[0]!)).toHaveLength(3 + runFields.length + days.length);
    expect(rows[FAILED]).toMatchObject({
      run: FAILED,
      failed: true,
      collapse_day: null,
      collapse_date: null,
    });
    expect(rows[FAILED]!.incumbent_killed_men).toBeNull();
    expect(rows.filter((r) => r.failed)).toHaveLength(1);
    const causes = [null, 'attack', 'leader_flight', 'capital_lost'];
    for (const row of rows.filter((r) => !r.failed)) {
      const run = row.run as number;
      const day = value(run, 'collapseDay');
      expect(row.collapse_day).toBe(day < 0 ? null : day);
      expect(row.collapse_date).toEqual(day < 0 ? null : dateOf(day));
      expect(row.collapse_cause).toBe(causes[value(run, 'collapseCause')]);
      expect(row.fallen_regions).toBe(value(run, 'fallen'));
      expect(row.displaced_inside_persons).toBe(value(run, 'displacedInside'));
      expect(row.captured_stock_men_equivalents).toBe(value(run, 'capturedStock'));
      expect(row.run_hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('weeks, displacement, regions and rights hold what the records hold', async () => {
    const weeks = await query(`select * from ${parquet('weeks')} where run = 30 order by week`);
    expect(weeks).toHaveLength(layout.weekCount);
    expect(weeks[2]).toMatchObject({
      week: 2,
      date: dateOf(14),
      rural_control_share: value(30, 'weekRuralControl', 2),
      killed_persons: value(30, 'weekKilled', 2),
    });
    const moved = await query(
      `select direction, place_id, persons from ${parquet('displacement')} where run = 30`,
    );
    expect(moved).toHaveLength(6 + 6 + 2);
    expect(moved).toContainEqual({
      direction: 'to_destination',
      place_id: '@Coast',
      persons: value(30, 'displacedToDestination', 1),
    });
    expect(moved).toContainEqual({
      direction: 'from_region',
      place_id: 'R3',
      persons: value(30, 'displacedFrom', 3),
    });
    const regions = await query(`select * from ${parquet('regions')} where run = 30`);
    expect(regions[4]).toMatchObject({ region_id: 'R4', killed_persons: value(30, 'killed', 4) });
    const rights = await query(`select * from ${parquet('rights')} where run = 30`);
    expect(rights[1]).toMatchObject({
      group: 'minority',
      rights_ordinal: value(30, 'rights', 1),
      rights_low_ordinal: value(30, 'rightsLow', 1),
      rights_high_ordinal: value(30, 'rightsHigh', 1),
    });
  });

  it('parameters: of every run, one that failed too, the vector that it drew', async () => {
    const rows = await query(`select * from ${parquet('parameters')} order by run`);
    expect(rows).toHaveLength(RUNS);
    const vectorOf = vectorOfRun(result.identity.seed, POOL);
    expect(new Set(rows.map((r) => r.vector)).size).toBe(POOL.length);
    for (const row of rows) {
      const vector = POOL[vectorOf(row.run as number)]!;
      expect(POOL[row.vector as number]).toBe(vector);
      expect(row).toMatchObject({ air_effect: vector.airEffect, cost_base: vector.costBase });
    }
    expect(Object.keys(rows[0]!)).toHaveLength(2 + FREE.length);
  });

  it('types are what an analyst expects', async () => {
    const rows = await query(`describe select * from ${parquet('falls')}`);
    expect(rows.map((r) => r.column_type)).toEqual([
      'INTEGER',
      'VARCHAR',
      'VARCHAR',
      'VARCHAR',
      'INTEGER',
      'DATE',
      'VARCHAR',
      'VARCHAR',
    ]);
    const killed = (await query(`describe select * from ${parquet('regions')}`))[3]!;
    expect(killed).toMatchObject({ column_name: 'killed_persons', column_type: 'DOUBLE' });
  });

  it('carries where it comes from', async () => {
    const rows = await query(
      `select decode(key) as key, decode(value) as value from parquet_kv_metadata(${parquet('weeks')})`,
    );
    const facts = Object.fromEntries(rows.map((r) => [r.key, r.value as string]));
    expect(facts).toMatchObject({
      'interregnum.table': 'weeks',
      'interregnum.note': 'Model output, not observation.',
      'interregnum.case': 'tiny',
      'interregnum.case_hash': '0'.repeat(64),
      'interregnum.seed': '7',
      'interregnum.runs': String(RUNS),
      'interregnum.result_hash': result.resultHash,
      'interregnum.rules_hash': result.identity.rulesHash,
      'interregnum.origin': '2001-02-03',
    });
    expect(JSON.parse(facts['interregnum.parameters']!)).toEqual(result.identity.parameters);
    const columns = JSON.parse(facts['interregnum.columns']!);
    expect(columns.strength_share).toMatchObject({ unit: 'share' });
  });
});

describe('Parquet, read by hyparquet', () => {
  it('gives the same rows and counts', async () => {
    const file = await asyncBufferFromFile(join(folder, 'falls.parquet'));
    const metadata = await parquetMetadataAsync(file);
    expect(Number(metadata.num_rows)).toBe((RUNS - 1) * 6);
    const mine = await parquetReadObjects({ file });
    const theirs = await query(`select * from ${parquet('falls')}`);
    expect(mine).toEqual(theirs);
  });
});

describe('CSV', () => {
  it('says what Parquet says, read by DuckDB', async () => {
    for (const table of TABLES.filter((t) => t !== 'falls')) {
      const skip = table === 'displacement' || table === 'regions' ? 'place_name' : '';
      const columns = (await query(`describe select * from ${parquet(table)}`))
        .map((r) => r.column_name as string)
        .filter((c) => c !== skip && c !== 'region_name' && c !== 'place_id')
        .map((c) => `"${c}"`)
        .join(', ');
      const differing = await query(
        `select count(*)::int as n from (
           (select ${columns} from ${parquet(table)} except all select ${columns} from ${csv(table)})
           union all
           (select ${columns} from ${csv(table)} except all select ${columns} from ${parquet(table)}))`,
      );
      expect(differing, table).toEqual([{ n: 0 }]);
    }
  });

  it('opens in a spreadsheet without running anything', () => {
    const text = readFileSync(join(folder, 'falls.csv'));
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.toString('utf8').split('\r\n');
    expect(lines[1]).toMatch(/^0,R0,'=1\+1,/);
    expect(lines[2]).toMatch(/^0,R1,"B,b",/);
    expect(lines[3]).toMatch(/^0,R2,"C ""c""",/);
    expect(lines[5]).toMatch(/^0,R4,"E\ne",/);
    expect(lines[6]).toMatch(/^0,R5,'-F,not_held,,,,/);
    expect(lines).toHaveLength((RUNS - 1) * 6 + 2);
  });
});

it('leaves nothing half written when it is stopped', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'interregnum-tables-'));
  const abort = new AbortController();
  abort.abort(new Error('enough'));
  const request = { result, world, names, title: '', origin: '', horizonDays: 40, licences: [] };
  const stopped = writeTables(request, elsewhere, ['parquet', 'csv'], abort.signal);
  await expect(stopped).rejects.toThrow('enough');
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

interface Resource {
  name: string;
  path: string;
  'interregnum:also'?: { path: string }[];
  schema: { fields: { name: string; type: string; description: string }[] };
}
const codebook = (where: string): { resources: Resource[]; interregnum: Record<string, string> } =>
  JSON.parse(readFileSync(join(where, 'datapackage.json'), 'utf8'));

describe('the codebook', () => {
  it('describes every column of every file', async () => {
    const book = codebook(folder);
    expect(book.interregnum.result_hash).toBe(result.resultHash);
    const described = book.resources.flatMap((r) => [
      r.path,
      ...(r['interregnum:also'] ?? []).map((file) => file.path),
    ]);
    expect([...described, 'datapackage.json'].sort()).toEqual([...files].sort());
    for (const { name, schema } of book.resources) {
      for (const read of [parquet(name), csv(name)]) {
        const columns = await query(`describe select * from ${read}`);
        expect(schema.fields.map((f) => f.name)).toEqual(columns.map((c) => c.column_name));
      }
      for (const f of schema.fields) expect(f.description.length).toBeGreaterThan(5);
    }
  });

  it('has the same names and columns whatever was written', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'interregnum-tables-'));
    const context = { title: '', origin: '2001-02-03', horizonDays: 40, licences: [] };
    await writeTables({ result, world, names, ...context }, elsewhere, ['parquet']);
    const [alone, both] = [codebook(elsewhere), codebook(folder)];
    expect(alone.resources.map((r) => r.name)).toEqual(TABLES);
    expect(both.resources.map((r) => r.name)).toEqual(TABLES);
    expect(alone.resources.map((r) => r.schema.fields)).toEqual(
      both.resources.map((r) => r.schema.fields),
    );
    expect(alone.resources.map((r) => r.path)).toEqual(TABLES.map((t) => `${t}.parquet`));
    expect(both.resources.map((r) => r.path)).toEqual(TABLES.map((t) => `${t}.csv`));
    rmSync(elsewhere, { recursive: true });
  });
});
