/** What it does to people: displacement, civilians killed, rights. Sober throughout. */

import { dateOf } from '@interregnum/case';
import {
  civilians,
  civiliansCsv,
  civiliansDesc,
  destinations,
  destinationsCsv,
  destinationsDesc,
  displacement,
  displacementCsv,
  displacementDesc,
  rights,
  rightsCsv,
  rightsDesc,
} from '@interregnum/figures';
import { metricWords, type RunShown } from '@interregnum/questions';
import { thousands } from '@interregnum/words';
import { type Html, h, linked, table } from '../html.ts';
import { both } from './course.ts';
import { figureBlock, section } from './section.ts';

function countsOfTheTime(input: RunShown): Html | null {
  const rows = (input.observed?.quantities ?? []).filter((q) => /civilian/.test(q.metric));
  if (rows.length === 0) return null;
  return h(
    'details',
    { class: 'data' },
    h('summary', {}, 'What was counted at the time'),
    h(
      'p',
      {},
      'These counts cover other periods, other harm or fewer places than the model, so they stand apart from it.',
    ),
    table(
      'Counts of the time',
      [
        { head: 'What', cell: (q) => metricWords(q.metric) },
        { head: 'Date', cell: (q) => dateOf(q.day, input.caseData.origin) },
        { head: 'Number', cell: (q) => thousands(q.value), numeric: true },
        { head: 'Unit', cell: (q) => q.unit },
        { head: 'Note', cell: (q) => q.note },
        { head: 'Source', cell: (q) => linked(q.source) },
      ],
      rows,
    ),
  );
}

export function peopleSections(input: RunShown): Html[] {
  const f = input.figures;
  return [
    section(
      'displacement',
      'Displacement',
      figureBlock({
        ...both('displacement', (o) => displacement(f.displacement, o)),
        caption: displacementDesc(f.displacement),
        csv: displacementCsv(f.displacement),
      }),
    ),
    section(
      'destinations',
      'Where the displaced go',
      figureBlock({
        ...both('destinations', (o) => destinations(f.destinations, o)),
        caption: destinationsDesc(f.destinations),
        csv: destinationsCsv(f.destinations),
      }),
    ),
    section(
      'civilians',
      'Civilians killed',
      figureBlock({
        ...both('civilians', (o) => civilians(f.civilians, o)),
        caption: civiliansDesc(f.civilians),
        csv: civiliansCsv(f.civilians),
      }),
      countsOfTheTime(input),
    ),
    section(
      'rights',
      'Rights',
      figureBlock({
        ...both('rights', (o) => rights(f.rights, o)),
        caption: rightsDesc(f.rights),
        csv: rightsCsv(f.rights),
      }),
      h(
        'p',
        { class: 'note' },
        'An ordinal, not a measurement: what the holder of each place allowed the group, from its record before the first day. Origin from the case, end from the model.',
      ),
    ),
  ];
}
