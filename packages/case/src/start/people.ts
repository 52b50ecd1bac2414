/** Population by region from a table of others: a column of names or codes, a column of people. */
import { convertNumbers } from '../convert/convert-numbers.ts';
import { type Decimal, readingsOf } from '../convert/number-style.ts';
import type { SourceCell, SourceTable } from '../convert/source-table.ts';
import { BLANK } from '../csv.ts';
import { formatProblem, nearestOf } from '../problems.ts';
import { type ColumnSpec, columnOf } from '../tables.ts';
import type { DraftCell, Drafts } from './drafts.ts';
import { NO_DRAFTS } from './drafts.ts';
import { RegionNames } from './names.ts';
import { tooFew, unitOf } from './people-unit.ts';
import type { Place } from './places.ts';
import { StartRefused } from './refused.ts';
import { disagreements } from './two-keys.ts';

export interface PeopleOptions {
  /** Header of the column of people; found by itself where only one can be meant. */
  readonly column?: string | undefined;
  readonly decimal?: Decimal | undefined;
  /** The columns of the source were divided by commas. */
  readonly commas: boolean;
}

export interface PeopleDraft {
  readonly drafts: Drafts;
  /** Sentences on what was read. */
  readonly said: readonly string[];
  /** What fits nothing, a line each. */
  readonly unmatched: readonly string[];
  /** What was read and is doubtful, a line each. */
  readonly doubts: readonly string[];
}

const PEOPLE = /pop|people|inhab|habitant|person|pobla|bev|einwohner|насел|سكان|人口/i;
/** As reading widens a population without a range; see docs/data-format.md. */
const [LOW, HIGH] = [0.7, 1.4];
/** Rows in which a cell of the column must be a number for it to be one of numbers. */
const MOSTLY = 0.8;

const NUMBER: ColumnSpec = { ...columnOf('regions', 'population_k')!, name: 'people' };

interface Column {
  readonly name: string;
  readonly cells: readonly SourceCell[];
}

function columnsOf({ source, rows: [header = [], ...rows] }: SourceTable): Column[] {
  const blank = { text: '', at: { file: source, line: 1, column: 1 } };
  return header.map(({ text }, i) => ({ name: text, cells: rows.map((row) => row[i] ?? blank) }));
}

const isNumeric = ({ cells }: Column): boolean => {
  const written = cells.filter((c) => !BLANK.test(c.text));
  const numbers = written.filter((c) => {
    const { point, comma } = readingsOf(c.text, NUMBER);
    return point !== undefined || comma !== undefined;
  });
  return written.length > 0 && numbers.length >= MOSTLY * written.length;
};

function peopleColumn(columns: readonly Column[], wanted: string | undefined): Column {
  const names = columns.map((c) => c.name);
  if (wanted !== undefined) {
    const found = columns.find((c) => c.name === wanted);
    if (found !== undefined) return found;
    const nearest = nearestOf(wanted, names);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    throw new StartRefused(`it has no column ${wanted}, but ${names.join(', ')}${hint}`);
  }
  const numeric = columns.filter(isNumeric);
  const called = numeric.filter((c) => PEOPLE.test(c.name));
  const fit = called.length > 0 ? called : numeric;
  if (fit.length === 1) return fit[0]!;
  if (fit.length === 0)
    throw new StartRefused(`no column of numbers is there, but ${names.join(', ')}`);
  const which = fit.map((c) => c.name).join(', ');
  throw new StartRefused(`several columns can be people, ${which}: choose one with --people`);
}

/** The column that names most regions. */
function nameColumn(columns: readonly Column[], names: RegionNames): Column {
  const found = (column: Column): number =>
    new Set(column.cells.map((c) => names.find(c.text).at).filter((i) => i >= 0)).size;
  const [best] = columns
    .map((column) => ({ column, regions: found(column) }))
    .sort((a, b) => b.regions - a.regions);
  if (best === undefined || best.regions === 0)
    throw new StartRefused(
      `no column holds names or codes of the regions, such as ${names.examples().join(', ')}; it has ${columns.map((c) => c.name).join(', ')}`,
    );
  return best.column;
}

/** @throws StartRefused where it cannot be read, or could be read in two ways */
export function draftPeople(
  source: SourceTable,
  places: readonly Place[],
  { column, decimal, commas }: PeopleOptions,
): PeopleDraft {
  const names = new RegionNames(places);
  const columns = columnsOf(source);
  const keys = nameColumn(columns, names);
  const people = peopleColumn(
    columns.filter((c) => c !== keys),
    column,
  );
  const others = columns.filter((c) => c !== keys && c !== people);
  const differ = disagreements(keys, others, names, places);
  const found = people.cells.map((_, row) => names.find(keys.cells[row]!.text));
  const spec = { ...NUMBER, name: people.name };
  const plain = convertNumbers(new Map([[spec, people.cells]]), commas, decimal);
  const [first] = plain.problems;
  if (first !== undefined) throw new StartRefused(formatProblem(first));
  const unit = unitOf(people.name);
  const cells: (DraftCell | undefined)[] = places.map(() => undefined);
  const lines = new Map<number, number>();
  const unmatched: string[] = [];
  plain.value.get(spec)!.forEach((text, row) => {
    const { text: name, at } = keys.cells[row]!;
    const { at: region, nearest } = found[row]!;
    if (name === '' && BLANK.test(text)) return;
    if (region < 0) {
      const hint = nearest === undefined ? '' : `; nearest: ${nearest}`;
      unmatched.push(
        `${source.source}:${at.line}: no region is called ${name || '(blank)'}${hint}`,
      );
      return;
    }
    if (BLANK.test(text)) return;
    const value = Number(text) * unit.thousands;
    if (!Number.isFinite(value) || value < 0)
      throw new StartRefused(
        `${source.source}:${people.cells[row]!.at.line}: ${people.name} is no number of people: ${people.cells[row]!.text}`,
      );
    const before = lines.get(region);
    if (before !== undefined)
      throw new StartRefused(
        `${places[region]!.name} stands in lines ${before} and ${at.line}; one row a region is read (of a table by year, sex or district leave in the totals)`,
      );
    lines.set(region, at.line);
    const thousands = (v: number): string => String(Number(v.toFixed(3)));
    cells[region] = {
      text: thousands(value),
      low: thousands(value * LOW),
      high: thousands(value * HIGH),
      source: `estimated: ${source.source}, ${people.name}, read as ${unit.words}`,
    };
  });
  const absent = places.filter((_, i) => cells[i] === undefined).map((p) => p.name);
  const known = places.flatMap(({ name }, i) => {
    const cell = cells[i];
    return cell === undefined ? [] : [{ name, thousands: Number(cell.text) }];
  });
  const total = cells.reduce((sum, c) => sum + Number(c?.text ?? 0), 0);
  const what = `population_k from ${source.source}: ${people.name}, read as ${unit.words}, by ${keys.name}, ${places.length - absent.length} of ${places.length} regions, ${(total / 1000).toFixed(2)} million persons`;
  return {
    drafts: {
      ...NO_DRAFTS,
      cells: new Map([['population_k', cells]]),
      said: [`${what}; low and high are ${LOW} and ${HIGH} times that.`],
    },
    said: [`${what}.`, ...plain.did],
    unmatched: [
      ...unmatched,
      ...(absent.length > 0 ? [`${source.source} has no number for ${absent.join(', ')}`] : []),
    ],
    doubts: [...differ, ...tooFew(known, people.name, unit)].map((d) => `${source.source}: ${d}`),
  };
}
