/**
 * A case to start from where only its places are known: the same invented numbers for every region,
 * each with the source "assumed", so that every answer says how little it rests on.
 */
import { writeCsv } from '../package/write-csv.ts';
import { caseFile, linksTable, patronsTable } from './bare-tables.ts';
import { USUAL_DAYS } from './empty-case.ts';
import { DETOUR, type Place, type Road } from './places.ts';

export const ASSUMED = 'assumed: invented, the same for every region; put your own here';
const ASSUMED_ROAD = `assumed: great circle between middles times ${DETOUR}`;

/** Alike everywhere: what differs between regions is for the reader to say. */
const EVERYWHERE = {
  population_k: '100',
  terrain_rugged: '0.5',
  affinity_challenger: '0.3',
  affinity_incumbent: '0.3',
  insurgent_control_0: '0.2',
  garrison_effective_k: '1',
  garrison_nominal_k: '1.5',
  militia_k: '0',
  challenger_force_k: '0.5',
  sanctuary_border: '0',
} as const;

/** @param capital id of the seat of the regime */
export const assumedCaseFile = (head: {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly capital: string;
}): string =>
  caseFile({
    ...head,
    horizonDays: USUAL_DAYS,
    incumbent: 'the incumbent',
    challengers: ['the challenger'],
  });

export function assumedRegions(places: readonly Place[], capital: string): string {
  const columns = [
    'id',
    'name',
    'capital',
    'lat',
    'lon',
    'is_capital',
    ...Object.keys(EVERYWHERE),
    'source',
  ];
  const rows = places.map(({ id, name, latitude, longitude }) => [
    id,
    name,
    name,
    latitude.toFixed(3),
    longitude.toFixed(3),
    id === capital ? '1' : '0',
    ...Object.values(EVERYWHERE),
    ASSUMED,
  ]);
  return writeCsv(columns, rows);
}

export const assumedLinks = (roads: readonly Road[]): string => linksTable(roads, ASSUMED_ROAD);

/** Nobody supports anybody until the reader says so. */
export const noPatrons = (): string => patronsTable([]);
