/** What every case begun from places alone is made of, whoever fills its numbers. */
import { writeCsv } from '../package/write-csv.ts';
import type { Road } from './places.ts';

export interface CaseHead {
  readonly id: string;
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** Id of the seat of the regime; '' where nobody has said. */
  readonly capital: string;
  readonly incumbent: string;
  readonly challengers: readonly string[];
}

export function caseFile({ horizonDays, origin, id, title, ...parties }: CaseHead): string {
  const { capital, incumbent, challengers } = parties;
  const file = {
    id,
    title,
    origin,
    horizon_days: horizonDays,
    capital,
    incumbent,
    challengers,
    third_parties: [],
    events: [],
    schema_version: 1,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** @param source of the kilometres */
export function linksTable(roads: readonly Road[], source: string): string {
  const rows = roads.map(({ a, b, km, basis }) => [a.id, b.id, String(km), '2', basis, source]);
  return writeCsv(['region_a', 'region_b', 'road_km', 'quality', 'basis', 'source'], rows);
}

const PATRONS = [
  'side',
  'patron',
  'channel',
  'date_from',
  'date_to',
  'level',
  'basis',
  'known_by',
  'exogenous_after_origin',
  'source',
];

export const patronsTable = (rows: readonly (readonly string[])[]): string =>
  writeCsv(PATRONS, rows);
