/**
 * Every shipped case is sound, becomes a world and can be played. That it is a valid data package of
 * the standard and of the profile is held by packages/case/src/package/standard.test.ts, which takes
 * every folder under cases/.
 */
import { join } from 'node:path';
import {
  type CaseData,
  compileWorld,
  type Observed,
  readCase,
  readObserved,
} from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { createEngine, DEFAULT_SWITCHES, SHIPPED as PARAMETERS } from '@interregnum/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { notFinite } from '../packages/case/dist/testing/not-finite.js';

const CASES = join(import.meta.dirname, '../cases');
const SHIPPED = [
  'afghanistan-1989',
  'afghanistan-1992',
  'afghanistan-1994',
  'afghanistan-2001',
  'afghanistan-2021',
  'chad-2008',
  'ethiopia-2021',
  'mali-2012',
  'south-vietnam-1972',
  'south-vietnam-1975',
  'yemen-2014',
  'zaire-1996',
];
/** Cases whose borders may be passed on; the others are drawn. */
const WITH_BORDERS = SHIPPED.filter((id) => id.startsWith('afghanistan'));

/** Words by which the tables of the research named each other. */
const RESEARCH_FOLDER =
  /\bcases (forces|timeline|table|README)|cases\/|science\/|\b[a-z]+_\w+\.csv/;

it('words of the research folder are known when seen', () => {
  for (const words of ['cases timeline', 'recalled; cases README', 'us_troops_afghanistan.csv'])
    expect(words).toMatch(RESEARCH_FOLDER);
  expect('coded weights x the totals in forces.csv').not.toMatch(RESEARCH_FOLDER);
});

it('they are those we say', async () => {
  expect(await listCases(CASES)).toEqual(SHIPPED);
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

  it('has a map of every region, marked as schematic unless its borders may be passed on', () => {
    const map = data.map as GeoJSON.FeatureCollection & { 'interregnum:map'?: string };
    expect(map.features.map((f) => f.id)).toEqual(data.regions.map((r) => r.id));
    expect(map['interregnum:map']).toBe(WITH_BORDERS.includes(id) ? undefined : 'schematic');
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
