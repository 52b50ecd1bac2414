/**
 * First drafts from events: where the challenger has fought, and how much of the countryside it
 * contests. The rule: ground within 25 km of a fight with the challenger in the year before the first day
 * is contested, ground that it took last and nobody took back is controlled, and rural control is
 * controlled plus 0.3 times contested, as docs/data-format.md has it. Events show fighting, not rule:
 * ground held in quiet leaves none, so the range reaches from what was taken to all that was reached, and
 * at least 0.15 to either side.
 */
import { dateOf } from '../dates.ts';
import { writeCsv } from '../package/write-csv.ts';
import type { Fight } from './conflict-layouts.ts';
import type { CountryRegions } from './country-regions.ts';
import type { DraftCell, Drafts } from './drafts.ts';
import { NO_DRAFTS } from './drafts.ts';
import { FightGrid } from './fight-grid.ts';
import { pointsOn, regionAt } from './ground.ts';
import type { EventsRead } from './read-events.ts';
import { StartRefused } from './refused.ts';

/** Days that count, the first day of the case the last of them. */
export const WINDOW_DAYS = 365;
/** GED: where_prec 2 is "within 25 km of a known point". */
const REACH_KM = 25;
/** docs/data-format.md: controlled plus 0.3 times contested. */
const CONTESTED = 0.3;
/** No narrower than a share that nobody gave a range. */
const LEAST_HALF_WIDTH = 0.15;
const POINTS_A_REGION = 400;
/** A place beside a thinned border or coast still belongs to the region. */
const SLACK_KM = 25;

/** Shares of a region's ground, of points spread over it. */
function reachedOf(
  points: readonly [number, number][],
  fights: FightGrid,
): { readonly reached: number; readonly taken: number } {
  let [reached, taken] = [0, 0];
  for (const [x, y] of points) {
    const near = fights.near(x, y);
    if (near.length === 0) continue;
    reached++;
    const last = near
      .filter((f) => f.took !== null)
      .reduce<Fight | null>((a, b) => (a === null || b.date >= a.date ? b : a), null);
    if (last?.took === 'challenger') taken++;
  }
  return { reached: reached / points.length, taken: taken / points.length };
}

const share = (value: number): string => String(Number(Math.max(0, Math.min(1, value)).toFixed(3)));

const events = (n: number): string => `${n} ${n === 1 ? 'event' : 'events'}`;

export interface ConflictDraft {
  readonly drafts: Drafts;
  readonly said: readonly string[];
}

/**
 * @param file its name, for the sources
 * @throws StartRefused where none of them lies in the country in the year before the origin
 */
export function draftConflict(
  file: string,
  { layout, fights, said: before }: EventsRead,
  { places, shapes }: CountryRegions,
  origin: string,
): ConflictDraft {
  const from = dateOf(1 - WINDOW_DAYS, origin);
  const window = `from ${from} to ${origin}, both counted`;
  const later = fights.filter((f) => f.date > origin).length;
  const earlier = fights.filter((f) => f.date < from).length;
  const inTime = fights.filter((f) => f.date >= from && f.date <= origin);
  const where = inTime.map((f) => regionAt(shapes, f.longitude, f.latitude, SLACK_KM));
  const inside = inTime.filter((_, i) => where[i]! >= 0);
  if (inside.length === 0) {
    const last =
      fights
        .map((f) => f.date)
        .sort()
        .at(-1) ?? '';
    const span = last === '' ? '' : `; its last is of ${last}`;
    const also = before.length === 0 ? '' : `. ${before.join(' ').replace(/\.$/, '')}`;
    throw new StartRefused(
      `it has ${events(fights.length)} with a challenger, none of them in these regions ${window}${span}. --origin sets the first day${also}`,
    );
  }
  const precise = inside.filter((f) => f.isPrecise);
  const grid = new FightGrid(precise, REACH_KM);
  const rule = `${layout.name} events of the ${WINDOW_DAYS} days ${window}: ground within ${REACH_KM} km contested, taken and not taken back controlled; controlled + ${CONTESTED} × contested`;
  const range = `low and high from what was taken to all that was reached, at least ±${LEAST_HALF_WIDTH}, within 0 and 1`;
  const rows: string[][] = [];
  const notes: string[] = [];
  const cells = places.map(({ id, name }, i): DraftCell => {
    const own = inTime.filter((_, k) => where[k] === i);
    const { reached, taken } = reachedOf(pointsOn(shapes[i]!, POINTS_A_REGION), grid);
    const control = taken + CONTESTED * (reached - taken);
    const dates = own.map((f) => f.date).sort();
    const [first = '', last = ''] = [dates[0], dates.at(-1)];
    rows.push([id, name, String(own.length), first, last, share(reached), share(taken)]);
    notes.push(
      own.length === 0
        ? ''
        : `${events(own.length)} with the challenger in the year before, the last on ${last} (${layout.name})`,
    );
    return {
      text: share(control),
      low: share(Math.min(taken, control - LEAST_HALF_WIDTH)),
      high: share(Math.max(reached, control + LEAST_HALF_WIDTH)),
      source: `estimated: ${rule}; ${range}`,
    };
  });
  const tally = new Map<string, number>();
  for (const f of inside) tally.set(f.challenger, (tally.get(f.challenger) ?? 0) + 1);
  const challengers = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const columns = ['region_id', 'name', 'events', 'first', 'last', 'reached_share', 'taken_share'];
  const what = `${events(inside.length)} with ${challengers.map(([name, n]) => `${name} (${n})`).join(', ')} ${window}`;
  const outside = inTime.length - inside.length;
  const said = [
    `insurgent_control_0 from ${file} (${layout.name}): ${what}. Draft: ${rule}. Its range: ${range}; its kind: estimated.`,
    ...before,
    ...(inside.length > precise.length
      ? [
          `Placed in a district or region only, so counted there without contesting ground: ${events(inside.length - precise.length)}.`,
        ]
      : []),
    ...(later > 0 ? [`Left out as not yet known on ${origin}: ${events(later)}.`] : []),
    ...(earlier > 0 ? [`Left out as of before ${from}: ${events(earlier)}.`] : []),
    ...(outside > 0 ? [`Left out as in no region of this country: ${events(outside)}.`] : []),
    'Ground held in quiet leaves no events: put right by hand what you know better.',
    `Cite: ${layout.citation}`,
    `Terms: ${layout.terms}`,
  ];
  return {
    said,
    drafts: {
      ...NO_DRAFTS,
      cells: new Map([['insurgent_control_0', cells]]),
      notes,
      challengers: challengers.map(([name]) => name),
      files: new Map([['fought_by_region.csv', writeCsv(columns, rows)]]),
      said,
    },
  };
}
