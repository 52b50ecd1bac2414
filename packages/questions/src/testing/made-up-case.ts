/** A made-up case for tests of the briefing: no real place. */
import type { CaseData, Quantity } from '@interregnum/case';

export interface FixtureOptions {
  readonly regions?: number;
  readonly runs?: number;
  readonly fate?: 'some' | 'all' | 'none';
  /** What happened: fell, held, or nothing known. */
  readonly observed?: 'fell' | 'held' | 'unknown';
  /** Put before every text of the case. */
  readonly prefix?: string;
  readonly map?: boolean;
  readonly rights?: boolean;
}

const ORIGIN = '2021-04-14';
export const HORIZON: number = 230;

function quantity(value: number, unit: string, source: string): Quantity {
  return {
    value,
    unit,
    low: value * 0.8,
    high: value * 1.25,
    source,
    kind: 'assumed',
    at: { file: 'regions.csv', line: 2, column: 3 },
  };
}

/** A country of squares, every text prefixed. */
export function caseData(options: Required<FixtureOptions>): CaseData {
  const { regions, prefix, map, rights } = options;
  const source = `${prefix}a source, https://example.org/report?a=1&b=2`;
  const q = (value: number, unit: string): Quantity => quantity(value, unit, source);
  const side = Math.max(1, Math.ceil(Math.sqrt(regions)));
  const ids = Array.from({ length: regions }, (_, i) => `R${i}`);
  const lon = (i: number): number => 60 + (i % side);
  const lat = (i: number): number => 30 + Math.floor(i / side);
  return {
    id: 'made-up-2021',
    title: `${prefix}A made-up country`,
    origin: ORIGIN,
    horizonDays: HORIZON,
    capital: 'R0',
    incumbent: `${prefix}Republic of Nowhere`,
    challengers: [`${prefix}Movement`],
    thirdParties: [],
    regions: ids.map((id, i) => ({
      id,
      name: `${prefix}Region ${i + 1}`,
      capital: `${prefix}Town ${i + 1}`,
      latitude: lat(i) + 0.5,
      longitude: lon(i) + 0.5,
      isCapital: i === 0,
      populationPersons: q(1e6, 'persons'),
      roadKmToCapital: q(100, 'km'),
      terrainRuggedness: q(0.4, 'share'),
      affinityChallenger: q(0.3, 'share'),
      affinityIncumbent: q(0.5, 'share'),
      ruralControl: q(0.2, 'share'),
      garrisonMen: q(2000, 'men'),
      garrisonNominalMen: q(4000, 'men'),
      militiaMen: q(300, 'men'),
      challengerMen: q(1500, 'men'),
      sanctuaryBorder: q(0, 'share'),
      militiaLeader: '',
      precontrolledBy: i === 3 ? 'challenger' : '',
      holdoutIdentity: false,
      groups: [{ name: `${prefix}Highlanders`, share: 0.4 }],
      note: '',
    })),
    links: ids.slice(1).map((b) => ({ a: 'R0', b, roadKm: q(90, 'km'), quality: 1 as const })),
    patrons: [
      {
        side: 'incumbent',
        patron: `${prefix}Northland`,
        channel: 'air',
        fromDay: -100,
        toDay: 80,
        knownDay: -100,
        level: q(0.5, 'share'),
        basis: '',
        realised: false,
      },
    ],
    events: [
      {
        id: 'leave',
        knownDay: 10,
        effectiveDay: 80,
        kind: 'patron_withdrawal_announced',
        side: 'incumbent',
        magnitude: q(0.7, 'share'),
        text: `${prefix}Withdrawal announced`,
        realised: false,
      },
    ],
    forces: [],
    evacuations: [],
    borders: [],
    rights: rights
      ? (['incumbent', 'challenger'] as const).map((holder, i) => ({
          holder,
          group: `${prefix}Highlanders`,
          level: { ...q(3 - 2 * i, 'ordinal 0-4'), low: 2 - 2 * i, high: 3 - i },
        }))
      : [],
    missing: { evacuations: `${prefix}no table` },
    assumptions: [`${prefix}ranges are made up`],
    map: map
      ? {
          type: 'FeatureCollection',
          features: ids.map((id, i) => ({
            type: 'Feature',
            properties: { id },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [lon(i), lat(i)],
                  [lon(i), lat(i) + 1],
                  [lon(i) + 1, lat(i) + 1],
                  [lon(i) + 1, lat(i)],
                  [lon(i), lat(i)],
                ],
              ],
            },
          })),
        }
      : null,
    licences: [
      {
        table: '*',
        name: `${prefix}CC BY 4.0`,
        path: 'https://creativecommons.org/licenses/by/4.0/',
        attribution: `${prefix}made up`,
      },
    ],
    hash: 'c'.repeat(64),
  };
}
