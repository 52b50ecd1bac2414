/** Fights with the challenger out of a table of events, however long it is. */
import { parse } from 'csv-parse/browser/esm/sync';
import { delimiterIn, withoutMark } from '../convert/foreign-table.ts';
import { nearestOf } from '../problems.ts';
import {
  type Fight,
  type Get,
  LAYOUTS,
  type Layout,
  layoutOf,
  sameName,
} from './conflict-layouts.ts';
import { cellShown, LeftOut } from './left-out.ts';
import { StartRefused } from './refused.ts';

const MAX_ROW_BYTES = 4 * 1024 * 1024;
const MOST_NAMES = 12;

export interface EventsRead {
  readonly layout: Layout;
  /** With the challenger, of any country and day, each event once. */
  readonly fights: readonly Fight[];
  /** Sentences on the rows that are none of these. */
  readonly said: readonly string[];
}

/** A row of the file that may be a fight. */
interface Row {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

function recognised(header: readonly string[]): Layout {
  const found = layoutOf(header);
  if ('layout' in found) return found.layout;
  const { nearest, lacking } = found;
  const half = lacking.length <= nearest.columns.length / 2;
  const why = half
    ? `it looks like ${nearest.name}, but lacks ${lacking.join(', ')}`
    : `its columns are ${header.slice(0, MOST_NAMES).join(', ')}${header.length > MOST_NAMES ? ', …' : ''}`;
  const expected = LAYOUTS.map((l) => `${l.name} (${l.columns.join(', ')})`).join(' or ');
  throw new StartRefused(`${why}. Events are read in the layout of ${expected}`);
}

/** @throws StartRefused for a name that nobody in the data has */
function refuseStrangers(fights: readonly Fight[], wanted: readonly string[]): void {
  const names = [...new Set(fights.map((f) => f.challenger))];
  for (const name of wanted) {
    if (names.some((n) => sameName(n, name))) continue;
    const nearest = nearestOf(name, names);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    throw new StartRefused(
      `nobody in it is called ${name}, but ${names.slice(0, MOST_NAMES).join(', ')}${hint}`,
    );
  }
}

const isSame = (a: Fight, b: Fight): boolean =>
  a.date === b.date && a.latitude === b.latitude && a.longitude === b.longitude;

/** The fights, each once by the id of its event; what is none goes to `leftOut`. */
function fightsIn(
  rows: readonly Row[],
  { fightOf, id }: Layout,
  getOf: (row: Row) => Get,
  isRebel: (name: string) => boolean,
  leftOut: LeftOut,
): { readonly fight: Fight; readonly line: number }[] {
  const first = new Map<string, Fight>();
  return rows.flatMap((row) => {
    const get = getOf(row);
    const fight = fightOf(get, isRebel);
    const { line } = row;
    if ('reason' in fight) {
      leftOut.add(fight, line);
      return [];
    }
    const event = get(id);
    const before = event === '' ? undefined : first.get(event);
    if (before !== undefined) {
      const reason = isSame(before, fight) ? 'twice' : 'moved';
      leftOut.add({ reason, shown: cellShown(id, event) }, line);
      return [];
    }
    first.set(event, fight);
    return [{ fight, line }];
  });
}

/**
 * @param challengers by their names in the data; none: everybody who fights the state
 * @throws StartRefused for another layout, what cannot be divided into cells, a challenger that is not
 *   there, or where no row can be counted, with why
 */
export function readEvents(text: string, challengers: readonly string[]): EventsRead {
  const clean = withoutMark(text);
  let layout: Layout | null = null;
  let at = new Map<string, number>();
  const kept: Row[] = [];
  const rebels = new Set<string>();
  const leftOut = new LeftOut();
  const getOf =
    ({ cells }: Row): Get =>
    (column) =>
      (cells[at.get(column) ?? -1] ?? '').trim();
  // of a file of the whole world only what is needed stays in memory
  const onRecord = (cells: string[], { lines }: { readonly lines: number }): null => {
    if (layout === null) {
      layout = recognised(cells);
      at = new Map(cells.map((name, i) => [name.trim().toLowerCase(), i]));
      return null;
    }
    const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    const row = { cells, line: lines - within };
    const get = getOf(row);
    const rebel = layout.rebelOf(get);
    if (rebel !== '') rebels.add(rebel);
    if (rebel !== '' || get('type_of_violence') === '3') {
      kept.push(row);
      return null;
    }
    const none = layout.fightOf(get, () => false);
    if ('reason' in none) leftOut.add(none, row.line);
    return null;
  };
  try {
    parse(clean, {
      delimiter: delimiterIn(clean),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_BYTES,
      on_record: onRecord,
    });
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused('it cannot be divided into rows and cells');
  }
  if (layout === null) throw new StartRefused('it is blank');
  const found = layout as Layout;
  const all = fightsIn(kept, found, getOf, (name) => rebels.has(name), leftOut);
  if (all.length === 0) {
    const why = leftOut.inWords() || 'it has no rows';
    throw new StartRefused(`no row of it can be counted: ${why}`);
  }
  if (challengers.length > 0)
    refuseStrangers(
      all.map(({ fight }) => fight),
      challengers,
    );
  const fights = all.flatMap(({ fight, line }) => {
    const { challenger } = fight;
    if (challengers.length === 0 || challengers.some((name) => sameName(name, challenger)))
      return [fight];
    leftOut.add({ reason: 'other', shown: cellShown('of', challenger) }, line);
    return [];
  });
  const words = leftOut.inWords();
  return {
    layout: found,
    fights,
    said: [
      ...(words === '' ? [] : [`Left out: ${words}.`]),
      ...(at.has(found.id)
        ? []
        : [`It has no column ${found.id}, so an event that stands twice in it is counted twice.`]),
    ],
  };
}
