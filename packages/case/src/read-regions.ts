/** regions.csv to rows; blanks are filled by stated rules and named among the assumptions. */
import type { Table } from './csv.ts';
import { listed } from './problems.ts';
import { type QuantityInput, quantity } from './quantity.ts';
import { type Reading, type RowReader, readRow, report } from './reading.ts';
import { columnOf } from './tables.ts';
import type { ForceRow, LinkRow, Location, Quantity, RegionRow } from './types.ts';

/** Ids serve as file names, path parts and keys: no separators, controls or leading signs. */
const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.:'-]{0,63}$/u;
/** Inherited names of plain objects; an id must never hit one in a table of another program. */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

export function isId(text: string): boolean {
  return ID.test(text) && !RESERVED.has(text);
}

const NUMBERS = [
  'population_k',
  'road_km_to_capital',
  'terrain_rugged',
  'affinity_challenger',
  'affinity_incumbent',
  'insurgent_control_0',
  'garrison_effective_k',
  'garrison_nominal_k',
  'militia_k',
  'challenger_force_k',
  'sanctuary_border',
] as const;
type NumberColumn = (typeof NUMBERS)[number];

interface Draft {
  readonly row: RowReader;
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly isCapital: boolean;
  readonly popWeight: number | null;
  readonly precontrolledBy: RegionRow['precontrolledBy'];
  readonly holdout: boolean;
  readonly groups: RegionRow['groups'];
  readonly source: string;
  /** As written or filled, in the unit of the table. */
  readonly values: Record<NumberColumn, number | null>;
  /** Column -> why it was filled. */
  readonly filled: Partial<Record<NumberColumn, string>>;
}

/** "Tajik .45; Pashtun .27" -> shares. */
function readGroups(reading: Reading, text: string, at: Location): RegionRow['groups'] {
  if (text === '') return [];
  const groups: { name: string; share: number }[] = [];
  for (const part of text.split(';').map((p) => p.trim())) {
    if (part === '') continue;
    const m = /^(.+?)\s+(\d*\.?\d+)$/.exec(part);
    const share = m ? Number(m[2]) : Number.NaN;
    if (!m || !(share >= 0 && share <= 1) || groups.some((g) => g.name === m[1])) {
      const allowed =
        'name and share 0 to 1, joined by ";", each name once, as in Tajik .45; Pashtun .27';
      report(reading, 'bad-groups', at, { value: part }, { allowed });
      return [];
    }
    groups.push({ name: m[1]!, share });
  }
  return groups;
}

function draftOf(reading: Reading, row: RowReader, seen: Map<string, Location>): Draft | null {
  const id = row.text('id');
  const at = row.position('id');
  const latitude = row.number('lat');
  const longitude = row.number('lon');
  const isCapital = row.flag('is_capital');
  const values = Object.fromEntries(NUMBERS.map((c) => [c, row.number(c)])) as Draft['values'];
  const popWeight = row.number('pop_weight');
  const precontrolledBy = (row.choice('precontrolled_by') ?? '') as RegionRow['precontrolledBy'];
  const holdout = row.flag('holdout_identity') ?? false;
  const groups = readGroups(reading, row.text('groups'), row.position('groups'));
  const sum = groups.reduce((s, g) => s + g.share, 0);
  if (groups.length > 0 && Math.abs(sum - 1) > 0.1) {
    report(reading, 'groups-sum', row.position('groups'), { region: id, sum: sum.toFixed(2) });
  }
  if (id !== '' && !isId(id)) {
    const allowed =
      "letters, digits, space and _ . : ' -, 1 to 64, starting with a letter or digit";
    report(reading, 'bad-id', at, { column: 'id', value: id }, { allowed });
    reading.incomplete.add('regions');
    return null;
  }
  const first = seen.get(id);
  if (first) {
    report(reading, 'duplicate-id', at, { column: 'id', value: id, line: first.line });
    reading.incomplete.add('regions');
    return null;
  }
  if (id !== '') seen.set(id, at);
  if (!row.sound || latitude === null || longitude === null) return null;
  const source = row.text('source');
  if (source === '') report(reading, 'no-source', row.position('source'), { what: id });
  return {
    row,
    id,
    latitude,
    longitude,
    isCapital: isCapital === true,
    popWeight,
    precontrolledBy,
    holdout,
    groups,
    source,
    values,
    filled: {},
  };
}

/** A name of two regions is no way to tell either of them. */
function tellSameNames(reading: Reading, drafts: readonly Draft[]): void {
  const first = new Map<string, Location>();
  for (const { id, row } of drafts) {
    const value = row.text('name');
    const at = row.position('name');
    const other = first.get(value);
    if (value === '' || other === undefined) first.set(value, at);
    else report(reading, 'same-name', at, { region: id, value, line: other.line });
  }
}

/** Road km from each region to the capital over the links; Infinity where there is no road. */
export function roadDistances(
  ids: readonly string[],
  links: readonly { readonly a: string; readonly b: string; readonly km: number }[],
  capital: string,
): Map<string, number> {
  const near = new Map<string, { to: string; km: number }[]>(ids.map((id) => [id, []]));
  for (const l of links) {
    near.get(l.a)?.push({ to: l.b, km: l.km });
    near.get(l.b)?.push({ to: l.a, km: l.km });
  }
  const distance = new Map<string, number>(ids.map((id) => [id, Number.POSITIVE_INFINITY]));
  if (distance.has(capital)) distance.set(capital, 0);
  const open = new Set(ids);
  while (open.size > 0) {
    let at: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const id of open) {
      const d = distance.get(id)!;
      if (d < least) {
        least = d;
        at = id;
      }
    }
    if (at === null) break;
    open.delete(at);
    for (const n of near.get(at)!) {
      if (least + n.km < distance.get(n.to)!) distance.set(n.to, least + n.km);
    }
  }
  return distance;
}

const sumOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((s, v) => s + (v ?? 0), 0);

/** Fill one column where it is blank, and say so. */
function fill(
  reading: Reading,
  drafts: readonly Draft[],
  column: NumberColumn,
  how: string,
  value: (d: Draft) => number,
): void {
  const blank = drafts.filter((d) => d.values[column] === null);
  if (blank.length === 0) return;
  const where =
    blank.length === drafts.length
      ? 'not given'
      : `blank in ${listed(
          blank.map((d) => d.id),
          6,
        )}`;
  const text = `regions.csv, ${column}: ${where}; taken as ${how}`;
  reading.assumptions.push(text);
  reading.missing[`regions.${column}`] = where;
  // values first: a fill may look at the other rows as they were written
  const filled = blank.map(value);
  blank.forEach((d, i) => {
    d.values[column] = filled[i]!;
    d.filled[column] = text;
  });
}

/** Men of a side that forces.csv places but no cell does, shared out by weight. */
function remainder(
  forces: readonly ForceRow[],
  side: string,
  drafts: readonly Draft[],
  column: NumberColumn,
  weight: (d: Draft) => number,
): (d: Draft) => number {
  const placed = forces.filter((f) => f.side === side && f.placed);
  const total = placed.reduce((s, f) => s + f.effectiveMen.value, 0) / 1000;
  const left = Math.max(0, total - sumOf(drafts.map((d) => d.values[column])));
  const blank = drafts.filter((d) => d.values[column] === null);
  const weights = blank.reduce((s, d) => s + weight(d), 0);
  return (d) => (weights > 0 ? (left * weight(d)) / weights : left / blank.length);
}

function fillAll(
  reading: Reading,
  drafts: readonly Draft[],
  links: readonly LinkRow[],
  forces: readonly ForceRow[],
  capital: string,
): void {
  const meanOf = (column: NumberColumn, otherwise: number): number => {
    const known = drafts.map((d) => d.values[column]).filter((v) => v !== null);
    return known.length === 0 ? otherwise : sumOf(known) / known.length;
  };
  const put = (column: NumberColumn, how: string, value: (d: Draft) => number): void =>
    fill(reading, drafts, column, how, value);
  put('population_k', 'the mean of the other regions', () => meanOf('population_k', 1));
  const roads = roadDistances(
    drafts.map((d) => d.id),
    links.map((l) => ({ a: l.a, b: l.b, km: l.roadKm.value })),
    capital,
  );
  const reached = [...roads.values()].filter(Number.isFinite);
  const farthest = Math.max(0, ...reached);
  put('road_km_to_capital', 'the shortest way over links.csv', (d) => {
    const km = roads.get(d.id) ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(km) ? km : farthest;
  });
  put('terrain_rugged', '0.5', () => 0.5);
  const affinity = 'the mean of the other regions, 0.33 if there is none';
  put('affinity_challenger', affinity, () => meanOf('affinity_challenger', 0.33));
  put('affinity_incumbent', affinity, () => meanOf('affinity_incumbent', 0.33));
  put('insurgent_control_0', 'the mean of the other regions, 0.3 if there is none', () =>
    meanOf('insurgent_control_0', 0.3),
  );
  const population = (d: Draft): number => d.values.population_k ?? 0;
  const nominalShare = hollowness(forces);
  for (const d of drafts) {
    if (d.values.garrison_effective_k === null && d.values.garrison_nominal_k !== null) {
      d.filled.garrison_effective_k = `blank; the nominal strength times the ${nominalShare.toFixed(2)} effective share of forces.csv`;
      d.values.garrison_effective_k = d.values.garrison_nominal_k * nominalShare;
      reading.assumptions.push(
        `regions.csv, garrison_effective_k of ${d.id}: ${d.filled.garrison_effective_k}`,
      );
    }
  }
  put(
    'garrison_effective_k',
    'what forces.csv places and no other region has, shared out by population',
    remainder(forces, 'incumbent', drafts, 'garrison_effective_k', population),
  );
  put(
    'garrison_nominal_k',
    `the effective strength divided by the ${nominalShare.toFixed(2)} effective share of forces.csv`,
    (d) => (d.values.garrison_effective_k ?? 0) / nominalShare,
  );
  const allBlank = drafts.every((d) => d.values.militia_k === null);
  put(
    'militia_k',
    allBlank ? 'what forces.csv places, shared out by population' : '0',
    allBlank ? remainder(forces, 'incumbent_militia', drafts, 'militia_k', population) : () => 0,
  );
  put(
    'challenger_force_k',
    'what forces.csv places and no other region has, shared out by population under its control',
    remainder(
      forces,
      'challenger',
      drafts,
      'challenger_force_k',
      (d) =>
        population(d) *
        (d.precontrolledBy === 'challenger' ? 1 : (d.values.insurgent_control_0 ?? 0)),
    ),
  );
  put('sanctuary_border', '0', () => 0);
}

/** Effective over nominal men of the placed incumbent forces; 1 where not known. */
function hollowness(forces: readonly ForceRow[]): number {
  const placed = forces.filter((f) => f.side === 'incumbent' && f.placed);
  const nominal = placed.reduce((s, f) => s + f.nominalMen, 0);
  const effective = placed.reduce((s, f) => s + f.effectiveMen.value, 0);
  return nominal > 0 && effective > 0 ? Math.min(1, effective / nominal) : 1;
}

export interface RegionsRead {
  readonly regions: readonly RegionRow[];
  /** Sum of pop_weight; null where the column is not there. */
  readonly popWeightSum: number | null;
}

export function readRegions(
  reading: Reading,
  table: Table,
  links: readonly LinkRow[],
  forces: readonly ForceRow[],
  capital: string,
): RegionsRead {
  const seen = new Map<string, Location>();
  const drafts = table.rows
    .map((row) => draftOf(reading, readRow(reading, 'regions', row), seen))
    .filter((d) => d !== null);
  tellSameNames(reading, drafts);
  fillAll(reading, drafts, links, forces, capital);
  const weights = drafts.map((d) => d.popWeight);
  return {
    regions: drafts.map((d) => toRegion(reading, d)),
    popWeightSum: weights.some((w) => w !== null) ? sumOf(weights) : null,
  };
}

function toRegion(reading: Reading, d: Draft): RegionRow {
  const q = (column: NumberColumn): Quantity => {
    const input: QuantityInput = {
      table: 'regions',
      key: d.id,
      column,
      value: d.values[column]! * (columnOf('regions', column)!.scale ?? 1),
      source: d.source,
      at: d.row.position(column),
      assumedBecause: d.filled[column],
    };
    return quantity(reading, input);
  };
  return {
    id: d.id,
    name: d.row.text('name') || d.id,
    capital: d.row.text('capital'),
    latitude: d.latitude,
    longitude: d.longitude,
    isCapital: d.isCapital,
    populationPersons: q('population_k'),
    roadKmToCapital: q('road_km_to_capital'),
    terrainRuggedness: q('terrain_rugged'),
    affinityChallenger: q('affinity_challenger'),
    affinityIncumbent: q('affinity_incumbent'),
    ruralControl: q('insurgent_control_0'),
    garrisonMen: q('garrison_effective_k'),
    garrisonNominalMen: q('garrison_nominal_k'),
    militiaMen: q('militia_k'),
    challengerMen: q('challenger_force_k'),
    sanctuaryBorder: q('sanctuary_border'),
    militiaLeader: d.row.text('militia_leader'),
    precontrolledBy: d.precontrolledBy,
    holdoutIdentity: d.holdout,
    groups: d.groups,
    note: d.row.text('note'),
  };
}
