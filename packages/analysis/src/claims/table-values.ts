/** Values of tables and of the record, each with the range its sources give. */
import {
  type AccountFact,
  type DayTerm,
  dayOf,
  type Location,
  listed,
  nearestOf,
  numbersAt,
  type ObservedRegion,
  type RecordValue,
  type SeriesTest,
  type TableTerm,
} from '@interregnum/case';
import { type Book, type CaseEntry, factOf, Unreadable, unreadable } from './book.ts';

/** A value with its range; days count from the origin, infinite where the day never came. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Sources of the tables, shortest first. */
  readonly sources: readonly string[];
}

/** Sources shown beside one figure. */
const MOST_SOURCES = 3;

const exact = (value: number, unit: string): Ranged => ({
  value,
  low: value,
  high: value,
  unit,
  sources: [],
});

function factRange(fact: AccountFact): Ranged {
  if (fact.value === null) throw new RangeError(`The fact ${fact.id} is a date, not a number`);
  return {
    value: fact.value,
    low: fact.low,
    high: fact.high,
    unit: fact.unit,
    sources: [fact.source],
  };
}

function sumOf(parts: readonly Ranged[]): Ranged {
  const total = (of: (r: Ranged) => number): number => parts.reduce((s, r) => s + of(r), 0);
  const sources = [...new Set(parts.flatMap((p) => p.sources))].filter((s) => s !== '');
  return {
    value: total((r) => r.value),
    // ends of all parts together: their errors are taken to share one cause
    low: total((r) => r.low),
    high: total((r) => r.high),
    unit: parts[0]?.unit ?? '',
    sources: sources.sort((a, b) => a.length - b.length).slice(0, MOST_SOURCES),
  };
}

function termRange(term: TableTerm, entry: CaseEntry, book: Book): Ranged {
  if (term.kind === 'number') return exact(term.value, '');
  if (term.kind === 'fact') return factRange(factOf(book, term.fact));
  const { numbers, problem } = numbersAt(entry.data, term.path, term.date);
  if (problem !== null) throw new Unreadable(problem);
  return sumOf(numbers.map(({ source, ...n }) => ({ ...n, sources: [source] })));
}

/** Smallest and largest of the four quotients; zero below gives an infinite end. */
function ratioOf(a: Ranged, b: Ranged): Ranged {
  const unit = a.unit === b.unit || b.unit === '' ? 'ratio' : `${a.unit} per ${b.unit}`;
  return {
    value: a.value / b.value,
    low: a.low / b.high,
    high: b.low > 0 ? a.high / b.low : Number.POSITIVE_INFINITY,
    unit,
    sources: [...new Set([...a.sources, ...b.sources])].slice(0, MOST_SOURCES),
  };
}

const NEVER_FELL: Ranged = exact(Number.POSITIVE_INFINITY, 'day');

function regionDay(row: ObservedRegion): Ranged {
  const { day, dayLow, dayHigh, source } = row;
  if (day === null) return { ...NEVER_FELL, sources: [source] };
  return { value: day, low: dayLow ?? day, high: dayHigh ?? day, unit: 'day', sources: [source] };
}

/** The region of a case by its id or name. @throws Unreadable */
export function regionIndex(entry: CaseEntry, region: string, at: Location): number {
  const { regions, id } = entry.data;
  const index = regions.findIndex((r) => r.id === region || r.name === region);
  if (index >= 0) return index;
  const ids = regions.map((r) => r.id);
  const nearest = nearestOf(region, [...ids, ...regions.map((r) => r.name)]);
  throw unreadable(at, `${id} has no region ${region}`, { allowed: listed(ids), nearest });
}

/** A dated term as days since the origin; null where only a history has it. @throws Unreadable */
export function datedDay(term: DayTerm, entry: CaseEntry, book: Book): Ranged | null {
  const { origin, events, id } = entry.data;
  if (term.kind === 'date') return exact(dayOf(term.date, origin)!, 'day');
  if (term.kind === 'event') {
    const event = events.find((e) => e.id === term.event);
    const ids = events.map((e) => e.id);
    if (event !== undefined) return exact(event.knownDay, 'day');
    const hints = { allowed: listed(ids), nearest: nearestOf(term.event, ids) };
    throw unreadable(term.at, `${id} has no event ${term.event}`, hints);
  }
  if (term.kind !== 'fact') return null;
  const fact = factOf(book, term.fact);
  if (fact.date === null) throw new RangeError(`The fact ${fact.id} has no date`);
  const [value, low, high] = [fact.date, fact.dateLow ?? fact.date, fact.dateHigh ?? fact.date].map(
    (d) => dayOf(d, origin)!,
  ) as [number, number, number];
  return { value, low, high, unit: 'day', sources: [fact.source] };
}

/** A day of what happened. @throws Unreadable */
export function recordedDay(term: DayTerm, entry: CaseEntry, book: Book, at: Location): Ranged {
  const dated = datedDay(term, entry, book);
  if (dated !== null) return dated;
  const { observed, data } = entry;
  if (observed === null) throw unreadable(at, `what happened in ${data.id} is not known`);
  const rows = observed.regions.filter((r) => r.status !== 'precontrolled');
  if (term.kind === 'collapse') {
    if (observed.regimeFell === false) return NEVER_FELL;
    if (observed.regimeEndDay !== null) return exact(observed.regimeEndDay, 'day');
    throw unreadable(at, `the record of ${data.id} has no day on which the regime ended`);
  }
  if (term.kind === 'capital' || term.kind === 'fall') {
    const id =
      term.kind === 'fall' && 'region' in term
        ? data.regions[regionIndex(entry, term.region, term.at)]!.id
        : data.capital;
    const row = rows.find((r) => r.region === id);
    if (row !== undefined) return regionDay(row);
    throw unreadable(at, `the record of ${data.id} has no day for ${id}`);
  }
  const days = rows.map(regionDay).sort((a, b) => a.value - b.value);
  const place = term.kind === 'first_fall' ? 0 : Math.ceil(days.length / 2) - 1;
  if (term.kind === 'leader_flight' || days[place] === undefined)
    throw unreadable(at, `the record of ${data.id} has no ${term.kind}`);
  return days[place];
}

const losses = (entry: CaseEntry, at: Location): readonly ObservedRegion[] => {
  if (entry.observed === null)
    throw unreadable(at, `what happened in ${entry.data.id} is not known`);
  return entry.observed.regions.filter((r) => r.status !== 'held' && r.status !== 'precontrolled');
};

function span(a: Ranged, b: Ranged): Ranged {
  return {
    value: b.value - a.value,
    low: b.low - a.high,
    high: b.high - a.low,
    unit: 'days',
    sources: [...new Set([...a.sources, ...b.sources])].slice(0, MOST_SOURCES),
  };
}

/** A value of tables or of the record. @throws Unreadable, or RangeError where a fact does not fit */
export function rangeOf(value: RecordValue, entry: CaseEntry, book: Book, at: Location): Ranged {
  switch (value.of) {
    case 'sum':
      return sumOf(value.terms.map((t) => termRange(t, entry, book)));
    case 'ratio':
      return ratioOf(
        termRange(value.terms[0], entry, book),
        termRange(value.terms[1], entry, book),
      );
    case 'difference': {
      const [a, b] = value.terms.map((t) => termRange(t, entry, book)) as [Ranged, Ranged];
      return { ...span(b, a), unit: a.unit };
    }
    case 'day':
      return recordedDay(value.day, entry, book, at);
    case 'days':
      return span(
        recordedDay(value.days[0], entry, book, at),
        recordedDay(value.days[1], entry, book, at),
      );
    case 'manner': {
      const lost = losses(entry, at);
      const such = lost.filter(
        (r) => r.mannerClass !== null && value.manners.includes(r.mannerClass),
      ).length;
      const unknown = lost.filter((r) => r.mannerClass === null).length;
      const n = lost.length;
      if (n === 0) throw unreadable(at, `no centre of ${entry.data.id} was lost`);
      // a manner nobody wrote down may be this one or not
      return {
        value: such / n,
        low: such / n,
        high: (such + unknown) / n,
        unit: 'share',
        sources: [],
      };
    }
    case 'lost':
      return exact(losses(entry, at).length, 'centres');
    case 'fell': {
      losses(entry, at);
      const fell = entry.observed?.regimeFell ?? null;
      return fell === null
        ? { ...exact(0.5, 'share'), low: 0, high: 1 }
        : exact(Number(fell), 'share');
    }
    case 'metric':
      return metricOf(value.metric, value.date, entry);
    case 'forecast':
      return forecastRatio(value.key, entry, at);
  }
}

function metricOf(
  metric: { readonly value: string; readonly at: Location },
  date: string,
  entry: CaseEntry,
): Ranged {
  const { data, observed } = entry;
  const all = observed?.quantities ?? [];
  const day = dayOf(date, data.origin);
  const found = all.find((q) => q.metric === metric.value && q.day === day);
  if (found !== undefined) return { ...exact(found.value, found.unit), sources: [found.source] };
  const names = [...new Set(all.map((q) => q.metric))];
  const dates = all.some((q) => q.metric === metric.value)
    ? `another date than ${date}`
    : listed(names, 30);
  throw unreadable(metric.at, `the record of ${data.id} has no ${metric.value} of ${date}`, {
    allowed: dates,
    nearest: nearestOf(metric.value, names),
  });
}

/** Days from a statement to the fall of the capital, over the days it implied. */
function forecastRatio(
  key: { readonly value: string; readonly at: Location },
  entry: CaseEntry,
  at: Location,
): Ranged {
  const { data, observed } = entry;
  const all = observed?.forecasts ?? [];
  const keys = all.map((f) => `${f.date}|${f.who}`);
  const found = all[keys.indexOf(key.value)];
  if (found === undefined) {
    const hints = { allowed: listed(keys, 30), nearest: nearestOf(key.value, keys) };
    throw unreadable(key.at, `${data.id} has no forecast ${key.value}`, hints);
  }
  if (found.impliedMedianDays === null)
    throw unreadable(key.at, `the forecast ${key.value} implies no number of days`);
  const fall = recordedDay({ kind: 'capital' }, entry, { cases: new Map(), facts: [] }, at);
  const over = (day: number): number => (day - found.saidDay) / found.impliedMedianDays!;
  return {
    value: over(fall.value),
    low: over(fall.low),
    high: over(fall.high),
    unit: 'of the days implied',
    sources: [found.source],
  };
}

/** Last less first of a series of facts, between two dates if given. @throws Unreadable */
export function seriesChange(test: SeriesTest, book: Book): Ranged {
  const facts = book.facts
    .filter((f) => f.series === test.series && f.date !== null && f.value !== null)
    .filter(
      (f) =>
        (test.from === null || f.date! >= test.from) && (test.to === null || f.date! <= test.to),
    )
    .sort((a, b) => (a.date! < b.date! ? -1 : 1));
  const [first, last] = [facts[0], facts.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw unreadable(test.at, `the series ${test.series} has fewer than two facts in these dates`);
  const change = span(factRange(first), factRange(last));
  if (test.change === 'absolute') return { ...change, unit: first.unit };
  const base = factRange(first);
  return {
    ...change,
    value: last.value! / base.value - 1,
    low: last.low / base.high - 1,
    high: last.high / base.low - 1,
    unit: 'share',
  };
}
