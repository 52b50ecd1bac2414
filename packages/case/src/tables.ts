/**
 * One description per table of a case: its columns, their units, ranges and what a blank means.
 * Reading, checking, edits and the published Table Schemas all come from here.
 */
import {
  type ColumnSpec,
  column,
  type Extra,
  KEY,
  KM,
  kind,
  note,
  regionId,
  SHARE,
  source,
  type TableSpec,
  thousands,
  toRegions,
} from './column.ts';
import { districtCounts, districtLinks, districtOutcome, districts } from './district-tables.ts';
import { episodes, observedQuantities, outcome, timeline } from './observed-tables.ts';
import { toFill } from './to-fill-table.ts';

export type { ColumnSpec, ColumnType, Spread, TableSpec } from './column.ts';

const regions: TableSpec = {
  name: 'regions',
  description: 'State of each region at the origin',
  primaryKey: ['id'],
  foreignKeys: [],
  required: true,
  observed: false,
  maxRows: 2_000,
  columns: [
    column('id', 'string', 'Id of the region', KEY),
    column('name', 'string', 'Name of the region'),
    column('capital', 'string', 'Name of its centre'),
    column('lat', 'number', 'Latitude of the centre', {
      ...KEY,
      unit: 'degrees',
      min: -90,
      max: 90,
    }),
    column('lon', 'number', 'Longitude of the centre', {
      ...KEY,
      unit: 'degrees',
      min: -180,
      max: 180,
    }),
    column('population_k', 'number', 'Population', {
      ...thousands('persons', 'population'),
      required: true,
    }),
    column('pop_weight', 'number', 'Share of the national population', {
      unit: 'share',
      min: 0,
      max: 1,
    }),
    column('is_capital', 'boolean', '1 for the seat of the regime', KEY),
    column('road_km_to_capital', 'number', 'Road distance to the capital', KM),
    column('terrain_rugged', 'number', '0 plain to 1 high mountain', SHARE),
    column('affinity_challenger', 'number', 'Political identity near the challenger', {
      ...SHARE,
      required: true,
    }),
    column('affinity_incumbent', 'number', 'Political identity near the incumbent', {
      ...SHARE,
      required: true,
    }),
    column('insurgent_control_0', 'number', 'Countryside under the challenger', {
      ...SHARE,
      required: true,
    }),
    column('garrison_effective_k', 'number', 'Incumbent men present and able to fight', {
      ...thousands('men', 'men:incumbent'),
      required: true,
    }),
    column(
      'garrison_nominal_k',
      'number',
      'Incumbent men on the books',
      thousands('men', 'men:incumbent'),
    ),
    column(
      'militia_k',
      'number',
      'Autonomous men who can hold or switch',
      thousands('men', 'men:incumbent_militia'),
    ),
    column('militia_leader', 'string', 'Commander or network they answer to'),
    column(
      'precontrolled_by',
      'choice',
      'Holder of the centre at the origin if not the incumbent',
      {
        choices: ['challenger', 'third'],
      },
    ),
    column('holdout_identity', 'boolean', '1 where an armed community has most to fear'),
    column(
      'challenger_force_k',
      'number',
      'Challenger fighters placed here',
      thousands('men', 'men:challenger'),
    ),
    column('sanctuary_border', 'number', 'Access to a foreign sanctuary', SHARE),
    column('groups', 'string', 'Shares of communities, as in "Tajik .45; Pashtun .27"'),
    note,
    source,
  ],
};

const links: TableSpec = {
  name: 'links',
  description: 'Roads between neighbouring centres, each pair once',
  primaryKey: ['region_a', 'region_b'],
  foreignKeys: [toRegions('region_a'), toRegions('region_b')],
  required: true,
  observed: false,
  maxRows: 20_000,
  columns: [
    column('region_a', 'string', 'One end', KEY),
    column('region_b', 'string', 'The other end', KEY),
    column('road_km', 'number', 'Road distance', KM),
    column('quality', 'choice', '1 highway, 2 road, 3 track', { choices: ['1', '2', '3'] }),
    column('basis', 'string', 'How the distance was found'),
    source,
  ],
};

const patrons: TableSpec = {
  name: 'patrons',
  description: 'Support by side, patron, channel and dates, in steps',
  primaryKey: ['side', 'patron', 'channel', 'date_from', 'exogenous_after_origin'],
  foreignKeys: [],
  required: true,
  mayBeEmpty: true,
  observed: false,
  maxRows: 2_000,
  columns: [
    column('side', 'choice', 'Who is supported', { ...KEY, choices: ['incumbent', 'challenger'] }),
    column('patron', 'string', 'Who supports', KEY),
    column('channel', 'string', 'What is given: money, air, lift_logistics, troops, arms, …', KEY),
    column('date_from', 'date', 'First day', KEY),
    column('date_to', 'date', 'Last day; blank: open'),
    column('level', 'number', '1 = the level that fully sustained the recipient', {
      ...SHARE,
      ...KEY,
    }),
    column('basis', 'string', 'What the level rests on'),
    column('known_by', 'date', 'Day by which it was public'),
    column('exogenous_after_origin', 'boolean', '0 knowable at the origin, 1 realised later'),
    column(
      'consequence',
      'boolean',
      '1 when the row followed from the end of the regime and must not be imposed on a run in which it stands',
    ),
    source,
  ],
};

const forces: TableSpec = {
  name: 'forces',
  description: 'Totals of each armed actor',
  primaryKey: ['side', 'actor'],
  foreignKeys: [],
  required: false,
  observed: false,
  maxRows: 1_000,
  columns: [
    column('side', 'choice', 'Side', {
      ...KEY,
      choices: [
        'incumbent',
        'incumbent_militia',
        'incumbent_reserve',
        'incumbent_patron',
        'challenger',
        'challenger_reserve',
        'challenger_patron',
        'third',
        'third_party',
      ],
    }),
    column('actor', 'string', 'Name of the force', KEY),
    column('nominal_k', 'number', 'Men on the books', thousands('men', 'exact')),
    column('effective_low_k', 'number', 'Men able to fight, low', thousands('men', 'exact')),
    column('effective_mid_k', 'number', 'Men able to fight', {
      ...thousands('men', 'exact'),
      ...KEY,
    }),
    column('effective_high_k', 'number', 'Men able to fight, high', thousands('men', 'exact')),
    column('placed', 'boolean', '1 when its men are distributed over regions.csv'),
    column('basis', 'string', 'What the numbers rest on'),
    source,
  ],
};

const provenance: TableSpec = {
  name: 'provenance',
  description: 'Range, kind and source of single values; * as key stands for every row',
  primaryKey: ['table', 'key', 'column'],
  foreignKeys: [],
  required: false,
  observed: false,
  maxRows: 100_000,
  columns: [
    column('table', 'string', 'Table', KEY),
    column('key', 'string', 'Row: its key, parts joined by |, or *', KEY),
    column('column', 'string', 'Column', KEY),
    column('low', 'number', 'Low end, in the unit of the column'),
    column('high', 'number', 'High end, in the unit of the column'),
    kind,
    source,
  ],
};

const evacuations: TableSpec = {
  name: 'evacuations',
  description: 'Airlifts of persons that a patron could run',
  primaryKey: ['region_id'],
  foreignKeys: [toRegions('region_id')],
  required: false,
  observed: false,
  maxRows: 2_000,
  columns: [
    regionId,
    column('capacity_persons_per_day', 'number', 'Persons a day at full capacity', {
      ...KEY,
      unit: 'persons/day',
      min: 0,
      spread: 'population',
    }),
    column('duration_days', 'number', 'Days it can be kept up', { ...KEY, unit: 'days', min: 0 }),
    column('last_date', 'date', 'Announced end; blank: none'),
    source,
    kind,
    column('low', 'number', 'Low end of the capacity', { unit: 'persons/day', min: 0 }),
    column('high', 'number', 'High end of the capacity', { unit: 'persons/day', min: 0 }),
    column('known_by', 'date', 'Day by which it was public'),
  ],
};

const borders: TableSpec = {
  name: 'borders',
  description: 'Ways out of the country for the displaced',
  primaryKey: ['region_id', 'destination'],
  foreignKeys: [toRegions('region_id')],
  required: false,
  observed: false,
  maxRows: 10_000,
  columns: [
    regionId,
    column('destination', 'string', 'Country reached', KEY),
    column('km', 'number', 'Road distance from the centre to the border', { ...KM, ...KEY }),
    column('openness', 'number', '0 closed to 1 open', { ...SHARE, ...KEY }),
    source,
    kind,
  ],
};

const ORDINAL: Extra = { unit: 'ordinal 0-4', min: 0, max: 4 };
const rights: TableSpec = {
  name: 'rights',
  description: 'What each holder allowed each group before the origin, 0 none to 4 equal',
  primaryKey: ['holder', 'group'],
  foreignKeys: [],
  required: false,
  observed: false,
  maxRows: 1_000,
  columns: [
    column('holder', 'choice', 'Who holds the place', {
      ...KEY,
      choices: ['incumbent', 'challenger', 'third_party'],
    }),
    column('group', 'string', 'Group', KEY),
    column('level', 'number', 'Rights', { ...ORDINAL, ...KEY }),
    column('low', 'number', 'Low end', ORDINAL),
    column('high', 'number', 'High end', ORDINAL),
    source,
    kind,
  ],
};

export type TableName =
  | 'regions'
  | 'links'
  | 'patrons'
  | 'forces'
  | 'provenance'
  | 'to_fill'
  | 'evacuations'
  | 'borders'
  | 'rights'
  | 'districts'
  | 'district_links'
  | 'outcome'
  | 'episodes'
  | 'observed_quantities'
  | 'timeline'
  | 'forecasts'
  | 'district_outcome'
  | 'district_counts';

const forecasts: TableSpec = {
  name: 'forecasts',
  description: 'What people said at the time of how long the capital would hold',
  primaryKey: ['date', 'who'],
  foreignKeys: [],
  required: false,
  observed: true,
  maxRows: 10_000,
  columns: [
    column('date', 'date', 'Day it was said', KEY),
    column('who', 'string', 'Who said it', KEY),
    column('statement', 'string', 'What was said'),
    column('type', 'string', 'Kind of statement: press, official, intel_leaked, forecast_panel, …'),
    column('target_event', 'string', 'The event it is about, such as "fall of Kabul"', KEY),
    column('implied_low_days', 'number', 'Days from then to the event, low', {
      unit: 'days',
      min: 0,
    }),
    column('implied_median_days', 'number', 'Days from then to the event; blank: not said', {
      unit: 'days',
      min: 0,
    }),
    column('implied_high_days', 'number', 'Days from then to the event, high', {
      unit: 'days',
      min: 0,
    }),
    column(
      'median_basis',
      'choice',
      'Whether the words name a time or the number is a reading of them',
      {
        choices: ['stated_horizon', 'coded_from_tone'],
      },
    ),
    column('stated_probability', 'string', 'Probability stated, as written'),
    source,
    column('confidence', 'string', 'Confidence in the row'),
  ],
};

/** Every table of a case by resource name. */
export const TABLES: Readonly<Record<TableName, TableSpec>> = {
  regions,
  links,
  patrons,
  forces,
  provenance,
  to_fill: toFill,
  evacuations,
  borders,
  rights,
  districts,
  district_links: districtLinks,
  outcome,
  episodes,
  observed_quantities: observedQuantities,
  timeline,
  forecasts,
  district_outcome: districtOutcome,
  district_counts: districtCounts,
};

/** The description of one column; undefined when the table has none of that name. */
export function columnOf(table: TableName, name: string): ColumnSpec | undefined {
  return (TABLES[table] as TableSpec).columns.find((c) => c.name === name);
}
