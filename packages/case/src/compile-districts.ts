/** From the tables of the districts to the arrays of the tier. Nothing here can see what happened. */
import { type DistrictWorld, exp, FIXED, log } from '@interregnum/model';
import type { CaseData, DistrictRow } from './types.ts';

/** Log odds beyond which a probability is certain. */
const CERTAIN = 30;
/** Least way counted between two places, km. */
const MIN_KM = 5;
/** Largest shift of a region's log odds; beyond it the regions' coding and the districts' disagree. */
const MOST_SHIFT = 8;
const CONTESTED = (FIXED.contestedLow + FIXED.contestedHigh) / 2;
const QUIET = FIXED.quietHigh / 2;

function logit(p: number): number {
  if (p <= 0) return -CERTAIN;
  if (p >= 1) return CERTAIN;
  return log(p / (1 - p));
}

/** Districts region by region, in the order of the regions; inside one, as written. */
export function districtsInOrder(data: CaseData): readonly DistrictRow[] {
  const rows = data.districts?.districts ?? [];
  return data.regions.flatMap((r) => rows.filter((d) => d.region === r.id));
}

interface Odds {
  readonly held: number;
  readonly contested: number;
}

/** Control expected of a district whose log odds are shifted. */
function expectedControl(odds: Odds, shift: number): number {
  const certain = (x: number): number =>
    x >= CERTAIN ? CERTAIN : x <= -CERTAIN ? -CERTAIN : x + shift;
  const held = 1 / (1 + exp(-certain(odds.held)));
  const contested = 1 / (1 + exp(-certain(odds.contested)));
  return held + (1 - held) * (contested * CONTESTED + (1 - contested) * QUIET);
}

/** The shift at which outposts are expected to be as far gone as the region is coded. */
function shiftOf(outposts: readonly Odds[], control: number): number {
  // control is a share of districts, and the district of the centre is one of them
  const wanted = control * (outposts.length + 1);
  let low = -MOST_SHIFT;
  let high = MOST_SHIFT;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const sum = outposts.reduce((s, o) => s + expectedControl(o, middle), 0);
    if (sum < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function joined(data: CaseData, order: readonly DistrictRow[]) {
  const index = new Map(order.map((d, k) => [d.id, k]));
  const near: { to: number; km: number }[][] = order.map(() => []);
  for (const l of data.districts?.links ?? []) {
    const a = index.get(l.a);
    const b = index.get(l.b);
    if (a === undefined || b === undefined) continue;
    near[a]!.push({ to: b, km: l.km.value });
    near[b]!.push({ to: a, km: l.km.value });
  }
  const linkStart = new Int32Array(order.length + 1);
  near.forEach((n, k) => {
    linkStart[k + 1] = linkStart[k]! + n.length;
  });
  const flat = near.flat();
  return {
    linkStart,
    linkTo: Int32Array.from(flat, (n) => n.to),
    linkKm: Float64Array.from(flat, (n) => Math.max(MIN_KM, n.km)),
  };
}

/** undefined where the case has no districts. */
export function compileDistricts(data: CaseData): DistrictWorld | undefined {
  const order = districtsInOrder(data);
  if (order.length === 0) return undefined;
  const place = new Map(data.regions.map((r, i) => [r.id, i]));
  const memberStart = new Int32Array(data.regions.length + 1);
  for (const d of order) memberStart[place.get(d.region)! + 1]!++;
  for (let i = 0; i < data.regions.length; i++) memberStart[i + 1]! += memberStart[i]!;
  const centreOf = new Int32Array(data.regions.length).fill(-1);
  order.forEach((d, k) => {
    if (d.isCentre) centreOf[place.get(d.region)!] = k;
  });
  const column = (value: (d: DistrictRow) => number): Float64Array =>
    Float64Array.from(order, value);
  const weight = column((d) =>
    d.isCentre ? 0 : Math.sqrt(Math.max(100, d.populationPersons.value)),
  );
  const heldLogit = column((d) => logit(d.heldShare.value));
  const contestedLogit = column((d) =>
    logit(d.contestedShare.value / Math.max(1e-9, 1 - d.heldShare.value)),
  );
  data.regions.forEach((region, i) => {
    const own: number[] = [];
    for (let k = memberStart[i]!; k < memberStart[i + 1]!; k++) if (k !== centreOf[i]) own.push(k);
    const sum = own.reduce((s, k) => s + weight[k]!, 0);
    const odds = own.map((k) => ({ held: heldLogit[k]!, contested: contestedLogit[k]! }));
    const shift = own.length > 0 ? shiftOf(odds, region.ruralControl.value) : 0;
    for (const k of own) {
      weight[k]! /= sum;
      if (Math.abs(heldLogit[k]!) < CERTAIN) heldLogit[k]! += shift;
      if (Math.abs(contestedLogit[k]!) < CERTAIN) contestedLogit[k]! += shift;
    }
  });
  return {
    count: order.length,
    memberStart,
    region: Int32Array.from(order, (d) => place.get(d.region)!),
    centreOf,
    ...joined(data, order),
    weight,
    latitude: column((d) => d.latitude),
    longitude: column((d) => d.longitude),
    legKm: column((d) => d.roadKmToCentre.value),
    affinityChallenger: column((d) => d.affinityChallenger.value),
    affinityIncumbent: column((d) => d.affinityIncumbent.value),
    heldLogit,
    contestedLogit,
  };
}
