/**
 * Running account of an ensemble: records go in, counts stay. Its size depends on the world and not
 * on the number of runs; two accounts merge by addition, in any order, to the same bits.
 */
import { NEVER, type OutcomeField, type OutcomeLayout } from '@interregnum/model';
import { FixedMean, ShareHistogram, ValueHistogram } from './histogram.ts';

/** Runs remembered per day of collapse: as many as can ever be kept. */
export const KEPT_RUNS = 8;

/** Counts of a day field: day 0..horizon, never, and before the origin. */
export class DayCounts {
  readonly days: Uint32Array;
  never = 0;
  beforeOrigin = 0;

  constructor(horizonDays: number) {
    this.days = new Uint32Array(horizonDays + 1);
  }

  add(day: number): void {
    if (day === NEVER) this.never++;
    else if (day < 0) this.beforeOrigin++;
    else this.days[Math.min(Math.floor(day), this.days.length - 1)]!++;
  }

  merge(other: DayCounts): void {
    addInto(this.days, other.days);
    this.never += other.never;
    this.beforeOrigin += other.beforeOrigin;
  }

  /** Runs in which it happened after the origin. */
  get happened(): number {
    let sum = 0;
    for (const n of this.days) sum += n;
    return sum;
  }
}

function addInto(target: Uint32Array, source: Uint32Array): void {
  for (let i = 0; i < target.length; i++) target[i]! += source[i]!;
}

const CODES = 16;
const SMALL_COUNTS = 4096;

/** Counts of small whole numbers (codes, regions, actors); larger ones count as the largest. */
export class IntegerCounts {
  readonly counts: Uint32Array;

  constructor(size: number) {
    this.counts = new Uint32Array(size);
  }

  add(value: number): void {
    if (value >= 0) this.counts[Math.min(Math.round(value), this.counts.length - 1)]!++;
  }

  merge(other: IntegerCounts): void {
    addInto(this.counts, other.counts);
  }
}

const COUNTED: ReadonlySet<string> = new Set(['regions', 'actors', 'districts']);

export type Tally = DayCounts | IntegerCounts | ValueHistogram | ShareHistogram | FixedMean;

function tallyFor(field: OutcomeField, horizonDays: number): Tally {
  if (field.unit === 'day') return new DayCounts(horizonDays);
  if (field.unit === 'code') return new IntegerCounts(CODES);
  if (COUNTED.has(field.unit)) return new IntegerCounts(SMALL_COUNTS);
  if (field.unit === 'share') return new ShareHistogram();
  if (field.shape === 'group') return new FixedMean();
  return new ValueHistogram(field.shape === 'week' ? 4 : field.shape === 'region' ? 5 : 7);
}

/** Sums over `run` fields that are summarised as well: quantiles do not add up. */
const SUMS: readonly (readonly [name: string, isPart: (field: string) => boolean])[] = [
  ['civiliansKilled', (f) => f.startsWith('civiliansKilled')],
  ['displaced', (f) => f === 'displacedInside' || f === 'displacedAbroad'],
];

interface Sum {
  readonly offsets: readonly number[];
  readonly tally: ValueHistogram;
}

export class EnsembleAccumulator {
  readonly layout: OutcomeLayout;
  readonly horizonDays: number;
  /** Centres the incumbent held at the origin. */
  readonly centresAtOrigin: number;
  /** Runs that ended without an error. */
  runs = 0;
  failed = 0;
  /** By field name, one tally an entry of the field. */
  readonly tallies: ReadonlyMap<string, readonly Tally[]>;
  readonly sums: ReadonlyMap<string, Sum>;
  /** held[day * (centres + 1) + n]: runs in which the incumbent held n centres on that day. */
  readonly held: Uint32Array;
  /** Lowest run numbers by day of collapse, the last entry being never; ascending. */
  readonly #runsByDay: number[][];
  readonly #fallsOn: Int32Array;

  constructor(layout: OutcomeLayout, horizonDays: number, centresAtOrigin: number) {
    this.layout = layout;
    this.horizonDays = horizonDays;
    this.centresAtOrigin = centresAtOrigin;
    const tallies = new Map<string, readonly Tally[]>();
    for (const field of layout.fields)
      tallies.set(
        field.name,
        Array.from({ length: field.length }, () => tallyFor(field, horizonDays)),
      );
    this.tallies = tallies;
    this.sums = new Map(
      SUMS.map(([name, isPart]) => {
        const parts = layout.fields.filter((f) => f.shape === 'run' && isPart(f.name));
        return [name, { offsets: parts.map((f) => f.offset), tally: new ValueHistogram(7) }];
      }),
    );
    this.held = new Uint32Array((horizonDays + 1) * (centresAtOrigin + 1));
    this.#runsByDay = Array.from({ length: horizonDays + 2 }, () => []);
    this.#fallsOn = new Int32Array(horizonDays + 1);
  }

  /** Take in one run that ended without an error. */
  add(record: Float64Array, run: number): void {
    this.runs++;
    for (const field of this.layout.fields) {
      const tallies = this.tallies.get(field.name)!;
      for (let i = 0; i < field.length; i++) tallies[i]!.add(record[field.offset + i]!);
    }
    for (const { offsets, tally } of this.sums.values()) {
      let sum = 0;
      for (const offset of offsets) sum += record[offset]!;
      tally.add(sum);
    }
    this.#addHeld(record);
    this.#remember(record[this.layout.byName.get('collapseDay')!.offset]!, run);
  }

  #addHeld(record: Float64Array): void {
    const { offset, length } = this.layout.byName.get('fallDay')!;
    const falls = this.#fallsOn.fill(0);
    for (let i = offset; i < offset + length; i++) {
      const day = record[i]!;
      if (day >= 0) falls[Math.min(Math.floor(day), this.horizonDays)]!++;
    }
    let n = this.centresAtOrigin;
    for (let day = 0; day <= this.horizonDays; day++) {
      n = Math.max(0, n - falls[day]!);
      this.held[day * (this.centresAtOrigin + 1) + n]!++;
    }
  }

  #remember(collapseDay: number, run: number): void {
    const last = this.#runsByDay.length - 1;
    insert(this.#runsByDay[collapseDay < 0 ? last : Math.min(collapseDay, last - 1)]!, run);
  }

  merge(other: EnsembleAccumulator): void {
    this.runs += other.runs;
    this.failed += other.failed;
    for (const [name, mine] of this.tallies) {
      const theirs = other.tallies.get(name)!;
      mine.forEach((tally, i) => {
        tally.merge(theirs[i] as never);
      });
    }
    for (const [name, { tally }] of this.sums) tally.merge(other.sums.get(name)!.tally);
    addInto(this.held, other.held);
    this.#runsByDay.forEach((mine, day) => {
      for (const run of other.#runsByDay[day]!) insert(mine, run);
    });
  }

  /**
   * Runs that stand for the spread of outcomes: with n runs ordered by day of collapse (never last,
   * ties by run number), those at ranks floor((k + 1/2) n / 8), k = 0..7; all when n <= 8.
   */
  keptRuns(): number[] {
    const collapse = this.tallies.get('collapseDay')![0] as DayCounts;
    const counts = [...collapse.days, collapse.never];
    const ranks =
      this.runs <= KEPT_RUNS
        ? Array.from({ length: this.runs }, (_, k) => k)
        : Array.from({ length: KEPT_RUNS }, (_, k) =>
            Math.floor(((k + 0.5) * this.runs) / KEPT_RUNS),
          );
    const kept: number[] = [];
    let day = 0;
    let below = 0;
    let taken = 0;
    for (const rank of ranks) {
      while (rank >= below + counts[day]!) {
        below += counts[day++]!;
        taken = 0;
      }
      // Within one day any run will do; the lowest numbers are the ones remembered.
      kept.push(this.#runsByDay[day]![taken++]!);
    }
    return kept;
  }
}

/** Keep the lowest run numbers, ascending. */
function insert(runs: number[], run: number): void {
  if (runs.length === KEPT_RUNS && run > runs[KEPT_RUNS - 1]!) return;
  let at = runs.length;
  while (at > 0 && runs[at - 1]! > run) at--;
  runs.splice(at, 0, run);
  if (runs.length > KEPT_RUNS) runs.pop();
}
