import { resolve } from 'node:path';
import { readCase, readObserved, readObservedDistricts } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { inlineExecutor, inputFromCase, runEnsemble } from '@interregnum/ensemble';
import {
  createPlayer,
  GrowingEnsemble,
  type GrownAnswer,
  playAll,
} from '@interregnum/ensemble/live';
import { parseCsv } from '@interregnum/figures';
import { SHIPPED } from '@interregnum/model';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, DistrictsFile } from '../cases/page-data.ts';
import {
  type DistrictPlace,
  districtLosses,
  districtPlaces,
  districtShareMap,
  districtTableCsv,
  reportedBy,
} from './districts.ts';
import { mapOf } from './figures.ts';
import { openStudy, type Study, withDistricts } from './study.ts';

const RUNS = 8;
let without: Study;
let study: Study;
let file: DistrictsFile;
let answer: GrownAnswer;
let places: readonly DistrictPlace[];

beforeAll(async () => {
  const folder = resolve(import.meta.dirname, '../../../../cases/afghanistan-2021');
  const { files } = await readCaseFolder(folder);
  const { districts: tables, ...data } = readCase(files).data!;
  const { observed } = readObserved(files, data);
  const caseFile = { data, observed, scenarios: [] } as unknown as CaseFile;
  file = {
    schema: 'interregnum.page-districts/1',
    tables: tables!,
    observed: readObservedDistricts(files, { ...data, districts: tables! }).observed,
    verdict: [],
  };
  without = openStudy(caseFile, SHIPPED, { scenario: null, edits: [], seed: 3 });
  study = withDistricts(without, file.tables);
  const growing = new GrowingEnsemble(study.input.world, study.input.names, [RUNS]);
  const player = createPlayer();
  player.hear({ kind: 'world', generation: 1, ...study.input });
  [answer] = growing.take(
    playAll(player, { kind: 'play', generation: 1, firstRun: 0, runCount: RUNS })!,
  ) as [GrownAnswer];
  places = districtPlaces(mapOf({ ...study, summary: answer.summary }), file);
});

describe('a study with districts', () => {
  it('is what the command plays, of the same case, and leaves the one without as it was', async () => {
    const data = { ...without.data, districts: file.tables };
    const asked = { parameters: SHIPPED, seed: 3, districts: true };
    const input = inputFromCase(data, asked);
    const whole = await runEnsemble({ ...input, runs: RUNS, executor: inlineExecutor() });
    expect(answer.resultHash).toBe(whole.resultHash);
    expect(study.data.hash).toBe(without.data.hash);
    expect(without.input.world.districts).toBeUndefined();
  });

  it('is the same one for who asks again', () => {
    expect(withDistricts(without, file.tables)).toBe(study);
  });
});

describe('the maps of districts', () => {
  it('fill a region by the share of its districts that were lost at least once', () => {
    const { summary } = answer;
    const map = districtShareMap(mapOf({ ...study, summary }), summary);
    const last = study.data.horizonDays;
    for (const share of summary.districts!) {
      const place = map.places.find((p) => p.id === share.region)!;
      expect(place.lost![last]).toBeCloseTo(share.lost, 9);
      expect(place.lost![0]).toBeGreaterThanOrEqual(share.lostAtOrigin - 1e-9);
      const days = place.lost as number[];
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
    const nothing = districtShareMap(mapOf({ ...study, summary }), null);
    expect(nothing.places[0]!.lost![last]).toBeNull();
  });

  it('count what was reported by the day', () => {
    expect(places).toHaveLength(398);
    const dated = file.observed!.districts.filter((d) => d.day !== null);
    expect(reportedBy(places, -1)).toBe(0);
    expect(reportedBy(places, study.data.horizonDays)).toBe(dated.length);
    const day = dated[0]!.day!;
    expect(reportedBy(places, day)).toBe(dated.filter((d) => d.day! <= day).length);
  });

  it('have a table of a row a district', () => {
    const { summary } = answer;
    const map = districtShareMap(mapOf({ ...study, summary }), summary);
    const day = 92;
    const table = { places, map, day, model: summary };
    const [header, ...rows] = parseCsv(districtTableCsv({ ...table, before: null }));
    expect(rows.filter((row) => row.length > 1)).toHaveLength(398);
    const own = header!.indexOf('share_of_histories_lost');
    const lost = districtLosses(summary).get(places[5]!.id)![day]!;
    expect(Number(rows[5]![own])).toBeCloseTo(lost / RUNS, 3);
    const [changed] = parseCsv(districtTableCsv({ ...table, before: summary }));
    expect(changed).toContain('share_of_histories_lost_as_it_was');
  });
});
