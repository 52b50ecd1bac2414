/**
 * The tables of an ensemble, one subject each, a row per observation (Wickham 2014). They are made
 * from the outcome layout, so a new field of the model appears here, named and described.
 */
import {
  COLLAPSE_CAUSES,
  MANNERS,
  type OutcomeField,
  type OutcomeLayout,
} from '@interregnum/model';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DIGEST_BYTES } from '../digest.ts';
import type { RunBlock } from '../ensemble.ts';
import type { WorldNames } from '../names.ts';
import { districtTable } from './districts.ts';
import { type Cell, type Column, code, column, snakeCase, type Table } from './table.ts';

const HOLDERS = ['incumbent', 'challenger', 'third_party'];
const CAUSES = COLLAPSE_CAUSES.map(snakeCase);
const CODES: Readonly<Record<string, readonly string[]>> = {
  collapseCause: CAUSES,
  manner: MANNERS,
  holder: HOLDERS,
};
const UNIT_ENDINGS: Readonly<Record<string, string>> = {
  men: 'men',
  'men-equivalents': 'men_equivalents',
  persons: 'persons',
  regions: 'regions',
  districts: 'districts',
  actors: 'actors',
  share: 'share',
  'ordinal 0-4': 'ordinal',
};

const RUN = column(
  'run',
  'integer',
  '',
  'Number of the run, from 0; with the seed it can be replayed',
);
const REGION_ID = column('region_id', 'string', '', 'Region, as in the case');
const REGION_NAME = column('region_name', 'string', '', 'Name of the region');

function columnOf(field: OutcomeField): Column {
  const base = snakeCase(field.name).replace(/^week_/, '');
  if (field.unit === 'code')
    return code(base, field.description, CODES[field.name] ?? [], field.name !== 'holder');
  if (field.unit === 'day')
    return column(
      base,
      'integer',
      'days since the origin',
      field.description.replace(/[,;] -1 .*$/, '; null if it never came'),
      true,
    );
  const ending = UNIT_ENDINGS[field.unit] ?? snakeCase(field.unit).replace(/\W+/g, '_');
  const integer = ['regions', 'actors', 'districts'].includes(field.unit);
  return column(
    base.endsWith(`_${ending}`) ? base : `${base}_${ending}`,
    integer ? 'integer' : 'number',
    field.unit,
    field.description,
    true,
  );
}

/** Value of one entry of a field as its column shows it. */
function cell(field: OutcomeField, value: number): Cell {
  if (Number.isNaN(value)) return null;
  if (field.unit === 'day') return value < 0 ? null : value;
  if (field.unit !== 'code') return value;
  if (value === 0 && field.name !== 'holder') return null;
  return CODES[field.name]?.[value] ?? `code ${value}`;
}

export function ensembleTables(layout: OutcomeLayout, names: WorldNames): readonly Table[] {
  const { length } = layout;
  const fields = (test: (f: OutcomeField) => boolean): readonly OutcomeField[] =>
    layout.fields.filter(test);
  const one = (name: string): OutcomeField => layout.byName.get(name)!;
  const at = (block: RunBlock, k: number, field: OutcomeField, i: number): number =>
    block.records[k * length + field.offset + i]!;
  const failed = (block: RunBlock, k: number): boolean =>
    block.failures.some((f) => f.run === block.firstRun + k);
  /** Rows only of runs that ended without an error; `runs` lists the others. */
  const ofCompleted =
    (append: Table['append']): Table['append'] =>
    (columns, block, k) => {
      if (!failed(block, k)) append(columns, block, k);
    };

  const runFields = fields((f) => f.shape === 'run');
  const runs: Table = {
    name: 'runs',
    title: 'Runs',
    description: 'One row a run: how the regime ended, forces and civilians in total',
    primaryKey: ['run'],
    columns: [
      RUN,
      column('failed', 'boolean', '', 'The run stopped with an error; its other columns are null'),
      column('run_hash', 'string', '', 'SHA-256 of the whole record of the run'),
      ...runFields.map(columnOf),
    ],
    append(columns, block, k) {
      const row = block.digests.subarray(k * DIGEST_BYTES, (k + 1) * DIGEST_BYTES);
      columns[0]!.push(block.firstRun + k);
      columns[1]!.push(failed(block, k));
      columns[2]!.push(bytesToHex(row));
      runFields.forEach((f, c) => {
        columns[c + 3]!.push(cell(f, at(block, k, f, 0)));
      });
    },
  };

  const [fallDay, manner, holder] = [one('fallDay'), one('manner'), one('holder')];
  const falls: Table = {
    name: 'falls',
    title: 'Falls of regional centres',
    description: 'One row a run and region: whether, when and how the incumbent lost the centre',
    primaryKey: ['run', 'region_id'],
    columns: [
      RUN,
      REGION_ID,
      REGION_NAME,
      code(
        'status',
        'fell; held: not lost by the horizon; not_held: not the incumbent’s at the origin',
        ['fell', 'held', 'not_held'],
      ),
      column(
        'fall_day',
        'integer',
        'days since the origin',
        'Day the incumbent lost the centre; null if it did not',
        true,
      ),
      code('manner', 'How the centre changed hands; null if it did not', MANNERS.slice(1), true),
      code('holder', 'Holder of the centre at the end of the run', HOLDERS),
    ],
    append: ofCompleted((columns, block, k) => {
      names.regions.forEach((region, i) => {
        const day = at(block, k, fallDay, i);
        columns[0]!.push(block.firstRun + k);
        columns[1]!.push(region.id);
        columns[2]!.push(region.name);
        columns[3]!.push(day >= 0 ? 'fell' : day === -2 ? 'not_held' : 'held');
        columns[4]!.push(cell(fallDay, day));
        columns[5]!.push(cell(manner, at(block, k, manner, i)));
        columns[6]!.push(cell(holder, at(block, k, holder, i)));
      });
    }),
  };

  const weekFields = fields((f) => f.shape === 'week');
  const weeks: Table = {
    name: 'weeks',
    title: 'Weeks',
    description: 'One row a run and week, at the end of the week; week 0 is the origin',
    primaryKey: ['run', 'week'],
    columns: [
      RUN,
      column('week', 'integer', 'weeks since the origin', 'Week; it ends on day 7 × week'),
      ...weekFields.map(columnOf),
    ],
    append: ofCompleted((columns, block, k) => {
      for (let w = 0; w < layout.weekCount; w++) {
        columns[0]!.push(block.firstRun + k);
        columns[1]!.push(w);
        weekFields.forEach((f, c) => {
          columns[c + 2]!.push(cell(f, at(block, k, f, w)));
        });
      }
    }),
  };

  const from = one('displacedFrom');
  const to = one('displacedTo');
  const abroad = one('displacedToDestination');
  const flows = [
    { field: from, direction: 'from_region', places: names.regions },
    { field: to, direction: 'to_region', places: names.regions },
    {
      field: abroad,
      direction: 'to_destination',
      places: names.destinations.map((name) => ({ id: name, name })),
    },
  ];
  const displacement: Table = {
    name: 'displacement',
    title: 'Displacement',
    description:
      'One row a run, direction and place: persons who left a region, came to a region, or reached a foreign destination, by the end of the run',
    primaryKey: ['run', 'direction', 'place_id'],
    columns: [
      RUN,
      code(
        'direction',
        'What the place is to the displaced',
        flows.map((f) => f.direction),
      ),
      column('place_id', 'string', '', 'Region or foreign destination, as in the case'),
      column('place_name', 'string', '', 'Name of the place'),
      column('persons', 'number', 'persons', 'Displaced persons', true),
    ],
    append: ofCompleted((columns, block, k) => {
      for (const { field, direction, places } of flows)
        places.forEach((place, i) => {
          columns[0]!.push(block.firstRun + k);
          columns[1]!.push(direction);
          columns[2]!.push(place.id);
          columns[3]!.push(place.name);
          columns[4]!.push(cell(field, at(block, k, field, i)));
        });
    }),
  };

  const told = new Set([fallDay, manner, holder, from, to]);
  const regionFields = fields((f) => f.shape === 'region' && !told.has(f));
  const regions: Table = {
    name: 'regions',
    title: 'Regions',
    description: 'One row a run and region: other totals by the end of the run',
    primaryKey: ['run', 'region_id'],
    columns: [RUN, REGION_ID, REGION_NAME, ...regionFields.map(columnOf)],
    append: ofCompleted((columns, block, k) => {
      names.regions.forEach((region, i) => {
        columns[0]!.push(block.firstRun + k);
        columns[1]!.push(region.id);
        columns[2]!.push(region.name);
        regionFields.forEach((f, c) => {
          columns[c + 3]!.push(cell(f, at(block, k, f, i)));
        });
      });
    }),
  };

  const groupFields = fields((f) => f.shape === 'group');
  const rights: Table = {
    name: 'rights',
    title: 'Rights by group',
    description:
      'One row a run and group: rights at the end, ordinal from 0 (none) to 4 (equal), after the record of whoever holds each region',
    primaryKey: ['run', 'group'],
    columns: [
      RUN,
      column('group', 'string', '', 'Group whose rights are followed; groups may overlap'),
      ...groupFields.map(columnOf),
    ],
    append: ofCompleted((columns, block, k) => {
      names.groups.forEach((group, i) => {
        columns[0]!.push(block.firstRun + k);
        columns[1]!.push(group);
        groupFields.forEach((f, c) => {
          columns[c + 2]!.push(cell(f, at(block, k, f, i)));
        });
      });
    }),
  };

  const tables = [runs, falls, regions, weeks, displacement, rights];
  if (!layout.byName.has('districtFallDay')) return tables;
  const districts = districtTable(layout, names);
  return [...tables, { ...districts, append: ofCompleted(districts.append) }];
}
