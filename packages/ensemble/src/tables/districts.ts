/** The table of the district tier: a row a run and district. */
import { MANNERS, type OutcomeLayout } from '@interregnum/model';
import type { WorldNames } from '../names.ts';
import { type Calendar, dayColumns } from './fields.ts';
import { code, column, pushRow, RUN, type Table } from './table.ts';

export function districtTable(layout: OutcomeLayout, names: WorldNames, dates: Calendar): Table {
  const offset = (name: string): number => layout.byName.get(name)!.offset;
  const [fallDay, manner, lost] = [
    offset('districtFallDay'),
    offset('districtManner'),
    offset('districtLost'),
  ];
  const count = layout.byName.get('districtFallDay')!.length;
  const places =
    names.districts ?? Array.from({ length: count }, (_, k) => ({ id: `D${k + 1}`, region: '' }));
  return {
    name: 'districts',
    title: 'Districts',
    description:
      'One row a run and district. A single district deserves little belief: which were held at the origin is drawn, and shares of a region are what the model can be asked for',
    primaryKey: ['run', 'district_id'],
    columns: [
      RUN,
      column('district_id', 'string', '', 'District, as in the case'),
      column('region_id', 'string', '', 'Region it belongs to'),
      code(
        'status',
        'fell: lost after the origin; held: never lost; not_held: not the incumbent’s at the origin',
        ['fell', 'held', 'not_held'],
      ),
      ...dayColumns('fall', 'Day the incumbent first lost it; null if it did not'),
      code('manner', 'How it was first lost; null if it was not', MANNERS.slice(1), true),
      column('lost_at_end', 'boolean', '', 'The incumbent does not hold it at the end of the run'),
    ],
    append(columns, block, k) {
      const at = k * layout.length;
      places.forEach(({ id, region }, d) => {
        const day = block.records[at + fallDay + d]!;
        const fell = day >= 0;
        pushRow(columns, [
          block.firstRun + k,
          id,
          region,
          fell ? 'fell' : day === -2 ? 'not_held' : 'held',
          fell ? day : null,
          fell ? dates(day) : null,
          fell ? (MANNERS[block.records[at + manner + d]!] ?? null) : null,
          block.records[at + lost + d] === 1,
        ]);
      });
    },
  };
}
