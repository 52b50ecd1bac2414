/** From the running account of an ensemble to its summary. */
import {
  COLLAPSE_CAUSES,
  type Engine,
  Holder,
  MANNERS,
  type OutcomeField,
  type OutcomeLayout,
  type World,
} from '@interregnum/model';
import { DayCounts, EnsembleAccumulator, IntegerCounts, type Tally } from './accumulator.ts';
import { countQuantile, type FixedMean, ShareHistogram, ValueHistogram } from './histogram.ts';
import { wilsonInterval } from './interval.ts';
import type { WorldNames } from './names.ts';
import type {
  DatedOutcome,
  DayQuantiles,
  DistrictShare,
  EnsembleSummary,
  FallManner,
  Fan,
  HolderName,
  KeptRun,
  RegionSummary,
  RightsSummary,
  Share,
  ValueQuantiles,
  WeekBand,
} from './summary.ts';

const HOLDERS = ['incumbent', 'challenger', 'thirdParty'] as const;

/** An empty account for a world. */
export function createAccumulator(world: World, layout: OutcomeLayout): EnsembleAccumulator {
  let held = 0;
  for (const holder of world.holder0) if (holder === Holder.incumbent) held++;
  return new EnsembleAccumulator(layout, world.horizonDays, held);
}

const five = (q: (q: number) => number | null): DayQuantiles => ({
  q05: q(0.05),
  q25: q(0.25),
  q50: q(0.5),
  q75: q(0.75),
  q95: q(0.95),
});

function share(successes: number, trials: number): Share {
  return { p: trials === 0 ? 0 : successes / trials, ...wilsonInterval(successes, trials) };
}

/** Share and day of a dated outcome over the given number of runs. */
function dated(counts: DayCounts, runs: number): DatedOutcome {
  return { ...share(counts.happened, runs), day: five((q) => countQuantile(counts.days, runs, q)) };
}

function values(tally: Tally, runs: number): ValueQuantiles {
  if (tally instanceof ValueHistogram || tally instanceof ShareHistogram)
    return five((q) => tally.quantile(q));
  if (tally instanceof DayCounts) return five((q) => countQuantile(tally.days, runs, q));
  if (tally instanceof IntegerCounts) return five((q) => countQuantile(tally.counts, runs, q));
  throw new TypeError('A mean has no quantiles');
}

/** @param kept one whole run again: `replayKept`, or from where it was written down */
export function summarise(
  account: EnsembleAccumulator,
  world: World,
  names: WorldNames,
  kept: (run: number) => KeptRun,
): EnsembleSummary {
  const { runs, layout } = account;
  const of = (name: string): Tally => account.tallies.get(name)![0]!;
  const quantiles = (name: string): ValueQuantiles => values(of(name), runs);
  const fields = (test: (f: OutcomeField) => boolean): readonly OutcomeField[] =>
    layout.fields.filter(test);
  const record = (list: readonly OutcomeField[]): Record<string, ValueQuantiles> =>
    Object.fromEntries(list.map((f) => [f.name, quantiles(f.name)]));

  const collapse = of('collapseDay') as DayCounts;
  const causes = of('collapseCause') as IntegerCounts;
  const victors = (of('victors') as IntegerCounts).counts;
  const regions = names.regions.map((_, i) => regionSummary(account, world, names, i));
  return {
    runs,
    failedRuns: account.failed,
    horizonDays: account.horizonDays,
    regime: {
      ...dated(collapse, runs),
      dayCounts: Array.from(collapse.days),
      neverCount: collapse.never,
      causes: Object.fromEntries(
        COLLAPSE_CAUSES.map((cause, i) => [cause, portion(causes.counts[i]!, runs)]),
      ),
    },
    leaderFlight: dated(of('leaderFlightDay') as DayCounts, runs),
    capital: {
      ...dated(of('capitalDay') as DayCounts, runs),
      region: names.regions[world.capital]?.id ?? '',
    },
    regions,
    order: orderOfFall(regions),
    fan: fan(account),
    counts: record(
      fields((f) => f.shape === 'run' && ['regions', 'actors', 'districts'].includes(f.unit)),
    ),
    victorShares: Array.from(victors.subarray(0, lastCounted(victors) + 1), (n) =>
      portion(n, runs),
    ),
    civilians: {
      killed: values(account.sums.get('civiliansKilled')!.tally, runs),
      killedBy: Object.fromEntries(
        fields((f) => f.shape === 'run' && f.name.startsWith('civiliansKilled')).map((f) => [
          f.name.slice('civiliansKilled'.length),
          quantiles(f.name),
        ]),
      ),
      displaced: values(account.sums.get('displaced')!.tally, runs),
      displacedInside: quantiles('displacedInside'),
      displacedAbroad: quantiles('displacedAbroad'),
      byDestination: names.destinations.map((destination, i) => ({
        destination,
        ...values(account.tallies.get('displacedToDestination')![i]!, runs),
      })),
      evacuated: quantiles('evacuated'),
    },
    forces: record(fields((f) => f.shape === 'run' && f.unit.startsWith('men'))),
    weeks: Object.fromEntries(
      fields((f) => f.shape === 'week').map((f) => [f.name, weekBand(account, f)]),
    ),
    ...(world.districts === undefined ? {} : { districts: districtShares(account, world, names) }),
    rights: names.groups.map((group, i) => rightsSummary(account, group, i)),
    keptRuns: account.keptRuns().map(kept),
  };
}

const portion = (n: number, of: number): number => (of === 0 ? 0 : n / of);

function lastCounted(counts: Uint32Array): number {
  let last = counts.length - 1;
  while (last > 0 && counts[last] === 0) last--;
  return last;
}

function regionSummary(
  account: EnsembleAccumulator,
  world: World,
  names: WorldNames,
  index: number,
): RegionSummary {
  const { runs } = account;
  const at = (name: string): Tally => account.tallies.get(name)![index]!;
  const counts = (name: string): Uint32Array => (at(name) as IntegerCounts).counts;
  const days = at('fallDay') as DayCounts;
  const fell = days.happened;
  const manner = counts('manner');
  const holder = counts('holder');
  const value = account.layout.fields.filter(
    (f) => f.shape === 'region' && f.unit !== 'day' && f.unit !== 'code',
  );
  return {
    index,
    id: names.regions[index]!.id,
    name: names.regions[index]!.name,
    holderAtOrigin: HOLDERS[world.holder0[index]!]!,
    fall: world.holder0[index] === Holder.incumbent ? dated(days, runs) : null,
    fallDayCounts: world.holder0[index] === Holder.incumbent ? [...days.days] : null,
    manner:
      fell === 0
        ? null
        : (Object.fromEntries(
            MANNERS.slice(1).map((name, i) => [name, portion(manner[i + 1]!, fell)]),
          ) as Record<FallManner, number>),
    holder: Object.fromEntries(
      HOLDERS.map((name, i) => [name, portion(holder[i]!, runs)]),
    ) as Record<HolderName, number>,
    values: Object.fromEntries(value.map((f) => [f.name, values(at(f.name), runs)])),
  };
}

function orderOfFall(regions: readonly RegionSummary[]): string[] {
  const key = (x: number | null): number => x ?? Number.POSITIVE_INFINITY;
  const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
  return regions
    .filter((r) => r.fall !== null)
    .sort(
      (a, b) =>
        compare(key(a.fall!.day.q50), key(b.fall!.day.q50)) ||
        compare(key(a.fall!.day.q25), key(b.fall!.day.q25)) ||
        compare(b.fall!.p, a.fall!.p) ||
        a.index - b.index,
    )
    .map((r) => r.id);
}

function fan(account: EnsembleAccumulator): Fan {
  const width = account.centresAtOrigin + 1;
  const series = (q: number): number[] =>
    Array.from(
      { length: account.horizonDays + 1 },
      (_, day) =>
        countQuantile(account.held, account.runs, q, day * width, (day + 1) * width) ??
        account.centresAtOrigin,
    );
  return {
    centres: account.centresAtOrigin,
    q025: series(0.025),
    q10: series(0.1),
    q25: series(0.25),
    q50: series(0.5),
    q75: series(0.75),
    q90: series(0.9),
    q975: series(0.975),
  };
}

function weekBand(account: EnsembleAccumulator, field: OutcomeField): WeekBand {
  const tallies = account.tallies.get(field.name)!;
  const bands = tallies.map((t) => values(t, account.runs));
  return {
    unit: field.unit,
    q05: bands.map((b) => b.q05),
    q25: bands.map((b) => b.q25),
    q50: bands.map((b) => b.q50),
    q75: bands.map((b) => b.q75),
    q95: bands.map((b) => b.q95),
  };
}

function districtShares(
  account: EnsembleAccumulator,
  world: World,
  names: WorldNames,
): readonly DistrictShare[] {
  const tallies = account.tallies.get('districtFallDay') as readonly DayCounts[];
  const start = world.districts?.memberStart ?? new Int32Array(1);
  return names.regions.map(({ id }, i) => {
    const first = start[i] ?? 0;
    const own = tallies.slice(first, start[i + 1]);
    const of = own.length * account.runs;
    const before = own.reduce((sum, t) => sum + t.beforeOrigin, 0);
    const after = own.reduce((sum, t) => sum + t.happened, 0);
    return {
      region: id,
      districts: own.length,
      lostAtOrigin: portion(before, of),
      lost: portion(before + after, of),
      members: own.map((t, k) => ({
        id: names.districts?.[first + k]?.id ?? `D${first + k + 1}`,
        beforeOrigin: t.beforeOrigin,
        fallDayCounts: [...t.days],
      })),
    };
  });
}

function rightsSummary(account: EnsembleAccumulator, group: string, i: number): RightsSummary {
  const mean = (name: string): number | null => (account.tallies.get(name)![i] as FixedMean).mean;
  return { group, mean: mean('rights'), low: mean('rightsLow'), high: mean('rightsHigh') };
}

/** Plays kept runs again. @param engine the same world, parameters and switches as the account */
export function replayKept(engine: Engine, seed: number): (run: number) => KeptRun {
  return (run) => {
    const record = new Float64Array(engine.layout.length);
    engine.run(seed, run, record);
    return keptRun(engine.layout, record, run);
  };
}

/** What is kept of a run, from its record. */
export function keptRun(layout: OutcomeLayout, record: Float64Array, run: number): KeptRun {
  const slice = (name: string): number[] => {
    const { offset, length } = layout.byName.get(name)!;
    return Array.from(record.subarray(offset, offset + length));
  };
  const day = slice('collapseDay')[0]!;
  return {
    run,
    collapseDay: day < 0 ? null : day,
    fallDay: slice('fallDay'),
    manner: slice('manner'),
    holder: slice('holder'),
  };
}
