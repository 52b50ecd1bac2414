/** One number a run: days, quantities, conditions. NaN where the run failed or has no such number. */
import {
  type DayLimit,
  type DayTerm,
  dayOf,
  expectationFrom,
  type Location,
  listed,
  nearestOf,
  outcomeOfCase,
  type RunCondition,
  type RunQuantity,
  worldLabels,
} from '@interregnum/case';
import { BEFORE_ORIGIN, NEVER } from '@interregnum/model';
import { rowOf } from '../compare/paired.ts';
import { QUANTITIES } from '../compare/quantities.ts';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import { ownQuantity } from '../outcome/own-quantity.ts';
import { type Book, type CaseEntry, Unreadable, unreadable } from './book.ts';
import { findingOf } from './judge.ts';
import { datedDay, regionIndex } from './table-values.ts';

/** What a column needs beside the records. */
export interface ColumnContext {
  readonly entry: CaseEntry;
  readonly book: Book;
  readonly at: Location;
}

/** Days as they compare: never is after every day, before the origin before every day. */
const comparable = (day: number): number =>
  day === NEVER ? Number.POSITIVE_INFINITY : day === BEFORE_ORIGIN ? -1 : day;

export function dayColumn(
  records: RunRecords,
  term: DayTerm,
  context: ColumnContext,
): Float64Array {
  const { entry, book } = context;
  const dated = datedDay(term, entry, book);
  if (dated !== null) return new Float64Array(records.runs).fill(dated.value);
  const fields = {
    collapse: 'collapseDay',
    capital: 'capitalDay',
    leader_flight: 'leaderFlightDay',
  };
  if (term.kind === 'collapse' || term.kind === 'capital' || term.kind === 'leader_flight')
    return columnOf(records, fields[term.kind]).map(comparable);
  const index = term.kind === 'fall' ? regionIndex(entry, term.region, term.at) : -1;
  const ofRun = (run: number): number => {
    const days = rowOf(records, run, 'fallDay');
    if (index >= 0) return comparable(days[index]!);
    const held = days
      .filter((d) => d !== BEFORE_ORIGIN)
      .map(comparable)
      .sort();
    const place = term.kind === 'first_fall' ? 0 : Math.ceil(held.length / 2) - 1;
    return held[place] ?? Number.NaN;
  };
  return Float64Array.from({ length: records.runs }, (_, run) => ofRun(run));
}

export function quantityColumn(
  records: RunRecords,
  quantity: RunQuantity,
  context: ColumnContext,
): Float64Array {
  if (quantity.of === 'field') {
    const derived = QUANTITIES.find((q) => q.name === quantity.field);
    return derived?.column(records) ?? columnOf(records, quantity.field);
  }
  if (quantity.of === 'rights') {
    const { groups } = worldLabels(context.entry.data);
    const { value, at } = quantity.group;
    const g = groups.indexOf(value);
    if (g < 0) {
      const hints = { allowed: listed(groups), nearest: nearestOf(value, groups) };
      throw unreadable(at, `${context.entry.data.id} has no group ${value}`, hints);
    }
    return Float64Array.from(
      { length: records.runs },
      (_, run) => rowOf(records, run, 'rights')[g]!,
    );
  }
  if (quantity.of === 'ratio') {
    const [a, b] = quantity.parts.map((q) => quantityColumn(records, q, context));
    return a!.map((x, run) => x / b![run]!);
  }
  const [from, to] = quantity.days.map((d) => dayColumn(records, d, context));
  return from!.map((f, run) => (Number.isFinite(f) ? to![run]! - f : Number.NaN));
}

function limitDay(limit: DayLimit | null, origin: string, otherwise: number): number {
  if (limit === null) return otherwise;
  return typeof limit === 'number' ? limit : dayOf(limit, origin)!;
}

/** 1 where it holds, 0 where not, NaN where the run failed. */
export function conditionColumn(
  records: RunRecords,
  condition: RunCondition,
  context: ColumnContext,
): Float64Array {
  if (condition.of === 'outcome') {
    const { outcome, problems } = outcomeOfCase(
      condition.outcome,
      context.entry.data,
      () => condition.at,
    );
    if (outcome === null) throw new Unreadable(problems[0]!);
    return ownQuantity(outcome).column(records);
  }
  const failed = columnOf(records, 'collapseDay');
  const told = (holds: (run: number) => boolean): Float64Array =>
    failed.map((day, run) => (Number.isNaN(day) ? Number.NaN : Number(holds(run))));
  const { origin } = context.entry.data;
  if (condition.of === 'day') {
    const days = dayColumn(records, condition.day, context);
    const from = limitDay(condition.from, origin, Number.NEGATIVE_INFINITY);
    const by = limitDay(condition.by, origin, Number.MAX_VALUE);
    return told((run) => days[run]! >= from && days[run]! <= by);
  }
  if (condition.of === 'order') {
    const [first, before] = [condition.first, condition.before].map((d) =>
      dayColumn(records, d, context),
    );
    return told((run) => first![run]! < before![run]!);
  }
  const values = quantityColumn(records, condition.quantity, context);
  const expect = expectationFrom(condition.expect, origin);
  return told((run) => findingOf(values[run]!, values[run]!, expect) === 'supports');
}
