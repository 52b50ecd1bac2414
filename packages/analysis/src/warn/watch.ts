/**
 * A history watched week by week: every indicator at the end of each week until the regime ends.
 *
 * The outcome record keeps only what every question needs, and what a garrison would bear, the
 * precision of expectations and the fold are not in it. So the run is played by the model's own day
 * with eyes on its state. Nothing is written to the state, and a test holds the course to that of the
 * record.
 */
import type { Parameters, Switches, World } from '@interregnum/model';
import { createCourse, FIXED, type History, Manner } from '@interregnum/model';
import { type FoldState, foldDistance } from './fold.ts';
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

function heldMean(s: History, value: (region: number) => number): number {
  let sum = 0;
  let weight = 0;
  const { held } = s.centres;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const w = s.world.strategicWeight[i]!;
    weight += w;
    sum += w * value(i);
  }
  return weight > 0 ? sum / weight : 0;
}

/** Eq. 5 by the rolls: without hollowness. */
function forceRatioAsCounted(s: History, i: number): number {
  const { garrisonMen, militiaMen, challengerMen } = s.forces;
  const { supplyShare, cohesion, loyalShare } = s.worth;
  const garrison = garrisonMen[i]! * supplyShare[i]! * cohesion[i]!;
  const militia = loyalShare[i]! * militiaMen[i]!;
  const floor = FIXED.floorMen;
  const support = s.on.strength ? s.support.now : 0;
  return Math.log((garrison + militia + floor) / (challengerMen[i]! + floor)) + support;
}

function ruralShare(s: History, people: number): number {
  let sum = 0;
  const { ruralControl } = s.countryside;
  for (let i = 0; i < ruralControl.length; i++)
    sum += s.world.populationPersons[i]! * ruralControl[i]!;
  return people > 0 ? sum / people : 0;
}

/** Weight of centres lost since the origin, by whether anybody stormed them. */
function lostWeights(s: History): { yielded: number; stormed: number } {
  let yielded = 0;
  let stormed = 0;
  const { fallDay, manner } = s.centres;
  for (let i = 0; i < fallDay.length; i++) {
    if (fallDay[i]! < 0) continue;
    if (manner[i] === Manner.assault) stormed += s.world.strategicWeight[i]!;
    else yielded += s.world.strategicWeight[i]!;
  }
  return { yielded, stormed };
}

function foldStateOf(s: History): FoldState {
  const { signal, slopeSignal, slopeCost, cost } = s.minds;
  const { held } = s.centres;
  const { lostShare } = s.regime;
  const { threshold } = s.beliefs;
  return { world: s.world, held, signal, slopeSignal, slopeCost, cost, lostShare, threshold };
}

/** Allocate once a world; a watch allocates only what it returns. */
export function createWatcher(world: World, parameters: Parameters, switches: Switches): Watcher {
  const course = createCourse(world, parameters, switches);
  const { state } = course;
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
    daily.signal[day] = heldMean(state, (i) => state.minds.signal[i]!);
    daily.rural[day] = ruralShare(state, people);
  };

  const tally = (week: number): void => {
    const { yielded, stormed } = lostWeights(state);
    t.signal[week] = daily.signal[7 * week]!;
    t.rural[week] = daily.rural[7 * week]!;
    t.yielded[week] = yielded;
    t.stormed[week] = stormed;
    t.lost[week] = yielded + stormed;
    const { incumbentDeserted, incumbentCaptured, incumbentTransferred } = state.tally;
    t.left[week] = incumbentDeserted + incumbentCaptured + incumbentTransferred;
    t.displaced[week] = state.tally.displacedInside + state.tally.displacedAbroad;
    t.killed[week] = total(state.civilians.killed);
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
    const men = total(s.forces.garrisonMen) + total(s.forces.militiaMen);
    const root = Math.sqrt(FIXED.precisionPrivate);
    return {
      signal: t.signal[week]!,
      signalTrend: since(t.signal),
      precision: heldMean(s, (i) => s.minds.slopeSignal[i]! * root),
      willingness: heldMean(s, (i) => s.minds.willingness[i]!),
      foldDistance: foldDistance(foldStateOf(s)),
      strength: s.regime.strength,
      arrears: s.support.payShortfall,
      supply: heldMean(s, (i) => s.worth.supplyShare[i]!),
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
      course.begin(seed, run);
      look(0);
      close(0);
      for (let day = 1; day <= world.horizonDays; day++) {
        course.play(day);
        // Warnings are of the end; what comes after it warns of nothing.
        if (state.regime.collapseDay >= 0) break;
        look(day);
        if (day % 7 === 0) close(day / 7);
      }
      return { collapseDay: state.regime.collapseDay, values };
    },
  };
}
