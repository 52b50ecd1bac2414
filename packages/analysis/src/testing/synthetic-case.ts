/** Small made-up cases for tests; not exported from the package. */
import type { LinkRow, Observed, ObservedRegion, Quantity, RegionRow } from '@interregnum/case';
import type { BaselineCase } from '../baselines/baseline.ts';
import type { Truth } from '../truth.ts';

export function quantity(value: number): Quantity {
  const at = { file: 'made-up.csv', line: 1, column: 1 };
  return { value, unit: '1', low: value, high: value, source: 'made up', kind: 'assumed', at };
}

export function region(id: string, given: Partial<RegionRow> = {}): RegionRow {
  return {
    id,
    name: id,
    capital: id,
    latitude: 0,
    longitude: 0,
    isCapital: false,
    populationPersons: quantity(1e6),
    roadKmToCapital: quantity(100),
    terrainRuggedness: quantity(0),
    affinityChallenger: quantity(0),
    affinityIncumbent: quantity(0),
    ruralControl: quantity(0),
    garrisonMen: quantity(1000),
    garrisonNominalMen: quantity(1000),
    militiaMen: quantity(0),
    challengerMen: quantity(0),
    sanctuaryBorder: quantity(0),
    militiaLeader: '',
    precontrolledBy: '',
    holdoutIdentity: false,
    groups: [],
    note: '',
    ...given,
  };
}

export function link(a: string, b: string, km: number): LinkRow {
  return { a, b, roadKm: quantity(km), quality: 2 };
}

/** Five regions on a road: capital A, then B, C, D, E, 100 km apart; the challenger holds E. */
export function roadCase(): BaselineCase {
  const ids = ['A', 'B', 'C', 'D', 'E'];
  return {
    horizonDays: 100,
    capital: 'A',
    regions: ids.map((id, k) =>
      region(id, {
        isCapital: k === 0,
        roadKmToCapital: quantity(100 * k),
        ruralControl: quantity([0.1, 0.5, 0.2, 0.4, 0.9][k]!),
        precontrolledBy: id === 'E' ? 'challenger' : '',
      }),
    ),
    links: [link('A', 'B', 100), link('C', 'B', 100), link('C', 'D', 100), link('D', 'E', 100)],
  };
}

export function observedRegion(id: string, given: Partial<ObservedRegion> = {}): ObservedRegion {
  return {
    region: id,
    status: 'held',
    day: null,
    dayLow: null,
    dayHigh: null,
    censorDay: null,
    manner: '',
    mannerClass: null,
    scoreWeight: 1,
    independent: true,
    note: '',
    source: 'made up',
    ...given,
  };
}

export function observed(
  regions: readonly ObservedRegion[],
  given: Partial<Observed> = {},
): Observed {
  return {
    regions,
    regimeFell: null,
    regimeEndDay: null,
    capitalLostDay: null,
    quantities: [],
    ...given,
  };
}

/** Truth from fall days (Infinity: held), everything scored with weight 1, capital first. */
export function truthOf(days: readonly number[], horizonDays: number): Truth {
  const day = Float64Array.from(days, (d) => (d <= horizonDays ? d : Infinity));
  return {
    regionCount: days.length,
    horizonDays,
    capital: 0,
    scored: days.map((_, i) => i),
    unscored: [],
    day,
    dayLow: day,
    dayHigh: day,
    observedUntilDay: new Float64Array(days.length).fill(horizonDays),
    weight: new Float64Array(days.length).fill(1),
    manner: new Uint8Array(days.length),
    capitalDay: day[0] ?? null,
  };
}
