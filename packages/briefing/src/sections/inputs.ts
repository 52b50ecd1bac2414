/** Every input with its unit, range, kind and source; regions folded, sources listed once. */

import { type CaseData, dateOf, isQuantity, type Quantity } from '@interregnum/case';
import { timeline, timelineCsv, timelineDesc, toCsv } from '@interregnum/figures';
import type { RunShown } from '@interregnum/questions';
import { count, thousands } from '@interregnum/words';
import { type Column, download, type Html, h, linked, name, table } from '../html.ts';
import { both } from './course.ts';
import { figureBlock, section } from './section.ts';

interface InputRow {
  readonly group: string;
  readonly what: string;
  /** Whether the group is one region. */
  readonly region: boolean;
  readonly quantity: Quantity;
}

/** `populationPersons` → `population persons`. */
const spaced = (field: string): string => field.replace(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`);

/** All numbers of a case, grouped for the page. */
export function inputRows(data: CaseData): InputRow[] {
  const rows: InputRow[] = [];
  const take = (group: string, what: string, record: object): void => {
    for (const [field, value] of Object.entries(record)) {
      if (isQuantity(value)) {
        rows.push({
          group,
          what: [what, spaced(field)].filter(Boolean).join(': '),
          quantity: value,
          region: what === '',
        });
      }
    }
  };
  for (const r of data.regions) take(r.name, '', r);
  const nameOf = new Map(data.regions.map((r) => [r.id, r.name]));
  const region = (id: string): string => nameOf.get(id) ?? id;
  for (const l of data.links) take('Roads', `${region(l.a)} – ${region(l.b)}`, l);
  for (const f of data.forces) take('Forces', `${f.side}, ${f.actor}`, f);
  for (const p of data.patrons) {
    const dates = `${dateOf(p.fromDay, data.origin)} to ${dateOf(p.toDay, data.origin)}`;
    const known = p.realised ? 'as it came' : 'as announced';
    take('Patrons', `${p.patron}, ${p.channel}, ${dates}, ${known}`, p);
  }
  for (const e of data.events) take('Events', `${dateOf(e.knownDay, data.origin)} ${e.text}`, e);
  for (const b of data.borders) take('Borders', `${region(b.region)} to ${b.destination}`, b);
  for (const e of data.evacuations) take('Airlift', region(e.region), e);
  for (const r of data.rights) take('Rights', `${r.holder}, ${r.group}`, r);
  return rows;
}

/** Men and persons as whole numbers, shares to three places; the file has every digit. */
const plain = (value: number): string =>
  Math.abs(value) >= 1000 ? thousands(value) : String(Math.round(value * 1000) / 1000);

/** An input as cells: group, what, value, unit, low, high, kind, source, file, line. */
export function inputCells<T>(
  { group, what, quantity: q }: InputRow,
  source: T,
): readonly (string | number | T)[] {
  return [group, what, q.value, q.unit, q.low, q.high, q.kind, source, q.at.file, q.at.line];
}

function inputsCsv(rows: readonly InputRow[], number: ReadonlyMap<string, number>): string {
  return toCsv(
    ['group', 'input', 'value', 'unit', 'low', 'high', 'kind', 'source', 'file', 'line'],
    rows.map((row) => inputCells(row, number.get(row.quantity.source))),
  );
}

/** One folded table a group. */
function fold(rows: readonly InputRow[], columns: readonly Column<InputRow>[]): Html[] {
  const groups = new Map<string, InputRow[]>();
  for (const row of rows) {
    const members = groups.get(row.group);
    if (members) members.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups].map(([group, members]) =>
    h(
      'details',
      {},
      h('summary', {}, name(group), ` · ${count(members.length, 'number', 'numbers')}`),
      table(`Inputs: ${group}`, columns, members),
    ),
  );
}

export function inputsSection(input: RunShown): Html {
  const rows = inputRows(input.caseData);
  const sources = [...new Set(rows.map((r) => r.quantity.source))];
  const number = new Map(sources.map((s, i) => [s, i + 1]));
  const columns: Column<InputRow>[] = [
    { head: 'Input', cell: (r) => r.what },
    { head: 'Value', cell: (r) => plain(r.quantity.value), numeric: true },
    { head: 'Unit', cell: (r) => r.quantity.unit },
    { head: 'Low', cell: (r) => plain(r.quantity.low), numeric: true },
    { head: 'High', cell: (r) => plain(r.quantity.high), numeric: true },
    { head: 'Kind', cell: (r) => r.quantity.kind },
    {
      head: 'Source',
      cell: (r) => {
        const n = number.get(r.quantity.source) ?? 0;
        return h('a', { href: `#source-${n}` }, `[${n}]`);
      },
    },
  ];
  const t = input.figures.timeline;
  return section(
    'inputs',
    'Inputs and their sources',
    h('h3', {}, 'Patrons’ support'),
    figureBlock({
      ...both('patrons', (o) => timeline(t, o)),
      caption: timelineDesc(t),
      csv: timelineCsv(t),
    }),
    h('h3', {}, 'Every number'),
    h(
      'p',
      {},
      'Measured: counted or recorded by a source. Estimated: derived by a source or from one. Assumed: a judgement of whoever coded the case.',
    ),
    h(
      'p',
      { class: 'files' },
      download(inputsCsv(rows, number), 'inputs.csv', `Save all ${rows.length} inputs as CSV`),
      ' · ',
      download(
        toCsv(
          ['source', 'text'],
          sources.map((s, i) => [i + 1, s]),
        ),
        'sources.csv',
        'Save their sources as CSV',
      ),
    ),
    h(
      'details',
      {},
      h('summary', {}, `${count(input.caseData.regions.length, 'region', 'regions')}, one by one`),
      ...fold(
        rows.filter((r) => r.region),
        columns,
      ),
    ),
    ...fold(
      rows.filter((r) => !r.region),
      columns,
    ),
    h(
      'details',
      { id: 'sources' },
      h('summary', {}, `Sources · ${sources.length}`),
      h(
        'ol',
        { class: 'sources' },
        ...sources.map((s, i) =>
          h('li', { id: `source-${i + 1}` }, linked(s || 'no source given')),
        ),
      ),
    ),
  );
}
