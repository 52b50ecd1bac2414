/**
 * Whether an outcome of one's own held in history, from the tables of what happened. Three-valued
 * (Kleene, Introduction to Metamathematics, 1952, section 64): what the record does not say stays not
 * said, unless the rest decides it. An observation, never a result of the model; nothing that
 * simulates may import it.
 */
import type { Observed, ObservedRegion } from '../types.ts';
import { COMPARED } from './compared.ts';
import type { CaseEvent, CaseRegion, Comparison, Count, Happening, OutcomeTree } from './types.ts';

/** null: the record does not say. */
export type Said = boolean | null;

/** What the record says of one centre by itself; days are since the origin, as the record has them. */
export type CentreSeen =
  | { readonly is: 'lost'; readonly low: number; readonly high: number }
  | { readonly is: 'held'; readonly untilDay: number }
  | { readonly is: 'not said' };

/** What the record says of one event, and what that rests on. */
export type EventSeen = { readonly said: Said } & (
  | {
      readonly of: 'lost';
      readonly centres: readonly { readonly name: string; readonly seen: CentreSeen }[];
    }
  | {
      readonly of: 'happening';
      readonly what: Happening;
      /** Whether it came within the days of the case, and on which day; null: not said. */
      readonly came: boolean | null;
      readonly day: number | null;
    }
  | {
      readonly of: 'centres lost';
      /** By the day asked: lost for certain, and at most. */
      readonly least: number;
      readonly most: number;
      readonly day: number;
    }
  | { readonly of: 'persons'; readonly what: Exclude<Count, 'centres lost'> }
);

export interface InHistory {
  readonly said: Said;
  /** One for each event, from left to right. */
  readonly events: readonly EventSeen[];
  /** Texts of the sources that the events rest on, each once, in their order. */
  readonly sources: readonly string[];
}

/** What of a case is needed to find its history. */
export interface HistoryOf {
  readonly regions: readonly { readonly id: string; readonly precontrolledBy: string }[];
  readonly capital: string;
  readonly horizonDays: number;
}

const both = (a: Said, b: Said): Said =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const either = (a: Said, b: Said): Said =>
  a === true || b === true ? true : a === null || b === null ? null : false;

function seenOf(row: ObservedRegion | undefined, horizonDays: number): CentreSeen {
  if (row === undefined || row.status === 'precontrolled') return { is: 'not said' };
  if (row.status === 'held') return { is: 'held', untilDay: row.censorDay ?? horizonDays };
  if (row.day === null) return { is: 'not said' };
  return { is: 'lost', low: row.dayLow ?? row.day, high: row.dayHigh ?? row.day };
}

/** Lost by a day: a day within the range of the sources is not said. */
function lostBy(seen: CentreSeen, day: number): Said {
  if (seen.is === 'not said') return null;
  if (seen.is === 'held') return day <= seen.untilDay ? false : null;
  return seen.high <= day ? true : seen.low > day ? false : null;
}

/** A comparison of a number of which only bounds are known. */
function within(comparison: Comparison, limit: number, least: number, most: number): Said {
  const [low, high] = [COMPARED[comparison](least, limit), COMPARED[comparison](most, limit)];
  return low === high ? low : null;
}

interface Found {
  readonly seen: EventSeen;
  readonly sources: readonly string[];
}

function finder(observed: Observed, { regions, capital, horizonDays }: HistoryOf) {
  const rows = new Map(observed.regions.map((row) => [row.region, row]));
  const centre = (id: string): CentreSeen => seenOf(rows.get(id), horizonDays);
  const sourceOf = (id: string): string[] => {
    const source = rows.get(id)?.source ?? '';
    return source === '' ? [] : [source];
  };

  function lost(how: 'all' | 'any', asked: readonly CaseRegion[], day: number): Found {
    const centres = asked.map(({ id, name }) => ({ name, seen: centre(id) }));
    const each = centres.map(({ seen }) => lostBy(seen, day));
    const said = how === 'all' ? each.reduce(both, true) : each.reduce(either, false);
    return {
      seen: { of: 'lost', said, centres },
      sources: asked.flatMap(({ id }) => sourceOf(id)),
    };
  }

  function counted(comparison: Comparison, limit: number, day: number): Found {
    const held = regions.filter((region) => region.precontrolledBy === '');
    const each = held.map(({ id }) => lostBy(centre(id), day));
    const least = each.filter((said) => said === true).length;
    const most = least + each.filter((said) => said === null).length;
    const said = within(comparison, limit, least, most);
    return {
      seen: { of: 'centres lost', said, least, most, day },
      sources: held.flatMap(({ id }, k) => (each[k] === false ? [] : sourceOf(id))),
    };
  }

  /** The capital as its own row has it, else as the case's outcome does. */
  function capitalLost(day: number): Found {
    const seen = centre(capital);
    if (seen.is !== 'not said') {
      const said = lostBy(seen, day);
      const exact = seen.is === 'lost' && seen.low === seen.high ? seen.low : null;
      const came = seen.is === 'lost' ? true : seen.untilDay >= horizonDays ? false : null;
      return {
        seen: { of: 'happening', what: 'capital lost', said, came, day: exact },
        sources: sourceOf(capital),
      };
    }
    // a regime that stood had its capital: the two tables must tell one story
    const on = observed.capitalLostDay;
    const came = on !== null ? true : observed.regimeFell === false ? false : null;
    return happened('capital lost', came, on, day);
  }

  function happened(what: Happening, came: boolean | null, on: number | null, by: number): Found {
    const said = came === true ? (on === null ? null : on <= by) : came;
    return { seen: { of: 'happening', what, said, came, day: on }, sources: [] };
  }

  return ({ event, day }: CaseEvent): Found => {
    if (event.of === 'lost') return lost(event.how, event.regions, day);
    if (event.of === 'count')
      return event.what === 'centres lost'
        ? counted(event.comparison, event.limit, day)
        : // what was counted was counted from another day, or was no count of all
          { seen: { of: 'persons', what: event.what, said: null }, sources: [] };
    if (event.what === 'capital lost') return capitalLost(day);
    if (event.what === 'regime falls')
      return happened(event.what, observed.regimeFell, observed.regimeEndDay, day);
    // no table of what happened dates it
    return happened(event.what, null, null, day);
  };
}

/** @param observed of the case as it was, whatever is changed in it */
export function inHistory(
  tree: OutcomeTree<CaseEvent>,
  observed: Observed,
  of: HistoryOf,
): InHistory {
  const find = finder(observed, of);
  const events: EventSeen[] = [];
  const sources = new Set<string>();
  const saidOf = (part: OutcomeTree<CaseEvent>): Said => {
    if (part.is === 'event') {
      const found = find(part);
      events.push(found.seen);
      for (const source of found.sources) sources.add(source);
      return found.seen.said;
    }
    if (part.is === 'not') {
      const said = saidOf(part.part);
      return said === null ? null : !said;
    }
    const each = part.parts.map(saidOf);
    return part.is === 'and' ? each.reduce(both, true) : each.reduce(either, false);
  };
  const said = saidOf(tree);
  return { said, events, sources: [...sources] };
}
