/** Fights with the challenger out of a table of events, however long it is. */
import { parse } from 'csv-parse/browser/esm/sync';
import { delimiterIn, withoutMark } from '../convert/foreign-table.ts';
import { nearestOf } from '../problems.ts';
import { type Fight, LAYOUTS, type Layout, layoutOf, sameName } from './conflict-layouts.ts';
import { StartRefused } from './refused.ts';

const MAX_ROW_BYTES = 4 * 1024 * 1024;
const MOST_NAMES = 12;

export interface EventsRead {
  readonly layout: Layout;
  readonly fights: readonly Fight[];
  readonly rows: number;
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
function onlyOf(fights: readonly Fight[], wanted: readonly string[]): readonly Fight[] {
  const names = [...new Set(fights.map((f) => f.challenger))];
  for (const name of wanted) {
    if (names.some((n) => sameName(n, name))) continue;
    const nearest = nearestOf(name, names);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    throw new StartRefused(
      `nobody in it is called ${name}, but ${names.slice(0, MOST_NAMES).join(', ') || 'nobody'}${hint}`,
    );
  }
  return fights.filter((f) => wanted.some((name) => sameName(name, f.challenger)));
}

/**
 * @param challengers by their names in the data; none: everybody who fights the state
 * @throws StartRefused for another layout, or what cannot be divided into cells
 */
export function readEvents(text: string, challengers: readonly string[]): EventsRead {
  const clean = withoutMark(text);
  let layout: Layout | null = null;
  let at = new Map<string, number>();
  const kept: string[][] = [];
  const rebels = new Set<string>();
  let rows = 0;
  const getOf =
    (cells: readonly string[]) =>
    (column: string): string =>
      (cells[at.get(column) ?? -1] ?? '').trim();
  // of a file of the whole world only what is needed stays in memory
  const onRecord = (cells: string[]): null => {
    if (layout === null) {
      layout = recognised(cells);
      at = new Map(cells.map((name, i) => [name.trim().toLowerCase(), i]));
      return null;
    }
    rows++;
    const get = getOf(cells);
    const rebel = layout.rebelOf(get);
    if (rebel !== '') rebels.add(rebel);
    if (rebel !== '' || get('type_of_violence') === '3') kept.push(cells);
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
  const { fightOf } = layout as Layout;
  const fights = kept.flatMap((cells) => {
    const fight = fightOf(getOf(cells), (name) => rebels.has(name));
    return fight === null ? [] : [fight];
  });
  const chosen = challengers.length === 0 ? fights : onlyOf(fights, challengers);
  return { layout, fights: chosen, rows };
}
