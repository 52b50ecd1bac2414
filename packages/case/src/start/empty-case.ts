/**
 * A case of a country in which nothing is invented: regions, neighbours, distances and a map from its
 * boundaries; every other cell is blank, and `to_fill.csv` says of each why and where to look.
 */
import { PACKAGE_FILE } from '../manifest.ts';
import { PROVENANCE_COLUMNS } from '../package/provenance-rows.ts';
import { writeCsv } from '../package/write-csv.ts';
import { WHERE_TO_LOOK } from '../to-fill/where-to-look.ts';
import { caseFile, linksTable, patronsTable } from './bare-tables.ts';
import type { CountryRegions } from './country-regions.ts';
import type { Drafts } from './drafts.ts';
import { areaKm2, KM_PER_DEGREE } from './ground.ts';
import { type Road, roadsBetween } from './places.ts';
import type { MapTerms } from './shipped-boundaries.ts';
import { DETOUR_RANGE, DETOURS, type Terrain } from './terrain.ts';

export interface EmptyCase {
  readonly id: string;
  readonly country: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** Index of the region that is the seat of the regime; null where nobody has said. */
  readonly capital: number | null;
  readonly terrain: Terrain;
  readonly regions: CountryRegions;
  /** Where the boundaries come from. */
  readonly source: string;
  /** Under which licence they are and whom to name, where that is known. */
  readonly mapTerms?: MapTerms | undefined;
  readonly drafts: Drafts;
}

/** Played where nobody says how long. */
export const USUAL_DAYS = 240;

const NOT_YET = 'nobody has said yet; no number is invented';

/** Columns of regions.csv that a person fills, beside those that a draft may. */
const CELLS = [
  'capital',
  'population_k',
  'terrain_rugged',
  'affinity_challenger',
  'affinity_incumbent',
  'insurgent_control_0',
  'garrison_effective_k',
  'garrison_nominal_k',
  'militia_k',
  'challenger_force_k',
  'sanctuary_border',
  'groups',
] as const;
/** Columns in which a blank is an answer too. */
const MAYBE = ['militia_leader', 'precontrolled_by', 'holdout_identity'] as const;

const three = (value: number): string => String(Number(value.toPrecision(3)));

function regionsTable({ regions, capital, source, drafts }: EmptyCase): string {
  const columns = ['id', 'name', 'lat', 'lon', 'area_km2', 'is_capital', ...CELLS, ...MAYBE];
  const rows = regions.places.map(({ id, name, latitude, longitude }, i) => [
    id,
    name,
    latitude.toFixed(3),
    longitude.toFixed(3),
    three(areaKm2(regions.shapes[i]!)),
    i === capital ? '1' : '0',
    ...[...CELLS, ...MAYBE].map((column) => drafts.cells.get(column)?.[i]?.text ?? ''),
    drafts.notes[i] ?? '',
    source,
  ]);
  return writeCsv([...columns, 'note', 'source'], rows);
}

const assumedRoad = (terrain: Terrain): string =>
  `assumed: great circle times ${DETOURS[terrain]} (terrain class ${terrain})`;

/** One row that every regime has: what it raises by itself. Others are added where there are any. */
const ownRevenue = (origin: string): string =>
  patronsTable([['incumbent', 'own revenue', 'money', origin, '', '', '', origin, '0', '']]);

const ARMIES = [
  ['incumbent', 'Army and police'],
  ['challenger', 'Challenger'],
] as const;
const MEN = ['nominal_k', 'effective_low_k', 'effective_mid_k', 'effective_high_k'] as const;

function forcesTable(): string {
  const rows = ARMIES.map(([side, actor]) => [side, actor, ...MEN.map(() => ''), '1', '', '']);
  return writeCsv(['side', 'actor', ...MEN, 'placed', 'basis', 'source'], rows);
}

function provenanceTable(made: EmptyCase, roads: readonly Road[]): string {
  const { regions, drafts, source, terrain } = made;
  const rows: string[][] = [];
  regions.places.forEach(({ id, latitude, longitude }, i) => {
    // the centre may lie anywhere in the region
    const radius = Math.sqrt(areaKm2(regions.shapes[i]!) / Math.PI) / KM_PER_DEGREE;
    const wide = radius / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    const how = `assumed: middle of the region; ${source}`;
    const range = (v: number, r: number, most: number): string[] => [
      Math.max(-most, v - r).toFixed(3),
      Math.min(most, v + r).toFixed(3),
    ];
    rows.push(['regions', id, 'lat', ...range(latitude, radius, 90), 'assumed', how]);
    rows.push(['regions', id, 'lon', ...range(longitude, wide, 180), 'assumed', how]);
    for (const [column, cells] of drafts.cells) {
      const cell = cells[i];
      if (cell?.low !== undefined && cell.high !== undefined)
        rows.push(['regions', id, column, cell.low, cell.high, 'estimated', cell.source]);
    }
  });
  const [least, most] = DETOUR_RANGE;
  for (const { a, b, km } of roads) {
    const circle = km / DETOURS[terrain];
    const range = [Math.floor(circle * least), Math.ceil(circle * most)].map(String);
    rows.push(['links', `${a.id}|${b.id}`, 'road_km', ...range, 'assumed', assumedRoad(terrain)]);
  }
  return writeCsv(PROVENANCE_COLUMNS, rows);
}

function toFillTable({ capital, regions, drafts, origin }: EmptyCase): string {
  const rows: string[][] = [];
  const add = (table: string, key: string, column: string): void => {
    const hint = WHERE_TO_LOOK[`${table}.${column}`];
    rows.push([table, key, column, NOT_YET, hint ?? '']);
  };
  if (capital === null) add('case', '*', 'capital');
  add('case', '*', 'incumbent');
  if (drafts.challengers.length === 0) add('case', '*', 'challengers');
  add('case', '*', 'events');
  for (const column of CELLS)
    regions.places.forEach(({ id }, i) => {
      if ((drafts.cells.get(column)?.[i]?.text ?? '') === '') add('regions', id, column);
    });
  for (const column of MAYBE) add('regions', '*', column);
  add('patrons', `incumbent|own revenue|money|${origin}|0`, 'level');
  add('patrons', '*', '*');
  for (const [side, actor] of ARMIES)
    for (const column of MEN) add('forces', `${side}|${actor}`, column);
  for (const table of ['borders', 'evacuations', 'rights']) add(table, '*', '*');
  return writeCsv(['table', 'key', 'column', 'reason', 'hint'], rows);
}

/**
 * What is known of the map, for the package to keep. Of the other tables nobody but who fills them can
 * say the licence, so none is stated for the whole.
 */
const descriptorOf = (id: string, terms: MapTerms): string =>
  `${JSON.stringify({ name: id, resources: [{ name: 'map', path: 'map.geojson', ...terms }] }, null, 2)}\n`;

function readme(made: EmptyCase): string {
  const { id, country, origin, source, drafts } = made;
  return `# ${id}

A case of ${country} from ${origin}, begun from its boundaries. **No number is invented**: what nobody has filled is blank, and \`to_fill.csv\` says of each cell why and where to look. Then:

    interregnum check ${id}

shows what is missing, what the answer hangs on most first, and every fault. Fill the cells in a spreadsheet or editor (CSV, UTF-8, commas). A line of \`to_fill.csv\` counts while its cell is blank; delete it to let the cell stay blank and a stated rule stand in for it. Write the source of each number in the row, its range in \`provenance.csv\`. When it is sound:

    interregnum run ${id}

Say in \`datapackage.json\` (\`licenses\`) under which licence your tables may be passed on${made.mapTerms === undefined ? '' : '; that of the map stands there'}.

Code what was known on ${origin}. If you know how it ended, say so here.

What is there already:

- regions, neighbours (shared borders) and map: ${source}; lat and lon are the middle of a region until you put in its chief town;
- roads: great circle between these middles times a factor for the terrain, marked assumed;
${drafts.said.map((line) => `- ${line}`).join('\n')}${drafts.said.length > 0 ? '\n' : ''}`;
}

/** Name -> text of a bare folder, to be made a package. */
export function emptyCase(made: EmptyCase): Map<string, string> {
  const { id, country, origin, horizonDays, terrain, drafts } = made;
  const { places, neighbours, map } = made.regions;
  const roads = roadsBetween(places, neighbours, DETOURS[terrain]);
  const head = {
    id,
    title: `${country}, ${origin.slice(0, 4)}`,
    origin,
    horizonDays,
    capital: made.capital === null ? '' : places[made.capital]!.id,
    incumbent: '',
    challengers: drafts.challengers,
  };
  return new Map([
    ['README.md', readme(made)],
    ['case.json', caseFile(head)],
    ['regions.csv', regionsTable(made)],
    ['links.csv', linksTable(roads, assumedRoad(terrain))],
    ['patrons.csv', ownRevenue(origin)],
    ['forces.csv', forcesTable()],
    ['provenance.csv', provenanceTable(made, roads)],
    ['to_fill.csv', toFillTable(made)],
    ['map.geojson', map],
    ...(made.mapTerms === undefined
      ? []
      : [[PACKAGE_FILE, descriptorOf(id, made.mapTerms)] as const]),
    ...drafts.files,
  ]);
}
