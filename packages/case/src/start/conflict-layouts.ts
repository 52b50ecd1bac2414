/**
 * Two layouts of event data: the UCDP Georeferenced Event Dataset (GED, codebook 25.1) and the export of
 * ACLED (codebook of 2024). A row becomes a fight with the challenger, or says why it is none.
 */
import { isDate } from '../dates.ts';
import { cellShown, type NotCounted } from './left-out.ts';
import { folded } from './names.ts';

export interface Fight {
  /** ISO date of its last day. */
  readonly date: string;
  readonly longitude: number;
  readonly latitude: number;
  /** The place is known to 25 km; otherwise only the district or region. */
  readonly isPrecise: boolean;
  /** Of the challenger's side, as the data call it. */
  readonly challenger: string;
  /** Who took the place, where the event says so. */
  readonly took: 'challenger' | 'incumbent' | null;
  readonly country: string;
}

/** The cell of a row under a header. */
export type Get = (column: string) => string;

export interface Layout {
  readonly name: string;
  readonly columns: readonly string[];
  /** Column that tells one event from another, where the file has it. */
  readonly id: string;
  readonly citation: string;
  readonly terms: string;
  /** @param isRebel whether an organisation has fought the state somewhere in the file */
  readonly fightOf: (get: Get, isRebel: (name: string) => boolean) => Fight | NotCounted;
  /** Who fights the state in this row; '' for nobody. */
  readonly rebelOf: (get: Get) => string;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** English, whole or by its first three letters: “mars” is as little read as “juin”. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;

/**
 * `2021-01-05 00:00:00.000`, `5 January 2021` and `05-Jan-2021` as 2021-01-05; '' for anything else: of
 * 05/06/2026 nobody knows which is the month.
 */
export function dayIn(text: string): string {
  const [, iso = ''] = /^(\d{4}-\d\d-\d\d)(?:[T ][\d:.]+Z?)?$/.exec(text.trim()) ?? [];
  if (isDate(iso)) return iso;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[ -]([a-z]+)\.?,?[ -](\d{4})$/i.exec(text.trim()) ?? [];
  const m = String(monthOf(month.toLowerCase())).padStart(2, '0');
  const made = `${year}-${m}-${day.padStart(2, '0')}`;
  return isDate(made) ? made : '';
}

const DEGREES = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const isDegrees = (text: string, most: number): boolean =>
  DEGREES.test(text) && Math.abs(Number(text)) <= most;

function placed(
  get: Get,
  { on, ...rest }: Pick<Fight, 'isPrecise' | 'challenger' | 'took'> & { readonly on: string },
): Fight | NotCounted {
  const date = dayIn(get(on));
  if (date === '') return { reason: 'date', shown: cellShown(on, get(on)) };
  for (const [column, most] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const)
    if (!isDegrees(get(column), most))
      return { reason: 'coordinates', shown: cellShown(column, get(column)) };
  const [latitude, longitude] = [Number(get('latitude')), Number(get('longitude'))];
  return { ...rest, date, latitude, longitude, country: get('country') };
}

/** 1 exact, 2 within 25 km, 3 the district, 4 the region; beyond that the country only. */
const GED_REGION = 4;
const GED_NEAR = 2;

const ged: Layout = {
  name: 'UCDP GED',
  columns: [
    'type_of_violence',
    'side_a',
    'side_b',
    'where_prec',
    'latitude',
    'longitude',
    'country',
    'date_start',
    'date_end',
  ],
  id: 'id',
  citation:
    'Sundberg, Ralph, and Erik Melander. 2013. “Introducing the UCDP Georeferenced Event Dataset.” Journal of Peace Research 50 (4): 523–532; and the article of the release, Davies et al., Journal of Peace Research (ucdp.uu.se/downloads).',
  terms: 'UCDP data are free to use with citation (CC BY 4.0).',
  // 1 state-based (side a is the state), 2 between others, 3 against civilians (side a does it)
  rebelOf: (get) => (get('type_of_violence') === '1' ? get('side_b') : ''),
  fightOf(get, isRebel) {
    const kind = get('type_of_violence');
    const precision = Number(get('where_prec'));
    const challenger = kind === '1' ? get('side_b') : kind === '3' ? get('side_a') : '';
    if (challenger === '') return { reason: 'scope', shown: cellShown('type_of_violence', kind) };
    if (kind === '3' && !isRebel(challenger))
      return { reason: 'scope', shown: `against civilians by ${cellShown('side_a', challenger)}` };
    if (!(precision >= 1 && precision <= GED_REGION))
      return { reason: 'place', shown: cellShown('where_prec', get('where_prec')) };
    const isPrecise = precision <= GED_NEAR;
    return placed(get, { on: 'date_end', isPrecise, challenger, took: null });
  },
};

const FIGHTS = ['Battles', 'Explosions/Remote violence', 'Violence against civilians'];
const TOOK: Readonly<Record<string, 'challenger' | 'incumbent'>> = {
  'Non-state actor overtakes territory': 'challenger',
  'Government regains territory': 'incumbent',
};
const isRebels = (inter: string): boolean => inter === '2' || /^rebel/i.test(inter);

const acled: Layout = {
  name: 'ACLED',
  columns: [
    'event_date',
    'event_type',
    'sub_event_type',
    'actor1',
    'inter1',
    'actor2',
    'inter2',
    'country',
    'latitude',
    'longitude',
    'geo_precision',
  ],
  id: 'event_id_cnty',
  citation:
    'Raleigh, Clionadh, Roudabeh Kishi, and Andrew Linke. 2023. “Political Instability Patterns Are Obscured by Conflict Dataset Scope Conditions, Sources, and Coding Choices.” Humanities and Social Sciences Communications 10: 74; Armed Conflict Location & Event Data (ACLED), acleddata.com, with the date of access.',
  terms:
    'ACLED data need an account and its terms of use: attribution, and no passing on of the events themselves. Counts by region are written here, no event.',
  rebelOf: (get) =>
    isRebels(get('inter1')) ? get('actor1') : isRebels(get('inter2')) ? get('actor2') : '',
  fightOf(get) {
    const challenger = acled.rebelOf(get);
    const kind = get('event_type');
    if (!FIGHTS.includes(kind)) return { reason: 'scope', shown: cellShown('event_type', kind) };
    if (challenger === '') {
      const sides = ['inter1', 'inter2'].map((column) => cellShown(column, get(column)));
      return { reason: 'scope', shown: sides.join(' and ') };
    }
    const precision = Number(get('geo_precision'));
    if (!(precision >= 1 && precision <= 3))
      return { reason: 'place', shown: cellShown('geo_precision', get('geo_precision')) };
    const took = TOOK[get('sub_event_type')] ?? null;
    return placed(get, { on: 'event_date', isPrecise: precision <= 2, challenger, took });
  },
};

export const LAYOUTS: readonly Layout[] = [ged, acled];

/** The layout that a header has, or what its nearest lacks. */
export function layoutOf(
  header: readonly string[],
): { readonly layout: Layout } | { readonly nearest: Layout; readonly lacking: readonly string[] } {
  const has = new Set(header.map((name) => name.trim().toLowerCase()));
  const lackings = LAYOUTS.map((layout) => ({
    nearest: layout,
    lacking: layout.columns.filter((column) => !has.has(column)),
  })).sort((a, b) => a.lacking.length - b.lacking.length);
  const [best] = lackings;
  return best!.lacking.length === 0 ? { layout: best!.nearest } : best!;
}

export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);
