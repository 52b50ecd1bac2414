/**
 * Values with their provenance. `provenance.csv` decides where it speaks; otherwise the rules stated
 * in `DEFAULT_RULES`, which every case lists among its assumptions.
 */
import { type Reading, report } from './reading.ts';
import { type ColumnSpec, columnOf, type Spread, type TableName } from './tables.ts';
import type { Kind, Location, Quantity } from './types.ts';

/** The one statement of what is assumed where provenance.csv is silent. */
export const DEFAULT_RULES: readonly string[] = [
  'Where provenance.csv gives no range: shares, levels and affinities ± 0.15 within 0 to 1; men × the low/mid and high/mid ratio of their side in forces.csv, otherwise × 0.7 to × 1.4; population × 0.7 to × 1.4; road km ± 10 %.',
  'Where provenance.csv gives no kind: estimated if the source says recalled or estimate, assumed otherwise. Whether a number was measured, a citation alone does not say; write the kind.',
];

const SHARE_HALF_WIDTH = 0.15;
const RATIO_LOW = 0.7;
const RATIO_HIGH = 1.4;
const ROAD_FRACTION = 0.1;

/** Default low and high of a value (in the unit after reading). */
function widen(reading: Reading, spread: Spread, value: number): { low: number; high: number } {
  switch (spread) {
    case 'share':
      return {
        low: Math.max(0, Math.min(value, value - SHARE_HALF_WIDTH)),
        high: Math.min(1, value + SHARE_HALF_WIDTH),
      };
    case 'signed':
      return {
        low: Math.max(-1, value - SHARE_HALF_WIDTH),
        high: Math.min(1, value + SHARE_HALF_WIDTH),
      };
    case 'kilometres':
      return { low: value * (1 - ROAD_FRACTION), high: value * (1 + ROAD_FRACTION) };
    case 'population':
      return { low: value * RATIO_LOW, high: value * RATIO_HIGH };
    case 'exact':
      return { low: value, high: value };
    default: {
      const ratio = reading.forceRatio.get(spread.slice('men:'.length));
      return { low: value * (ratio?.low ?? RATIO_LOW), high: value * (ratio?.high ?? RATIO_HIGH) };
    }
  }
}

/**
 * How a value is known where nobody says, from the words of its source. Never `measured`: a guess can
 * cite a document too, so that kind has to be written.
 */
export function kindOf(source: string): Kind {
  if (/\b(coded|assumed|judge?ment)\b/i.test(source)) return 'assumed';
  return /\b(recalled|estimated?s?)\b/i.test(source) ? 'estimated' : 'assumed';
}

/** Labels by which a compound source ("pop: census; u0, garrison: coded") speaks of columns. */
const CLAUSES: Readonly<Record<string, RegExp>> = {
  population_k: /\bpop(ulation)?\b/i,
  insurgent_control_0: /\bu0\b|\bcontrol\b/i,
  garrison_effective_k: /\bgarrisons?\b/i,
  garrison_nominal_k: /\bgarrisons?\b/i,
  militia_k: /\bmilitias?\b/i,
  affinity_challenger: /\b(groups|affinity)\b/i,
  affinity_incumbent: /\b(groups|affinity)\b/i,
  challenger_force_k: /\b(challenger|placement)\b/i,
};

/** The part of a row's source that speaks of this column; all of it when no part does. */
export function sourceFor(column: string, source: string): string {
  const label = CLAUSES[column];
  if (!label) return source;
  const clause = source.split(';').find((part) => {
    const head = /^[^:=]*[:=]|^\s*groups recalled/.exec(part)?.[0];
    return head !== undefined && label.test(head);
  });
  return clause?.trim() ?? source;
}

const keyOf = (table: string, key: string, column: string): string =>
  `${table}\u0000${key}\u0000${column}`;

export { keyOf as provenanceKey };

export interface QuantityInput {
  readonly table: TableName | 'events';
  /** Key of the row as in provenance.csv. */
  readonly key: string;
  readonly column: string;
  /** In the unit after reading. */
  readonly value: number;
  readonly source: string;
  readonly at: Location;
  /** Range and kind written in the row itself, in the unit after reading. */
  readonly own?: { low: number | null; high: number | null; kind: string | null };
  /** Set where the value was filled in: its reason becomes the source. */
  readonly assumedBecause?: string | undefined;
}

const EVENT_MAGNITUDE: ColumnSpec = {
  name: 'magnitude',
  type: 'number',
  description: 'Size of the news, 0 to 1; negative: good news for its side',
  unit: 'share',
  min: -1,
  max: 1,
  required: true,
  filled: true,
  spread: 'signed',
};

const EVENT_KEPT: ColumnSpec = {
  ...EVENT_MAGNITUDE,
  name: 'kept',
  description: 'Share of its attacks that a side leaves undone while it keeps a cease-fire',
  min: 0,
  max: 1,
  spread: 'share',
};

const eventColumn = (name: string): ColumnSpec => (name === 'kept' ? EVENT_KEPT : EVENT_MAGNITUDE);

/** Join a value with its range, kind and source. */
export function quantity(reading: Reading, input: QuantityInput): Quantity {
  const { table, key, column, value, at } = input;
  const spec = table === 'events' ? eventColumn(column) : columnOf(table, column)!;
  const scale = spec.scale ?? 1;
  const unit = spec.readUnit ?? spec.unit ?? '';
  if (input.assumedBecause !== undefined) {
    const range = widen(reading, spec.spread ?? 'exact', value);
    return { value, unit, ...range, source: input.assumedBecause, kind: 'assumed', at };
  }
  const entry =
    reading.provenance.get(keyOf(table, key, column)) ??
    reading.provenance.get(keyOf(table, '*', column));
  const source = entry?.source || sourceFor(column, input.source);
  const written = entry
    ? { low: scaled(entry.low, scale), high: scaled(entry.high, scale) }
    : input.own;
  const fallback = widen(reading, spec.spread ?? 'exact', value);
  let low = written?.low ?? fallback.low;
  let high = written?.high ?? fallback.high;
  if (low > high) {
    report(reading, 'range-order', at, { low: low / scale, high: high / scale });
  } else if (value < low || value > high) {
    const names = {
      value: value / scale,
      target: `${table} ${key} ${column}`,
      low: low / scale,
      high: high / scale,
    };
    if (written?.low != null || written?.high != null) report(reading, 'outside-range', at, names);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const own = input.own?.kind as Kind | null | undefined;
  return { value, unit, low, high, source, kind: entry?.kind ?? own ?? kindOf(source), at };
}

const scaled = (value: number | null, scale: number): number | null =>
  value === null ? null : value * scale;
