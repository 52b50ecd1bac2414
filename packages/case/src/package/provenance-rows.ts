/**
 * provenance.csv from a case as it is read: range, kind and source of every number. What somebody
 * wrote stays; what nobody wrote is filled in by the same rules that reading a bare folder uses, so
 * that a folder and the package made from it are the same case.
 */

import { kindOf, sourceFor } from '../quantity.ts';
import { columnOf, type TableName } from '../tables.ts';
import type { CaseData, Kind, Quantity } from '../types.ts';
import type { TidyTable } from './tidy-table.ts';

export const PROVENANCE_COLUMNS: readonly string[] = [
  'table',
  'key',
  'column',
  'low',
  'high',
  'kind',
  'source',
];

/** Where one number stands; `table` is a resource or `events`. */
export interface Target {
  readonly table: TableName | 'events';
  readonly key: string;
  readonly column: string;
}

type Entry = Target & { readonly quantity: Quantity };

/** Half a kilometre to two: a town is not a point. */
const COORDINATE_HALF_WIDTH_DEGREES = 0.02;

function regionEntries(data: CaseData): Entry[] {
  return data.regions.flatMap((r): Entry[] => {
    const entry = (column: string, quantity: Quantity): Entry => ({
      table: 'regions',
      key: r.id,
      column,
      quantity,
    });
    return [
      entry('population_k', r.populationPersons),
      entry('road_km_to_capital', r.roadKmToCapital),
      entry('terrain_rugged', r.terrainRuggedness),
      entry('affinity_challenger', r.affinityChallenger),
      entry('affinity_incumbent', r.affinityIncumbent),
      entry('insurgent_control_0', r.ruralControl),
      entry('garrison_effective_k', r.garrisonMen),
      entry('garrison_nominal_k', r.garrisonNominalMen),
      entry('militia_k', r.militiaMen),
      entry('challenger_force_k', r.challengerMen),
      entry('sanctuary_border', r.sanctuaryBorder),
    ];
  });
}

function otherEntries(data: CaseData, dateFrom: (fromDay: number) => string): Entry[] {
  return [
    ...data.links.map(
      (l): Entry => ({
        table: 'links',
        key: `${l.a}|${l.b}`,
        column: 'road_km',
        quantity: l.roadKm,
      }),
    ),
    ...data.patrons.map((p): Entry => {
      const key = `${p.side}|${p.patron}|${p.channel}|${dateFrom(p.fromDay)}|${p.realised ? 1 : 0}`;
      return { table: 'patrons', key, column: 'level', quantity: p.level };
    }),
    ...data.events.map(
      (e): Entry => ({ table: 'events', key: e.id, column: 'magnitude', quantity: e.magnitude }),
    ),
    ...data.forces.map(
      (f): Entry => ({
        table: 'forces',
        key: f.actor,
        column: 'effective_mid_k',
        quantity: f.effectiveMen,
      }),
    ),
    ...data.evacuations.map(
      (v): Entry => ({
        table: 'evacuations',
        key: v.region,
        column: 'capacity_persons_per_day',
        quantity: v.capacityPersonsPerDay,
      }),
    ),
    ...data.borders.flatMap((b): Entry[] => {
      const key = `${b.region}|${b.destination}`;
      return [
        { table: 'borders', key, column: 'km', quantity: b.km },
        { table: 'borders', key, column: 'openness', quantity: b.openness },
      ];
    }),
    ...data.rights.map((r): Entry => {
      const holder = r.holder === 'thirdParty' ? 'third_party' : r.holder;
      return { table: 'rights', key: `${holder}|${r.group}`, column: 'level', quantity: r.level };
    }),
  ];
}

/** Shortest decimal that keeps six digits, so that 0.1 + 0.2 is written 0.3. */
export function decimal(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function rowOf(target: Target, low: number, high: number, kind: Kind, source: string): string[] {
  const said = source === '' ? 'not stated' : source;
  return [target.table, target.key, target.column, decimal(low), decimal(high), kind, said];
}

/** Numbers that the model takes as they are: written with the little that is known of them. */
function plainRows(tables: ReadonlyMap<TableName, TidyTable>, data: CaseData): string[][] {
  const rows: string[][] = [];
  const population = new Map(data.regions.map((r) => [r.id, r.populationPersons]));
  const each = (
    table: TableName,
    column: string,
    keyColumn: string,
    range: (value: number, key: string) => readonly [number, number],
  ): void => {
    const t = tables.get(table);
    const [at, keyAt, sourceAt] = [column, keyColumn, 'source'].map(
      (c) => t?.columns.indexOf(c) ?? -1,
    );
    if (!t || at === undefined || at < 0 || keyAt === undefined || keyAt < 0) return;
    for (const cells of t.rows) {
      const text = cells[at] ?? '';
      const value = Number(text);
      const key = cells[keyAt] ?? '';
      if (text === '' || !Number.isFinite(value) || key === '') continue;
      const source = sourceFor(
        column === 'pop_weight' ? 'population_k' : column,
        cells[sourceAt ?? -1] ?? '',
      );
      const [low, high] = range(value, key);
      rows.push(rowOf({ table, key, column }, low, high, kindOf(source), source));
    }
  };
  const degrees = (v: number): readonly [number, number] => [
    v - COORDINATE_HALF_WIDTH_DEGREES,
    v + COORDINATE_HALF_WIDTH_DEGREES,
  ];
  each('regions', 'lat', 'id', degrees);
  each('regions', 'lon', 'id', degrees);
  each('regions', 'pop_weight', 'id', (v, id) => {
    const p = population.get(id);
    const share = p && p.value > 0 ? [p.low / p.value, p.high / p.value] : [1, 1];
    return [v * share[0]!, Math.min(1, v * share[1]!)];
  });
  each('forces', 'nominal_k', 'actor', (v) => [v, v]);
  each('evacuations', 'duration_days', 'region_id', (v) => [v * 0.5, v * 2]);
  return rows;
}

/** Whether a cell is one that reading fills by rule: no number, no provenance. */
function blanks(tables: ReadonlyMap<TableName, TidyTable>): (row: readonly string[]) => boolean {
  const keys: Partial<Record<string, readonly string[]>> = {
    regions: ['id'],
    links: ['region_a', 'region_b'],
  };
  const filled = new Set<string>();
  for (const [name, columns] of Object.entries(keys)) {
    const t = tables.get(name as TableName);
    for (const row of t?.rows ?? []) {
      const key = columns!.map((k) => row[t!.columns.indexOf(k)] ?? '').join('|');
      t!.columns.forEach((column, i) => {
        if (row[i] !== '') filled.add(idOf([name, key, column]));
      });
    }
  }
  return (row) => keys[row[0] ?? ''] !== undefined && !filled.has(idOf(row));
}

const idOf = (row: readonly string[]): string => row.slice(0, 3).join('\u0000');

/**
 * All rows: those of `written` (cells in the order of PROVENANCE_COLUMNS) first and unchanged, then
 * one for every number they do not speak of.
 */
export function provenanceRows(
  data: CaseData,
  tables: ReadonlyMap<TableName, TidyTable>,
  written: readonly (readonly string[])[],
  dateFrom: (fromDay: number) => string,
): string[][] {
  const seen = new Set(written.map(idOf));
  const everyRow = new Set(written.filter((r) => r[1] === '*').map((r) => `${r[0]}\u0000${r[2]}`));
  const derived = [...regionEntries(data), ...otherEntries(data, dateFrom)].map((e) => {
    const scale = (e.table === 'events' ? undefined : columnOf(e.table, e.column)?.scale) ?? 1;
    const q = e.quantity;
    return rowOf(e, q.low / scale, q.high / scale, q.kind, q.source);
  });
  const isBlank = blanks(tables);
  const rows = written.map((r) => [...r]);
  for (const row of [...derived, ...plainRows(tables, data)]) {
    const id = idOf(row);
    if (seen.has(id) || isBlank(row) || everyRow.has(`${row[0]}\u0000${row[2]}`)) continue;
    seen.add(id);
    rows.push(row);
  }
  return rows;
}
