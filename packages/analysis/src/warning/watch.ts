/**
 * A history watched week by week: every indicator at the end of each week until the regime ends.
 *
 * The outcome record keeps only what every question needs, and what a garrison would bear, the
 * precision of expectations and the fold are not in it. So the run is played by the model's own day
 * with eyes on its state. Nothing is written to the state, and a test holds the course to that of the
 * record.
 */
import type { Parameters, Switches, World } from '@interregnum/model';
import { FIXED, Manner } from '@interregnum/model';
import { begin, playDay, survey } from '@interregnum/model/day';
import { createForcing } from '@interregnum/model/forcing';
import { State } from '@interregnum/model/state';
import { foldDistance } from './fold.ts';
import { INDICATORS } from './indicators.ts';
import { fluctuation, TREND_WEEKS, trendOf, WINDOW_DAYS } from './slowing.ts';

/** Days of trailing sums and changes, in weeks. */
export const TRAILING_WEEKS = 4;

export interface Watched {
  /** Day the regime ended, -1 if it stood to the horizon. */
  readonly collapseDay: number;
  /** [week * INDICATORS.length + indicator]; NaN where it cannot be known yet or the regime is gone. */
  readonly values: Float64Array;
}

export interface Watcher {
  /** Weeks 0 .. weeks - 1; week w ends on day 7 w. */
  readonly weeks: number;
  /** @param seed unsigned 32-bit integer */
  watch(seed: number, run: number): Watched;
}

/** What is summed up over the trailing weeks, at the end of each week. */
interface Tallies {
  readonly signal: Float64Array;
  readonly rural: Float64Array;
  readonly lost: Float64Array;
  readonly yielded: Float64Array;
  readonly stormed: Float64Array;
  readonly left: Float64Array;
  readonly displaced: Float64Array;
  readonly killed: Float64Array;
  readonly variance: readonly [Float64Array, Float64Array];
  readonly memory: readonly [Float64Array, Float64Array];
}

const total = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);

function heldMean(s: State, value: (region: number) => number): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < s.held.length; i++) {
    if (s.held[i] === 0) continue;
    const w = s.world.strategicWeight[i]!;
    weight += w;
    sum += w * value(i);
  }
  return weight > 0 ? sum / weight : 0;
}

/** Eq. 5 by the rolls: without hollowness. */
function forceRatioAsCounted(s: State, i: number): number {
  const garrison = s.garrisonMen[i]! * s.supplyShare[i]! * s.cohesion[i]!;
  const militia = s.loyalShare[i]! * s.militiaMen[i]!;
  const floor = FIXED.floorMen;
  const support = s.on.strength ? s.supportNow : 0;
  return Math.log((garrison + militia + floor) / (s.challengerMen[i]! + floor)) + support;
}

function ruralShare(s: State, people: number): number {
  let sum = 0;
  for (let i = 0; i < s.ruralControl.length; i++)
    sum += s.world.populationPersons[i]! * s.ruralControl[i]!;
  return people > 0 ? sum / people : 0;
}

/** Weight of centres lost since the origin, by whether anybody stormed them. */
function lostWeights(s: State): { yielded: number; stormed: number } {
  let yielded = 0;
  let stormed = 0;
  for (let i = 0; i < s.fallDay.length; i++) {
    if (s.fallDay[i]! < 0) continue;
    if (s.manner[i] === Manner.assault) stormed += s.world.strategicWeight[i]!;
    else yielded += s.world.strategicWeight[i]!;
  }
  return { yielded, stormed };
}

/** Allocate once a world; a watch allocates only what it returns. */
export function createWatcher(world: World, parameters: Parameters, switches: Switches): Watcher {
  const state = new State(world, parameters, switches, createForcing(world));
  const terrain = survey(world);
  const people = total(world.populationPersons);
  const weeks = Math.floor(world.horizonDays / 7) + 1;
  const daily = {
    signal: new Float64Array(world.horizonDays + 1),
    rural: new Float64Array(world.horizonDays + 1),
  };
  const weekly = (): Float64Array => new Float64Array(weeks);
  const t: Tallies = {
    signal: weekly(),
    rural: weekly(),
    lost: weekly(),
    yielded: weekly(),
    stormed: weekly(),
    left: weekly(),
    displaced: weekly(),
    killed: weekly(),
    variance: [weekly(), weekly()],
    memory: [weekly(), weekly()],
  };
  const look = (day: number): void => {
    daily.signal[day] = heldMean(state, (i) => state.signal[i]!);
    daily.rural[day] = ruralShare(state, people);
  };

  const tally = (week: number): void => {
    const { yielded, stormed } = lostWeights(state);
    t.signal[week] = daily.signal[7 * week]!;
    t.rural[week] = daily.rural[7 * week]!;
    t.yielded[week] = yielded;
    t.stormed[week] = stormed;
    t.lost[week] = yielded + stormed;
    t.left[week] = state.incumbentDeserted + state.incumbentCaptured + state.incumbentTransferred;
    t.displaced[week] = state.displacedInside + state.displacedAbroad;
    t.killed[week] = total(state.killed);
    [daily.signal, daily.rural].forEach((series, k) => {
      const from = 7 * week - WINDOW_DAYS + 1;
      const found = from < 0 ? null : fluctuation(series, from, 7 * week);
      t.variance[k]![week] = found?.variance ?? Number.NaN;
      t.memory[k]![week] = found?.memory ?? Number.NaN;
    });
  };

  const rowOf = (week: number, day: number): Record<string, number> => {
    const s = state;
    const since = (series: Float64Array): number =>
      week < TRAILING_WEEKS ? Number.NaN : series[week]! - series[week - TRAILING_WEEKS]!;
    const rising = (series: Float64Array): number => trendOf(series, week - TREND_WEEKS + 1, week);
    const { forcing: f } = s;
    const now = s.on.patronage ? day : 0;
    const men = total(s.garrisonMen) + total(s.militiaMen);
    const root = Math.sqrt(FIXED.precisionPrivate);
    return {
      signal: t.signal[week]!,
      signalTrend: since(t.signal),
      precision: heldMean(s, (i) => s.slopeSignal[i]! * root),
      willingness: heldMean(s, (i) => s.willingness[i]!),
      foldDistance: foldDistance(s),
      strength: s.strength,
      arrears: s.payShortfall,
      supply: heldMean(s, (i) => s.supplyShare[i]!),
      patronSupport: f.supportNet[now]!,
      airSupport: f.airNet[now]!,
      announcedCut:
        f.supportNet[now]! + f.airNet[now]! - f.supportNetExpected[now]! - f.airNetExpected[now]!,
      ruralControl: t.rural[week]!,
      ruralTrend: since(t.rural),
      forceRatio: heldMean(s, (i) => forceRatioAsCounted(s, i)),
      surrenders: since(t.yielded),
      menLeaving: men > 0 ? since(t.left) / men : Number.NaN,
      assaults: since(t.stormed),
      displaced: (1e3 * since(t.displaced)) / people,
      killed: (1e6 * since(t.killed)) / people,
      lostShare: t.lost[week]!,
      lostTrend: since(t.lost),
      days: day,
      signalVariance: rising(t.variance[0]),
      signalMemory: rising(t.memory[0]),
      ruralVariance: rising(t.variance[1]),
      ruralMemory: rising(t.memory[1]),
    };
  };

  return {
    weeks,
    watch(seed, run) {
      const values = new Float64Array(weeks * INDICATORS.length).fill(Number.NaN);
      const close = (week: number): void => {
        tally(week);
        const row = rowOf(week, 7 * week);
        INDICATORS.forEach(({ id }, k) => {
          values[week * INDICATORS.length + k] = row[id] ?? Number.NaN;
        });
      };
      state.ledger = undefined;
      state.reset(seed, run);
      begin(state, terrain);
      look(0);
      close(0);
      for (let day = 1; day <= world.horizonDays; day++) {
        playDay(state, terrain, day);
        // Warnings are of the end; what comes after it warns of nothing.
        if (state.collapseDay >= 0) break;
        look(day);
        if (day % 7 === 0) close(day / 7);
      }
      return { collapseDay: state.collapseDay, values };
    },
  };
}
