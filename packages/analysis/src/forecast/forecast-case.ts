/** A forecast of one case as of one day. */
import { type CaseData, compileWorld, type Observed } from '@interregnum/case';
import { type Parameters, Particles, type Switches } from '@interregnum/model';
import { pairedDifference } from '../compare/proportions.ts';
import { clusteredMean } from './clustered.ts';
import { EDITS_AFTER, type EditAfter } from './edits-after.ts';
import { asDates, chanceOf, chanceWithin, fateOfDates, heldByDay } from './fates.ts';
import { type Followed, follow, goOn, latentColumns } from './follow.ts';
import { learntOf } from './learnt.ts';
import { type ControlSoFar, controlSoFar } from './observed-control.ts';
import type { Pace } from './pace.ts';
import type { EditForecast, Forecast, RegionForecast } from './result.ts';
import { scoreForecast } from './score-forecast.ts';

export interface ForecastInput {
  readonly data: CaseData;
  /** null where nothing is recorded. */
  readonly observed: Observed | null;
  readonly asOfDay: number;
  readonly parameters: Parameters;
  readonly switches: Switches;
  readonly seed: number;
  readonly runs: number;
  /** Play the district tier; what was observed of districts is not assimilated. */
  readonly districts?: boolean;
  /** Standard changes to play; those of `EDITS_AFTER` when not given. */
  readonly edits?: readonly EditAfter[];
}

/** Runs in which changes are played, at most: a paired difference needs fewer. */
const MOST_EDIT_RUNS = 250;

/** One column of a record field over slots. */
function fieldOf(particles: Particles, name: string, index = 0): Float64Array {
  const { layout, count, records } = particles;
  const field = layout.byName.get(name);
  if (field === undefined) throw new RangeError(`The outcome has no field ${name}`);
  const at = field.offset + index;
  return Float64Array.from({ length: count }, (_, k) => records[k * layout.length + at]!);
}

/** Days of work for `paced`, for a bar: history-days of the filter, the forecast and its changes. */
export function workOf(input: ForecastInput): number {
  const { data, asOfDay, runs, edits = EDITS_AFTER } = input;
  const after = data.horizonDays - asOfDay;
  return runs * data.horizonDays + edits.length * Math.min(runs, MOST_EDIT_RUNS) * after;
}

/** Every k-th slot: copies of one history lie side by side. */
function everyKth(count: number, most: number): Int32Array {
  const taken = Math.min(count, most);
  return Int32Array.from({ length: taken }, (_, k) => Math.floor(((k + 0.5) * count) / taken));
}

interface Twins {
  readonly input: ForecastInput;
  readonly followed: Followed;
  /** Before it went on. */
  readonly slots: Int32Array;
  readonly twins: readonly { readonly edit: EditAfter; readonly particles: Particles }[];
}

/** Copies of the histories on the day, one population a change. */
function twinsOf(input: ForecastInput, followed: Followed): Twins {
  const { asOfDay, parameters, switches, seed, edits = EDITS_AFTER } = input;
  const { particles } = followed;
  const slots = everyKth(particles.count, MOST_EDIT_RUNS);
  const twins = edits.map((edit) => {
    const world = edit.world(particles.world, asOfDay);
    const twin = new Particles(world, parameters, switches, seed, slots.length);
    twin.adopt(particles, slots);
    if (edit.history !== undefined) twin.each(edit.history);
    return { edit, particles: twin };
  });
  return { input, followed, slots, twins };
}

function editForecast(
  { input, followed, slots }: Twins,
  edit: EditAfter,
  twin: Particles,
): EditForecast {
  const { data, asOfDay } = input;
  const horizon = data.horizonDays;
  const all = asDates(fieldOf(followed.particles, 'collapseDay'));
  const base = Float64Array.from(slots, (slot) => all[slot]!);
  const changed = asDates(fieldOf(twin, 'collapseDay'));
  const clusters = Int32Array.from(slots, (slot) => followed.origins[slot]!);
  const independent = Math.min(slots.length, Math.max(1, followed.report.independent));
  const scale = independent / slots.length;
  const count = (b: boolean, c: boolean): number =>
    base.reduce((n, x, k) => n + (x <= horizon === b && changed[k]! <= horizon === c ? 1 : 0), 0);
  const share = (column: Float64Array): number =>
    column.reduce((n, x) => n + (x <= horizon ? 1 : 0), 0) / column.length;
  const stood = (day: number): number => Math.max(0, Math.min(day, horizon) - asOfDay);
  const { difference, low, high } = pairedDifference({
    both: count(true, true) * scale,
    onlyBase: count(true, false) * scale,
    onlyScenario: count(false, true) * scale,
    neither: count(false, false) * scale,
  });
  return {
    id: edit.id,
    base: chanceOf(share(base), independent),
    changed: chanceOf(share(changed), independent),
    difference: { difference, low, high },
    daysGained: clusteredMean(
      base.map((day, k) => stood(changed[k]!) - stood(day)),
      clusters,
    ),
    otherDay: base.reduce((n, day, k) => n + (day === changed[k] ? 0 : 1), 0) / base.length,
  };
}

function regionsOf(
  input: ForecastInput,
  soFar: ControlSoFar,
  dates: readonly Float64Array[],
  effectiveRuns: number,
): RegionForecast[] {
  const { data, asOfDay, runs } = input;
  const soon = Math.min(asOfDay + 30, data.horizonDays);
  return [...soFar.held, ...soFar.unseen]
    .map((i): RegionForecast => {
      const { id, name } = data.regions[i]!;
      const fate = fateOfDates(dates[i]!, asOfDay, data.horizonDays, effectiveRuns, null);
      return { id, name, ...fate };
    })
    .sort(
      (a, b) =>
        chanceWithin(b, soon, runs) - chanceWithin(a, soon, runs) ||
        chanceWithin(b, data.horizonDays, runs) - chanceWithin(a, data.horizonDays, runs),
    );
}

/**
 * What the model would have said on a day, with what was known by it.
 * @throws RangeError when the day is not within the case; the signal's reason when aborted
 */
export async function forecastCase(input: ForecastInput, pace: Pace): Promise<Forecast> {
  const { data, observed, asOfDay, parameters, switches, seed, runs } = input;
  if (!(asOfDay < data.horizonDays))
    throw new RangeError('A forecast needs a day before the last of the case');
  const world = compileWorld(data, { asOfDay, districts: input.districts ?? false });
  const soFar = controlSoFar(data, observed, asOfDay);
  const followed = await follow(
    { world, parameters, switches, seed, particles: runs, soFar, asOfDay },
    pace,
  );
  const { particles, report, before } = followed;
  const after = latentColumns(particles);
  const twins = twinsOf(input, followed);
  await goOn(particles, pace);
  const edits: EditForecast[] = [];
  for (const { edit, particles: twin } of twins.twins) {
    await goOn(twin, pace);
    edits.push(editForecast(twins, edit, twin));
  }
  const effectiveRuns = Math.max(1, Math.floor(report.independent + 1e-6));
  const dates = data.regions.map((_, i) => asDates(fieldOf(particles, 'fallDay', i)));
  const capital = data.regions.findIndex((r) => r.id === data.capital);
  const gone = soFar.fallen.find((f) => f.region === capital);
  const own = data.regions.flatMap((r, i) => (r.precontrolledBy === '' ? [dates[i]!] : []));
  const scored = scoreForecast({ data, observed, soFar, asOfDay, seed, dates });
  const regime = asDates(fieldOf(particles, 'collapseDay'));
  return {
    asOfDay,
    horizonDays: data.horizonDays,
    runs,
    effectiveRuns,
    seed,
    filter: asOfDay === 0 ? null : report,
    fallenSoFar: soFar.fallen.map(({ region, day }) => {
      const { id, name } = data.regions[region]!;
      return { id, name, day };
    }),
    unseen: soFar.unseen.map((i) => data.regions[i]!.id),
    regime: fateOfDates(regime, asOfDay, data.horizonDays, effectiveRuns, gone?.day ?? null),
    regions: regionsOf(input, soFar, dates, effectiveRuns),
    held: heldByDay(own, asOfDay, data.horizonDays),
    learnt: learntOf(parameters, before, after),
    vectors: { before: new Set(before.vector).size, after: new Set(after.vector).size },
    edits,
    score: typeof scored === 'string' ? null : scored,
    whyNotScored: typeof scored === 'string' ? scored : null,
  };
}
