/**
 * Edits that add an event: `events[NEW_ID]=add KIND SIDE MAGNITUDE on DATE`, and for a
 * cease-fire ` until DATE`, its magnitude the share that the side keeps. What is added meets the
 * same conditions as a row of `case.json`, and its kind must be one that the rules read: an event
 * that can change nothing would answer a question with silence.
 */
import { dateOf, dayOf, isDate } from './dates.ts';
import { ADDABLE_KINDS } from './event-kinds.ts';
import { listed, nearestOf } from './problems.ts';
import type { CaseData, EventRow, Quantity } from './types.ts';

export const SIDES = ['incumbent', 'challenger'] as const;

export const ADDITION_FORM =
  'add KIND SIDE MAGNITUDE on YYYY-MM-DD, or add ceasefire SIDE KEPT on YYYY-MM-DD until YYYY-MM-DD';

const CEASEFIRE_KIND = 'ceasefire';
const KINDS: readonly string[] = [...ADDABLE_KINDS, CEASEFIRE_KIND];

export interface Addition {
  readonly kind: string;
  readonly side: string;
  /** 0 to 1. */
  readonly magnitude: string;
  readonly date: string;
  /** Last day of a cease-fire; of nothing else. */
  readonly until?: string | undefined;
}

/** Whether a value means to add something. */
export const isAddition = (value: string): boolean => /^add(\s|$)/.test(value.trim());

/** The words of an addition, not yet checked; null where the form is another. */
export function parseAddition(value: string): Addition | null {
  const form = /^add\s+(\S+)\s+(\S+)\s+(\S+)\s+on\s+(\S+)(?:\s+until\s+(\S+))?$/;
  const m = form.exec(value.trim());
  if (!m) return null;
  const [, kind = '', side = '', magnitude = '', date = '', until] = m;
  return { kind, side, magnitude, date, until };
}

export function additionText({ kind, side, magnitude, date, until }: Addition): string {
  return `add ${kind} ${side} ${magnitude} on ${date}${until === undefined ? '' : ` until ${until}`}`;
}

export interface AdditionFault {
  readonly field: keyof Addition;
  readonly value: string;
  readonly allowed: string;
  readonly nearest?: string | undefined;
}

/** What is wrong with one field whatever the case; null when nothing is. */
export function additionFault(given: Addition): AdditionFault | null {
  const { kind, side, magnitude, date } = given;
  if (!KINDS.includes(kind)) {
    const nearest = nearestOf(kind, KINDS);
    return { field: 'kind', value: kind, allowed: listed(KINDS, 20), nearest };
  }
  if (!(SIDES as readonly string[]).includes(side))
    return { field: 'side', value: side, allowed: listed(SIDES), nearest: nearestOf(side, SIDES) };
  const size = /^(0|1|0?\.\d+|1\.0*|0\.\d*)$/.test(magnitude) ? Number(magnitude) : Number.NaN;
  if (!(size > 0 && size <= 1))
    return { field: 'magnitude', value: magnitude, allowed: 'more than 0, at most 1' };
  if (!isDate(date)) return { field: 'date', value: date, allowed: 'YYYY-MM-DD' };
  return untilFault(given);
}

function untilFault({ kind, date, until }: Addition): AdditionFault | null {
  const isCeasefire = kind === CEASEFIRE_KIND;
  if (until === undefined && !isCeasefire) return null;
  if (until === undefined)
    return { field: 'until', value: 'not given', allowed: 'until YYYY-MM-DD, its last day' };
  if (!isCeasefire)
    return {
      field: 'until',
      value: until,
      allowed: `nothing: only a ${CEASEFIRE_KIND} has an end`,
    };
  if (isDate(until) && until >= date) return null;
  return { field: 'until', value: until, allowed: `YYYY-MM-DD, ${date} or later` };
}

/** A day on which the news would not be heard in a run; null when it would. */
export function dayFault(date: string, data: CaseData): AdditionFault | null {
  const day = dayOf(date, data.origin)!;
  if (day <= data.horizonDays) return null;
  const last = dateOf(data.horizonDays, data.origin);
  return { field: 'date', value: date, allowed: `a day by the horizon, ${last}` };
}

/**
 * The row. It is not marked as realised after the origin: the question assumes it, so it is heard
 * whether or not a run uses what came after the origin.
 */
export function addedEvent(
  id: string,
  given: Addition,
  origin: string,
  magnitude: Omit<Quantity, 'value' | 'low' | 'high'>,
): EventRow {
  const value = Number(given.magnitude);
  const day = dayOf(given.date, origin)!;
  const exact: Quantity = { ...magnitude, value, low: value, high: value };
  const untilDay = given.until === undefined ? null : dayOf(given.until, origin)!;
  return {
    id,
    knownDay: day,
    effectiveDay: day,
    kind: given.kind,
    side: given.side === 'challenger' ? 'challenger' : 'incumbent',
    magnitude: exact,
    ...(untilDay === null ? {} : { ceasefire: { untilDay, kept: exact } }),
    text: magnitude.source,
    realised: false,
  };
}
