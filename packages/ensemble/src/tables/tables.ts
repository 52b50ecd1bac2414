/**
 * The tables of an ensemble, one subject each, a row per observation (Wickham 2014). They are made
 * from the outcome layout, so a new field of the model appears here, named and described.
 */
import {
  DAYS_PER_WEEK,
  MANNERS,
  type OutcomeField,
  type OutcomeLayout,
  type Parameters,
} from '@interregnum/model';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DIGEST_BYTES } from '../digest.ts';
import type { RunBlock } from '../ensemble.ts';
import type { WorldNames } from '../names.ts';
import { districtTable } from './districts.ts';
import { calendar, dayColumns, fieldColumns, HOLDERS } from './fields.ts';
import { parameterTable } from './parameters.ts';
import type { TablesContext } from './provenance.ts';
import { type Cell, code, column, pushRow, RUN, type Table } from './table.ts';

const REGION_ID = column('region_id', 'string', '', 'Region, as in the case');
const REGION_NAME = column('region_name', 'string', '', 'Name of the region');

/** What was drawn for the runs and when their day 0 is. */
export interface Played extends Pick<TablesContext, 'origin' | 'horizonDays'> {
  readonly parameters: Parameters;
  readonly seed: number;
}

export function ensembleTables(
  layout: OutcomeLayout,
  names: WorldNames,
  played: Played,
): readonly Table[] {
  const { length } = layout;
  const dates = calendar(played);
  const one = (name: string): OutcomeField => layout.byName.get(name)!;
  const fields = (shape: OutcomeField['shape'], told: readonly OutcomeField[] = []) =>
    layout.fields
      .filter((f) => f.shape === shape && !told.includes(f))
      .map((f) => fieldColumns(f, dates));
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
  const cells = (
    read: ReturnType<typeof fields>,
    block: RunBlock,
    k: number,
    i: number,
  ): readonly Cell[] => read.flatMap((f) => f.cells(at(block, k, f.field, i)));

  const runFields = fields('run');
  const runs: Table = {
    name: 'runs',
    title: 'Runs',
    description: 'One row a run: how the regime ended, forces and civilians in total',
    primaryKey: ['run'],
    columns: [
      RUN,
      column('failed', 'boolean', '', 'The run stopped with an error; its other columns are null'),
      column('run_hash', 'string', '', 'SHA-256 of the whole record of the run'),
      ...runFields.flatMap((f) => f.columns),
    ],
    append(columns, block, k) {
      const digest = block.digests.subarray(k * DIGEST_BYTES, (k + 1) * DIGEST_BYTES);
      pushRow(columns, [
        block.firstRun + k,
        failed(block, k),
        bytesToHex(digest),
        ...cells(runFields, block, k, 0),
      ]);
    },
  };

  const [fallDay, manner, holder] = [one('fallDay'), one('manner'), one('holder')];
  const [day, how, whose] = [fallDay, manner, holder].map((f) => fieldColumns(f, dates));
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
      ...dayColumns('fall', 'Day the incumbent lost the centre; null if it did not'),
      code('manner', 'How the centre changed hands; null if it did not', MANNERS.slice(1), true),
      code('holder', 'Holder of the centre at the end of the run', HOLDERS),
    ],
    append: ofCompleted((columns, block, k) => {
      names.regions.forEach((region, i) => {
        const fell = at(block, k, fallDay, i);
        pushRow(columns, [
          block.firstRun + k,
          region.id,
          region.name,
          fell >= 0 ? 'fell' : fell === -2 ? 'not_held' : 'held',
          ...day!.cells(fell),
          ...how!.cells(at(block, k, manner, i)),
          ...whose!.cells(at(block, k, holder, i)),
        ]);
      });
    }),
  };

  const weekFields = fields('week');
  const weeks: Table = {
    name: 'weeks',
    title: 'Weeks',
    description: 'One row a run and week, at the end of the week; week 0 is the origin',
    primaryKey: ['run', 'week'],
    columns: [
      RUN,
      column('week', 'integer', 'weeks since the origin', 'Week; it ends on day 7 × week'),
      column('date', 'date', '', 'Last day of the week'),
      ...weekFields.flatMap((f) => f.columns),
    ],
    append: ofCompleted((columns, block, k) => {
      for (let week = 0; week < layout.weekCount; week++)
        pushRow(columns, [
          block.firstRun + k,
          week,
          dates(DAYS_PER_WEEK * week),
          ...cells(weekFields, block, k, week),
        ]);
    }),
  };

  const [from, to] = [one('displacedFrom'), one('displacedTo')];
  const flows = [
    { field: from, direction: 'from_region', places: names.regions },
    { field: to, direction: 'to_region', places: names.regions },
    {
      field: one('displacedToDestination'),
      direction: 'to_destination',
      places: names.destinations.map((name) => ({ id: name, name })),
    },
  ].map(({ field, ...flow }) => ({ ...flow, shown: fieldColumns(field, dates) }));
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
      for (const { shown, direction, places } of flows)
        places.forEach(({ id, name }, i) => {
          const persons = shown.cells(at(block, k, shown.field, i));
          pushRow(columns, [block.firstRun + k, direction, id, name, ...persons]);
        });
    }),
  };

  const regionFields = fields('region', [fallDay, manner, holder, from, to]);
  const regions: Table = {
    name: 'regions',
    title: 'Regions',
    description: 'One row a run and region: other totals by the end of the run',
    primaryKey: ['run', 'region_id'],
    columns: [RUN, REGION_ID, REGION_NAME, ...regionFields.flatMap((f) => f.columns)],
    append: ofCompleted((columns, block, k) => {
      names.regions.forEach(({ id, name }, i) => {
        pushRow(columns, [block.firstRun + k, id, name, ...cells(regionFields, block, k, i)]);
      });
    }),
  };

  const groupFields = fields('group');
  const rights: Table = {
    name: 'rights',
    title: 'Rights by group',
    description:
      'One row a run and group: rights at the end, ordinal from 0 (none) to 4 (equal), after the record of whoever holds each region',
    primaryKey: ['run', 'group'],
    columns: [
      RUN,
      column('group', 'string', '', 'Group whose rights are followed; groups may overlap'),
      ...groupFields.flatMap((f) => f.columns),
    ],
    append: ofCompleted((columns, block, k) => {
      names.groups.forEach((group, i) => {
        pushRow(columns, [block.firstRun + k, group, ...cells(groupFields, block, k, i)]);
      });
    }),
  };

  const drawn = parameterTable(played.parameters, played.seed);
  const tables = [runs, falls, regions, weeks, displacement, rights, drawn];
  if (!layout.byName.has('districtFallDay')) return tables;
  const districts = districtTable(layout, names, dates);
  return [...tables, { ...districts, append: ofCompleted(districts.append) }];
}
