/** Cease-fires: events that say until when a side keeps one, and how far. */
import { Side, type World } from '@interregnum/model';
import { dateOf, dayOf } from './dates.ts';
import type { FieldReader } from './field-reader.ts';
import { quantity } from './quantity.ts';
import { type Reading, report } from './reading.ts';
import type { EventRow } from './types.ts';
import { told, type View } from './view.ts';

/** Kinds of event that can be one. */
export const CEASEFIRE: RegExp = /cease_?fire|truce|armistice/;
const KINDS = 'a kind that contains ceasefire, cease_fire, truce or armistice';

const FIELDS = ['until', 'kept', 'kept_low', 'kept_high'] as const;

/** Whether an event of case.json means to be read as one. */
export const statesCeasefire = (f: FieldReader): boolean =>
  FIELDS.some((name) => f.get(name) !== undefined);

/** `until` and `kept` of an event; nothing where it states none, or they are at fault. */
export function readCeasefire(
  reading: Reading,
  f: FieldReader,
  event: {
    readonly id: string;
    readonly kind: string;
    readonly from: string;
    readonly source: string;
  },
): EventRow['ceasefire'] {
  if (!statesCeasefire(f)) return undefined;
  const { id, kind, from, source } = event;
  const optional = (name: string): number | null =>
    f.get(name) === undefined ? null : f.number(name, 0, 1, null);
  const until = f.date('until', true);
  const value = f.number('kept', 0, 1, null);
  const low = optional('kept_low');
  const high = optional('kept_high');
  if (!CEASEFIRE.test(kind)) {
    report(reading, 'ceasefire-kind', f.at('kind'), { event: id, kind }, { allowed: KINDS });
    return undefined;
  }
  if (until === null || value === null || reading.origin === null) return undefined;
  if (until < from) {
    const names = { later: 'until', second: until, earlier: 'date_effective', first: from };
    report(reading, 'dates-out-of-order', f.at('until'), names);
    return undefined;
  }
  const own = { low, high, kind: null };
  const at = f.at('kept');
  const kept = quantity(reading, {
    ...{ table: 'events', key: id, column: 'kept', value, source, at, own },
  });
  return { untilDay: dayOf(until, reading.origin)!, kept };
}

type Told = Pick<EventRow, 'side' | 'effectiveDay' | 'ceasefire'>;

/** How one is read, for whoever checks a case; null for any other event. */
export function ceasefireInWords(event: Told, origin: string): string | null {
  if (event.ceasefire === undefined) return null;
  const { untilDay, kept } = event.ceasefire;
  const [low, value, high] = [kept.low, kept.value, kept.high].map((v) => Math.round(100 * v));
  const dates = `from ${dateOf(event.effectiveDay, origin)} to ${dateOf(untilDay, origin)}`;
  const other = event.side === 'challenger' ? 'incumbent' : 'challenger';
  return `read as a cease-fire ${dates} in which the ${event.side} leaves undone ${value} % (${low} % to ${high} %) of its attacks in the whole country; what the ${other} keeps is an event of its own`;
}

/** For a world: nothing at all where none is read, so that such a world is the same as ever. */
export function ceasefiresOf(
  events: readonly EventRow[],
  horizonDays: number,
  view: View,
): Pick<World, 'ceasefires'> {
  const ceasefires = events.flatMap((e, source) => {
    if (e.ceasefire === undefined || !told(e, horizonDays, view)) return [];
    const { kept, untilDay } = e.ceasefire;
    const side = e.side === 'incumbent' ? Side.incumbent : Side.challenger;
    const range = { keptLow: kept.low, kept: kept.value, keptHigh: kept.high };
    return [{ side, firstDay: e.effectiveDay, lastDay: untilDay, ...range, source }];
  });
  return ceasefires.length === 0 ? {} : { ceasefires };
}
