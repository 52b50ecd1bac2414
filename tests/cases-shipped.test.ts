/**
 * Every shipped case is sound, becomes a world and can be played. That it is a valid data package of
 * the standard and of the profile is held by packages/case/src/package/standard.test.ts, which takes
 * every folder under cases/.
 */
import { join } from 'node:path';
import {
  ALIASES,
  type CaseData,
  compileWorld,
  type Observed,
  readCase,
  readObserved,
} from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { createEngine, DEFAULT_SWITCHES, SHIPPED as PARAMETERS } from '@interregnum/model';
import type { FeatureCollection } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { notFinite } from '../packages/case/dist/testing/not-finite.js';

const CASES = join(import.meta.dirname, '../cases');
/** Cases and whether their map shows borders or a real outline with cells inside. */
const MAPS = {
  'afghanistan-1979': 'borders',
  'afghanistan-1989': 'borders',
  'afghanistan-1992': 'borders',
  'afghanistan-1994': 'borders',
  'afghanistan-2001': 'borders',
  'afghanistan-2021': 'borders',
  'angola-1992': 'approximate',
  'chad-2008': 'approximate',
  'cuba-1958': 'approximate',
  'el-salvador-1981': 'approximate',
  'ethiopia-1991': 'approximate',
  'ethiopia-2021': 'approximate',
  'iraq-2014': 'approximate',
  'ivory-coast-2011': 'approximate',
  'libya-2011': 'approximate',
  'mali-2012': 'approximate',
  'myanmar-2023': 'approximate',
  'nicaragua-1979': 'approximate',
  'south-vietnam-1972': 'approximate',
  'south-vietnam-1975': 'approximate',
  'sudan-2023': 'approximate',
  'syria-2011': 'borders',
  'syria-2024': 'borders',
  'yemen-2014': 'borders',
  'zaire-1996': 'approximate',
} as const;
const SHIPPED = Object.keys(MAPS) as (keyof typeof MAPS)[];

/** A page with four maps of it still opens at once. */
const MAP_BYTES = 180_000;

/** Words by which the tables of the research named each other. */
const RESEARCH_FOLDER =
  /\bcases (forces|timeline|table|README)|cases\/|science\/|\b[a-z]+_\w+\.csv/;

it('words of the research folder are known when seen', () => {
  for (const words of ['cases timeline', 'recalled; cases README', 'us_troops_afghanistan.csv'])
    expect(words).toMatch(RESEARCH_FOLDER);
  expect('coded weights x the totals in forces.csv').not.toMatch(RESEARCH_FOLDER);
});

it('they are those we say, each with a short id', async () => {
  expect(await listCases(CASES)).toEqual(SHIPPED);
  expect(Object.values(ALIASES).sort()).toEqual(SHIPPED);
});

describe.each(SHIPPED)('%s', (id) => {
  let files: ReadonlyMap<string, string>;
  let data: CaseData;
  let observed: Observed;

  beforeAll(async () => {
    ({ files } = await readCaseFolder(join(CASES, id)));
    const read = readCase(files);
    expect(read.problems).toEqual([]);
    data = read.data!;
    const seen = readObserved(files, data);
    expect(seen.problems).toEqual([]);
    observed = seen.observed!;
  });

  it('is named as its folder and says how it ended', () => {
    expect(data.id).toBe(id);
    expect(observed.regions.map((r) => r.region).sort()).toEqual(
      data.regions.map((r) => r.id).sort(),
    );
    expect(observed.regimeFell).toBeTypeOf('boolean');
    expect(observed.result).not.toBe('');
    expect(observed.regions.some((r) => r.scoreWeight > 0)).toBe(true);
  });

  it.each([true, false])('becomes a world of finite numbers (hindcast %s)', (hindcast) => {
    expect(notFinite(compileWorld(data, { hindcast }))).toEqual([]);
  });

  it('plays two runs to the horizon', () => {
    const engine = createEngine(compileWorld(data), PARAMETERS, DEFAULT_SWITCHES);
    const records = [0, 1].map((run) => {
      const record = new Float64Array(engine.layout.length).fill(Number.NaN);
      engine.run(1, run, record);
      return record;
    });
    for (const { name, offset, length } of engine.layout.fields) {
      // NaN says "not stated": no case but one states rights
      const unstated = data.rights.length === 0 && name.startsWith('rights');
      for (const record of records) {
        const values = [...record.subarray(offset, offset + length)];
        expect([name, values.every(unstated ? Number.isNaN : Number.isFinite)]).toEqual([
          name,
          true,
        ]);
      }
    }
    expect(records[0]).not.toEqual(records[1]);
  });

  it('has a map of every region that says what its lines are, and names who drew the borders', () => {
    const map = data.map as FeatureCollection & { 'interregnum:map'?: string };
    const shown = map.features.map((f) => f.id).filter((region) => region !== undefined);
    expect(shown).toEqual(data.regions.map((r) => r.id));
    expect(map['interregnum:map'] ?? 'borders').toBe(MAPS[id]);
    expect(files.get('map.geojson')!.length).toBeLessThan(MAP_BYTES);
    const { resources } = JSON.parse(files.get('datapackage.json')!);
    const { sources } = resources.find((r: { name: string }) => r.name === 'map');
    expect(sources[0].title).toMatch(/^(Made with Natural Earth|Boundaries: AGCHO)/);
  });

  it('cites what a reader can follow', () => {
    for (const [name, text] of files) {
      if (!/\.(csv|json)$/.test(name) || name === 'datapackage.json') continue;
      const cells = text.replace(/https?:\S+/g, '');
      expect([name, RESEARCH_FOLDER.exec(cells)?.[0]]).toEqual([name, undefined]);
    }
  });

  it('licenses the compilation and calls its observed side observed', () => {
    expect(data.licences.map((l) => l.name).join()).toMatch(/Creative Commons Attribution 4\.0/);
    const { resources } = JSON.parse(files.get('datapackage.json')!);
    const roles = new Map(
      resources.map((r: Record<string, string>) => [r.name, r['interregnum:role']]),
    );
    for (const name of ['outcome', 'outcome_case']) expect(roles.get(name)).toBe('observed');
    for (const name of ['timeline', 'episodes', 'forecasts', 'observed_quantities'])
      expect(['observed', undefined]).toContain(roles.get(name));
  });
});
