/** Tables of the optional tier below the regions: districts, what joins them, what became of them. */
import {
  column,
  KEY,
  KM,
  kind,
  note,
  SHARE,
  source,
  type TableSpec,
  thousands,
  toRegions,
} from './column.ts';

const toDistricts = (name: string): TableSpec['foreignKeys'][number] => ({
  column: name,
  table: 'districts',
  reference: 'id',
});

export const districts: TableSpec = {
  name: 'districts',
  description: 'Districts inside the regions, and who held them at the origin as far as is known',
  primaryKey: ['id'],
  foreignKeys: [toRegions('region_id')],
  required: false,
  observed: false,
  maxRows: 5_000,
  columns: [
    column('id', 'string', 'Id of the district', KEY),
    column('name', 'string', 'Name of the district'),
    column('region_id', 'string', 'Region it belongs to', KEY),
    column('is_centre', 'boolean', '1 for the district of the centre of its region', KEY),
    column('lat', 'number', 'Latitude of a point inside', { unit: 'degrees', min: -90, max: 90 }),
    column('lon', 'number', 'Longitude of a point inside', {
      unit: 'degrees',
      min: -180,
      max: 180,
    }),
    column('population_k', 'number', 'Population', {
      ...thousands('persons', 'population'),
      ...KEY,
    }),
    column('road_km_to_centre', 'number', 'Road distance to the centre of its region', {
      ...KM,
      ...KEY,
    }),
    column('majority_language', 'string', 'Language of most settlements'),
    column('affinity_challenger', 'number', 'Political identity near the challenger', {
      ...SHARE,
      ...KEY,
    }),
    column('affinity_incumbent', 'number', 'Political identity near the incumbent', {
      ...SHARE,
      ...KEY,
    }),
    column(
      'contested_before',
      'boolean',
      '1 where the last public list did not call it the incumbent’s',
    ),
    column('p_held_0', 'number', 'Probability that the challenger held it at the origin', {
      ...SHARE,
      ...KEY,
    }),
    column('p_contested_0', 'number', 'Probability that it was contested at the origin', {
      ...SHARE,
      ...KEY,
    }),
    kind,
    note,
    source,
  ],
};

export const districtLinks: TableSpec = {
  name: 'district_links',
  description: 'Districts with a common border, each pair once',
  primaryKey: ['district_a', 'district_b'],
  foreignKeys: [toDistricts('district_a'), toDistricts('district_b')],
  required: false,
  observed: false,
  maxRows: 50_000,
  columns: [
    column('district_a', 'string', 'One district', KEY),
    column('district_b', 'string', 'The other', KEY),
    column('km', 'number', 'Way between them', { ...KM, ...KEY }),
    column('shared_border_km', 'number', 'Length of the common border', { unit: 'km', min: 0 }),
    source,
  ],
};

export const districtOutcome: TableSpec = {
  name: 'district_outcome',
  description: 'Day on which the loss of each district was first reported',
  primaryKey: ['district_id'],
  foreignKeys: [toDistricts('district_id')],
  required: false,
  observed: true,
  maxRows: 5_000,
  columns: [
    column('district_id', 'string', 'District', KEY),
    column(
      'basis',
      'choice',
      'centre: the fall of the centre; news: a page that names it; compiled: another’s list; by: reported lost by then; undated: no report, which is no sign that it held',
      { ...KEY, choices: ['centre', 'news', 'compiled', 'by', 'undated'] },
    ),
    column('date', 'date', 'First day reported lost; blank: no report'),
    column('date_latest', 'date', 'Day by which it was lost, reported or not'),
    column('retaken', 'string', 'Days on which the incumbent claimed it back, joined by ;'),
    column('licence', 'string', 'What whoever compiled the date says of passing it on'),
    note,
    source,
  ],
};

export const districtCounts: TableSpec = {
  name: 'district_counts',
  description: 'Districts counted as the challenger’s, by assessor; their units differ',
  primaryKey: ['date', 'assessor'],
  foreignKeys: [],
  required: false,
  observed: true,
  maxRows: 5_000,
  columns: [
    column('date', 'date', 'As of', KEY),
    column('assessor', 'string', 'Who counted', KEY),
    column('lost', 'number', 'Counted as the challenger’s', {
      ...KEY,
      unit: 'districts',
      min: 0,
    }),
    column('contested', 'number', 'Counted as contested', { unit: 'districts', min: 0 }),
    column('total', 'number', 'Districts there are by that count', {
      ...KEY,
      unit: 'districts',
      min: 1,
    }),
    column('unit', 'string', 'What was counted'),
    note,
    source,
  ],
};
