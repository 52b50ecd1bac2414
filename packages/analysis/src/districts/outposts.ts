/**
 * The outposts that can be scored, with what was reported of each, what is expected of those nobody
 * reported, and the simple keys that the model is set beside. Centres are left out: they are scored
 * among the regions, and would flatter.
 */
import { type CaseData, districtsInOrder, type ObservedDistricts } from '@interregnum/case';
import type { World } from '@interregnum/model';

/** Two-way flags of the model's district fields. */
const BEFORE_ORIGIN = -2;

export interface Outpost {
  /** Index in the world. */
  readonly index: number;
  readonly region: number;
  /** Day first reported lost; null: no report. */
  readonly day: number | null;
  readonly basis: string;
}

export interface Key {
  readonly id: string;
  readonly name: string;
  /** One value an outpost; higher: expected to be lost sooner. */
  readonly values: readonly number[];
}

/**
 * @param drop bases whose dates are not used; their districts count as undated
 */
export function outpostsOf(
  data: CaseData,
  observed: ObservedDistricts,
  drop: readonly string[] = [],
): readonly Outpost[] {
  const regions = new Map(data.regions.map((r, i) => [r.id, i]));
  const seen = new Map(observed.districts.map((d) => [d.district, d]));
  return districtsInOrder(data).flatMap((d, index): Outpost[] => {
    if (d.isCentre) return [];
    const report = seen.get(d.id);
    const basis = report === undefined || drop.includes(report.basis) ? 'undated' : report.basis;
    const day = basis === 'undated' ? null : (report?.day ?? null);
    return [{ index, region: regions.get(d.region)!, day, basis }];
  });
}

/** Keys with their direction set beforehand, by the account of districts in the literature. */
export function keysOf(data: CaseData, world: World, outposts: readonly Outpost[]): readonly Key[] {
  const rows = districtsInOrder(data);
  const tier = world.districts!;
  const flag = rows.map((d) => (d.contestedBefore ? 1 : 0));
  const around = (k: number): number => {
    let sum = 0;
    for (let l = tier.linkStart[k]!; l < tier.linkStart[k + 1]!; l++) sum += flag[tier.linkTo[l]!]!;
    return sum / Math.max(1, tier.linkStart[k + 1]! - tier.linkStart[k]!);
  };
  const key = (id: string, name: string, value: (o: Outpost) => number): Key => ({
    id,
    name,
    values: outposts.map(value),
  });
  const row = (o: Outpost) => rows[o.index]!;
  const region = (o: Outpost) => data.regions[o.region]!;
  return [
    key(
      'region_control',
      'control of its province at the origin',
      (o) => region(o).ruralControl.value,
    ),
    key('flag', 'flag of October 2017', (o) => flag[o.index]!),
    key('neighbours_flagged', 'share of neighbours flagged', (o) => around(o.index)),
    key('held_prior', 'probability of being lost already', (o) => row(o).heldShare.value),
    key(
      'far_from_capital',
      'far from the capital',
      (o) => region(o).roadKmToCapital.value + row(o).roadKmToCentre.value,
    ),
    key('far_from_centre', 'far from its own centre', (o) => row(o).roadKmToCentre.value),
    key('small', 'small population', (o) => -row(o).populationPersons.value),
    key('identity', 'identity near the challenger', (o) => row(o).affinityChallenger.value),
  ];
}

/** What the ensemble says of each outpost, over the runs in which it was held at the origin. */
export interface Forecasts {
  /** Share of runs in which it was the challenger's at the origin. */
  readonly heldBefore: readonly number[];
  /** Mean of the first day lost, capped after the horizon; the model's order. */
  readonly meanDay: readonly number[];
  /** Days by run, outpost by outpost: [outpost][run], NaN where lost before the origin. */
  readonly days: readonly Float64Array[];
}

/** @param records rows of the outcome record, NaN where a run failed */
export function forecastsOf(
  records: Float64Array,
  layout: { readonly length: number; readonly byName: ReadonlyMap<string, { offset: number }> },
  outposts: readonly Outpost[],
  horizonDays: number,
): Forecasts {
  const runs = records.length / layout.length;
  const offset = layout.byName.get('districtFallDay')!.offset;
  const days = outposts.map((o) =>
    Float64Array.from({ length: runs }, (_, r) => {
      const day = records[r * layout.length + offset + o.index]!;
      if (!(day > BEFORE_ORIGIN)) return Number.NaN;
      return day < 0 ? horizonDays + 1 : day;
    }),
  );
  const known = days.map((d) => d.filter((x) => !Number.isNaN(x)));
  return {
    heldBefore: known.map((d) => (runs > 0 ? 1 - d.length / runs : 0)),
    meanDay: known.map((d) =>
      d.length > 0 ? d.reduce((a, b) => a + b, 0) / d.length : horizonDays + 1,
    ),
    days,
  };
}

/** Share of the runs in which it was held at the origin that had lost it by a day; null without any. */
export function lostBy(days: Float64Array, day: number): number | null {
  let known = 0;
  let lost = 0;
  for (const d of days) {
    if (Number.isNaN(d)) continue;
    known++;
    if (d <= day) lost++;
  }
  return known > 0 ? lost / known : null;
}
