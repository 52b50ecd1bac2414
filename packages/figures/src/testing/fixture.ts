/** A made-up country for tests: no real case, the same numbers every time. */
import type { CiviliansInput } from '../civilians.ts';
import type { DestinationsInput } from '../destinations.ts';
import type { DisplacementInput } from '../displacement.ts';
import type { DotsInput } from '../dots.ts';
import type { FanInput } from '../fan.ts';
import { MANNER_ORDER, type MannersInput } from '../manners.ts';
import type { MapInput, MapPlace } from '../map-state.ts';
import type { OrderInput } from '../order.ts';
import type { OrderRow } from '../order-rows.ts';
import type { RightsInput } from '../rights.ts';
import type { TimelineInput } from '../timeline.ts';
import { type Compared, compared } from './compared.ts';
import { type SensitivityFixture, sensitivityFixture } from './sensitivity-fixture.ts';

export const ORIGIN = '2021-04-14';
export const HORIZON = 230;

/** Uniform draws in 0..1 from a linear congruential generator (Numerical Recipes). */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface FixtureOptions {
  readonly regions?: number;
  readonly runs?: number;
  /** `some` fall, `all` fall in every run, `none` falls in any. */
  readonly fate?: 'some' | 'all' | 'none';
  readonly observed?: boolean;
  /** Put before every name. */
  readonly prefix?: string;
  readonly map?: boolean;
}

export interface Country extends SensitivityFixture, Compared {
  readonly fallDays: readonly (readonly (number | null)[])[];
  readonly collapseDays: readonly (number | null)[];
  readonly observedDays: readonly (number | null)[];
  readonly fan: FanInput;
  readonly dots: DotsInput;
  readonly order: OrderInput;
  readonly manners: MannersInput;
  readonly displacement: DisplacementInput;
  readonly destinations: DestinationsInput;
  readonly civilians: CiviliansInput;
  readonly rights: RightsInput;
  readonly map: MapInput;
  readonly timeline: TimelineInput;
}

/** Lower quantile of values where a missing one is later than all others. */
export function lateQuantile(values: readonly (number | null)[], p: number): number | null {
  const sorted = values.map((v) => v ?? Infinity).sort((a, b) => a - b);
  const v = sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Infinity;
  return Number.isFinite(v) ? v : null;
}

/** Build the country. */
export function country(options: FixtureOptions = {}): Country {
  const {
    regions = 12,
    runs = 200,
    fate = 'some',
    observed = true,
    prefix = '',
    map = true,
  } = options;
  const u = uniforms(7);
  const name = (i: number): string => `${prefix}Region ${i + 1}`;
  const pace = Array.from({ length: regions }, () => 60 + 100 * u());
  const draw = (i: number, shift: number): number | null => {
    if (fate === 'none') return null;
    const day = Math.round((pace[i] ?? 90) + shift + 40 * (u() - 0.5));
    if (fate === 'all') return Math.min(HORIZON, Math.max(1, day));
    return day > 0 && day <= HORIZON && u() > 0.08 ? day : null;
  };
  const fallDays = Array.from({ length: runs }, () => {
    const shift = 90 * (u() - 0.35);
    return Array.from({ length: regions }, (_, i) => draw(i, shift));
  });
  const observedDays = Array.from({ length: regions }, (_, i) =>
    fate === 'none' ? null : 114 + (i % 9),
  );
  const collapseDays = fallDays.map((days) => (regions === 0 ? null : lateQuantile(days, 0.6)));
  const days = Array.from({ length: HORIZON + 1 }, (_, d) => d);
  const heldOn = (fall: readonly (number | null)[], d: number): number =>
    fall.filter((f) => f === null || f > d).length;
  const heldByRun = fallDays.map((fall) => days.map((d) => heldOn(fall, d)));
  const at = (p: number): number[] =>
    days.map((d) => {
      const held = heldByRun.map((h) => h[d] ?? 0).sort((a, b) => a - b);
      return held[Math.min(held.length - 1, Math.floor(p * held.length))] ?? 0;
    });
  const rows: OrderRow[] = pace.map((_, i) => {
    const col = fallDays.map((f) => f[i] ?? null);
    const seen = observedDays[i] ?? null;
    return {
      id: `R${i}`,
      name: name(i),
      q05: lateQuantile(col, 0.05),
      q50: lateQuantile(col, 0.5),
      q95: lateQuantile(col, 0.95),
      pFall: col.filter((d) => d !== null).length / Math.max(1, runs),
      observed: !observed
        ? { status: 'unknown' }
        : seen === null
          ? { status: 'held' }
          : { status: 'fell', day: seen },
    };
  });
  const events = [
    { day: 0, text: `${prefix}Withdrawal announced` },
    { day: 30, text: `${prefix}Airfield handed over` },
    { day: 79, text: `${prefix}Main base left` },
    { day: 81, text: `${prefix}Neighbouring border post lost` },
  ];
  const side = Math.max(1, Math.ceil(Math.sqrt(regions)));
  const square = (i: number): number[][] => {
    const x = 60 + (i % side);
    const y = 30 + Math.floor(i / side);
    return [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ];
  };
  const frames = [0, 60, 90, 120, 150, HORIZON];
  const places: MapPlace[] = pace.map((_, i) => ({
    id: `R${i}`,
    name: name(i),
    latitude: 30.5 + Math.floor(i / side),
    longitude: 60.5 + (i % side),
    isCapital: i === 0,
    atOrigin: i === 5 ? 'challenger' : i === 6 ? 'third' : 'incumbent',
    lost:
      i === 7
        ? null
        : frames.map(
            (d) => fallDays.filter((f) => (f[i] ?? Infinity) <= d).length / Math.max(1, runs),
          ),
    observed:
      rows[i]?.observed.status === 'fell'
        ? { status: 'fell', day: observedDays[i] ?? 0 }
        : { status: observed ? 'held' : 'unknown' },
  }));
  const weeks = Array.from({ length: 33 }, (_, w) => {
    const grow = (k: number): number => (regions * 4000 * k) / (1 + Math.exp((17 - w) / 3));
    return {
      day: w * 7,
      q05: grow(0.4),
      q25: grow(0.8),
      q50: grow(1.1),
      q75: grow(1.6),
      q95: grow(2.6),
    };
  });
  const persons = (k: number): { q05: number; q50: number; q95: number } => ({
    q05: k,
    q50: k * 2.2,
    q95: k * 4.7,
  });
  return {
    ...sensitivityFixture(prefix, regions, fate !== 'none'),
    ...compared({ prefix, regions, runs, origin: ORIGIN, horizonDays: HORIZON }),
    fallDays,
    collapseDays,
    observedDays,
    fan: {
      title: `${prefix}Regional centres held over time`,
      origin: ORIGIN,
      horizonDays: HORIZON,
      unit: 'regional centres',
      total: regions,
      runs,
      days,
      held: {
        q025: at(0.025),
        q10: at(0.1),
        q25: at(0.25),
        q50: at(0.5),
        q75: at(0.75),
        q90: at(0.9),
        q975: at(0.975),
      },
      samples: heldByRun.slice(0, 6).map((held, run) => ({ run, held })),
      observed: observed
        ? [
            { day: 0, held: regions },
            ...[...new Set(observedDays)]
              .filter((d) => d !== null)
              .sort((a, b) => a - b)
              .map((d) => ({ day: d, held: heldOn(observedDays, d) })),
          ]
        : null,
      events,
    },
    dots: {
      title: `${prefix}Date of collapse`,
      origin: ORIGIN,
      horizonDays: HORIZON,
      subject: `${prefix}the regime`,
      days: collapseDays,
      observed: !observed ? null : fate === 'none' ? 'held' : { day: 123 },
    },
    order: { title: `${prefix}Order of fall`, origin: ORIGIN, horizonDays: HORIZON, runs, rows },
    manners: {
      title: `${prefix}Manners of fall`,
      runs,
      rows: rows.map((r, i) => {
        const weights = MANNER_ORDER.map((_, k) => ((i * 7 + k * 5) % 11) + 0.2);
        const sum = weights.reduce((a, b) => a + b, 0);
        return {
          id: r.id,
          name: r.name,
          shares: Object.fromEntries(
            MANNER_ORDER.map((m, k) => [m, ((weights[k] ?? 0) / sum) * r.pFall]),
          ) as MannersInput['rows'][number]['shares'],
          observed: !observed
            ? null
            : r.observed.status === 'held'
              ? 'held'
              : i % 7 === 6
                ? 'unclear'
                : (MANNER_ORDER[i % 3] ?? null),
        };
      }),
    },
    displacement: {
      title: `${prefix}Persons displaced`,
      origin: ORIGIN,
      horizonDays: HORIZON,
      runs,
      weeks,
      observed: observed
        ? [
            { day: 95, persons: 77000, metric: 'newly displaced since June', source: 'made up' },
            { day: 117, persons: 110000, metric: 'newly displaced since June', source: 'made up' },
          ]
        : [],
      caveat:
        'Counts of the time begin on another date than the model and miss those nobody registered.',
    },
    destinations: {
      title: `${prefix}Where the displaced go`,
      runs,
      rows: [
        { name: `${prefix}inside the country`, persons: persons(90000), observed: null },
        { name: `${prefix}Northland`, persons: persons(8000), observed: observed ? 12000 : null },
        { name: `${prefix}Southland`, persons: persons(20000), observed: null },
        { name: 'flown out', persons: persons(30000), observed: observed ? 122000 : null },
      ],
    },
    civilians: {
      title: `${prefix}Civilians killed`,
      runs,
      rows: [
        { name: 'by incumbent forces on the ground', persons: persons(200), observed: null },
        {
          name: 'by the incumbent and its patrons from the air',
          persons: persons(80),
          observed: null,
        },
        {
          name: 'by challenger forces on the ground',
          persons: persons(400),
          observed: observed ? 1100 : null,
        },
        {
          name: 'by the challenger and its patrons from the air',
          persons: persons(0),
          observed: null,
        },
      ],
    },
    rights: {
      title: `${prefix}Rights of groups`,
      rows: [
        {
          group: `${prefix}women and girls`,
          origin: { low: 2, mid: 2.4, high: 3 },
          end: { low: 0, mid: 0.4, high: 1 },
        },
        {
          group: 'highland minority',
          origin: { low: 3, mid: 3, high: 3 },
          end: { low: 0, mid: 1, high: 2 },
        },
        { group: 'coastal minority', origin: null, end: { low: 1, mid: 1, high: 2 } },
      ],
    },
    timeline: {
      title: `${prefix}Patrons’ support`,
      origin: ORIGIN,
      horizonDays: HORIZON,
      lanes: [
        {
          side: 'incumbent',
          patron: `${prefix}Northland`,
          channel: 'troops',
          announced: [
            { day: -90, level: 0.25 },
            { day: 17, level: 0.15 },
            { day: 150, level: 0 },
          ],
          realised: [
            { day: -90, level: 0.25 },
            { day: 17, level: 0.12 },
            { day: 79, level: 0.03 },
            { day: 139, level: 0 },
          ],
        },
        {
          side: 'incumbent',
          patron: `${prefix}Northland`,
          channel: 'money',
          announced: [
            { day: -190, level: 1 },
            { day: 170, level: 0.85 },
          ],
          realised: null,
        },
        {
          side: 'challenger',
          patron: `${prefix}Southland`,
          channel: 'arms',
          announced: [{ day: -400, level: 0.4 }],
          realised: null,
        },
      ],
      events,
    },
    map: {
      title: `${prefix}Who holds which region`,
      origin: ORIGIN,
      runs,
      days: frames,
      places,
      links: places.slice(1).map((p, i) => [`R${i}`, p.id] as const),
      geo: map
        ? {
            type: 'FeatureCollection',
            features: pace.map((_, i) => ({
              type: 'Feature',
              properties: { id: `R${i}` },
              geometry: { type: 'Polygon', coordinates: [square(i)] },
            })),
          }
        : null,
      names: { incumbent: `${prefix}the republic`, challenger: `${prefix}the movement` },
    },
  };
}
