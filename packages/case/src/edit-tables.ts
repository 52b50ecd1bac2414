/** What can be edited outside patrons.csv: tables, keys, columns. Observed tables are not here. */
import { dayOf } from './dates.ts';
import { placeMen, withMen } from './edit-forces.ts';
import type { TableName } from './tables.ts';
import { MOST_NAME_CHARACTERS } from './text-limits.ts';
import type {
  BorderRow,
  CaseData,
  EvacuationRow,
  EventRow,
  ForceRow,
  LinkRow,
  Quantity,
  RegionRow,
  RightsRow,
} from './types.ts';

export type EditField<T> =
  | {
      readonly kind: 'quantity';
      /** Its description gives range and scale; `min` goes before it, `max` serves where there is none. */
      readonly column?: { readonly table: TableName; readonly name: string };
      readonly min?: number;
      readonly max?: number;
      get(row: T): Quantity;
      set(row: T, q: Quantity, value: number): T;
    }
  | {
      readonly kind: 'text';
      readonly allowed: string;
      readonly choices?: readonly string[];
      /** null when the text does not fit. */
      parse(text: string, data: CaseData, row: T): T | null;
    };

export interface EditTable<T> {
  rows(data: CaseData): readonly T[];
  /** Names of a row; the first is shown in messages. */
  keys(row: T): string[];
  put(data: CaseData, rows: readonly T[]): CaseData;
  /** What of the case follows from the rows that were put, with a note on each. */
  follow?(
    before: CaseData,
    after: CaseData,
  ): { readonly data: CaseData; readonly notes: readonly string[] };
  readonly removable: boolean;
  readonly fields: Readonly<Record<string, EditField<T>>>;
}

/** A numeric column held as a quantity under a property of the row. */
function numeric<T, K extends keyof T>(
  table: TableName,
  name: string,
  property: K,
  min?: number,
): EditField<T> {
  return {
    kind: 'quantity',
    column: { table, name },
    ...(min === undefined ? {} : { min }),
    get: (row) => row[property] as Quantity,
    set: (row, q) => ({ ...row, [property]: q }),
  };
}

const region = (name: string, property: keyof RegionRow): EditField<RegionRow> =>
  numeric('regions', name, property);

const regions: EditTable<RegionRow> = {
  rows: (d) => d.regions,
  keys: (r) => [r.id, r.name],
  put: (d, rows) => ({ ...d, regions: rows }),
  removable: false,
  fields: {
    population_k: region('population_k', 'populationPersons'),
    road_km_to_capital: region('road_km_to_capital', 'roadKmToCapital'),
    terrain_rugged: region('terrain_rugged', 'terrainRuggedness'),
    affinity_challenger: region('affinity_challenger', 'affinityChallenger'),
    affinity_incumbent: region('affinity_incumbent', 'affinityIncumbent'),
    insurgent_control_0: region('insurgent_control_0', 'ruralControl'),
    garrison_effective_k: region('garrison_effective_k', 'garrisonMen'),
    garrison_nominal_k: region('garrison_nominal_k', 'garrisonNominalMen'),
    militia_k: region('militia_k', 'militiaMen'),
    challenger_force_k: region('challenger_force_k', 'challengerMen'),
    sanctuary_border: region('sanctuary_border', 'sanctuaryBorder'),
    militia_leader: {
      kind: 'text',
      allowed: `a name of at most ${MOST_NAME_CHARACTERS} characters`,
      parse: (text, _, row) =>
        text.length <= MOST_NAME_CHARACTERS ? { ...row, militiaLeader: text } : null,
    },
    precontrolled_by: {
      kind: 'text',
      allowed: 'challenger, third, none',
      choices: ['challenger', 'third', 'none'],
      parse: (text, _, row) => {
        if (text === 'none') return { ...row, precontrolledBy: '' };
        return text === 'challenger' || text === 'third' ? { ...row, precontrolledBy: text } : null;
      },
    },
    holdout_identity: {
      kind: 'text',
      allowed: '0, 1',
      parse: (text, _, row) =>
        /^[01]$/.test(text) ? { ...row, holdoutIdentity: text === '1' } : null,
    },
  },
};

const MIN_ROAD_KM = 0.1;

const links: EditTable<LinkRow> = {
  rows: (d) => d.links,
  keys: (l) => [`${l.a}|${l.b}`, `${l.b}|${l.a}`],
  put: (d, rows) => ({ ...d, links: rows }),
  removable: true,
  fields: {
    // A road of no length joins nothing; the tables refuse it too.
    road_km: numeric('links', 'road_km', 'roadKm', MIN_ROAD_KM),
    quality: {
      kind: 'text',
      allowed: '1, 2, 3',
      parse: (text, _, row) =>
        /^[123]$/.test(text) ? { ...row, quality: Number(text) as LinkRow['quality'] } : null,
    },
  },
};

/** A date moved to the origin or before is known at the origin. */
function withKnownDay(row: EventRow, knownDay: number): EventRow {
  const effectiveDay = Math.max(row.effectiveDay, knownDay);
  return { ...row, knownDay, effectiveDay, realised: row.realised && knownDay > 0 };
}

const events: EditTable<EventRow> = {
  rows: (d) => d.events,
  keys: (e) => [e.id],
  put: (d, rows) => ({ ...d, events: rows }),
  removable: true,
  fields: {
    magnitude: {
      kind: 'quantity',
      min: -1,
      max: 1,
      get: (row) => row.magnitude,
      set: (row, q) => ({ ...row, magnitude: q }),
    },
    date_known: {
      kind: 'text',
      allowed: 'YYYY-MM-DD',
      parse: (text, data, row) => {
        const day = dayOf(text, data.origin);
        return day === null ? null : withKnownDay(row, day);
      },
    },
    kept: {
      kind: 'text',
      allowed: '0 to 1, of an event that is a cease-fire with until and kept',
      parse: (text, _, row) => {
        const value = /^(0|1|[01]?\.\d+)$/.test(text) ? Number(text) : Number.NaN;
        if (row.ceasefire === undefined || !(value <= 1)) return null;
        const kept = { ...row.ceasefire.kept, value, low: value, high: value };
        return { ...row, ceasefire: { ...row.ceasefire, kept: { ...kept, kind: 'assumed' } } };
      },
    },
    until: {
      kind: 'text',
      allowed: 'YYYY-MM-DD from its first day on, of an event that is a cease-fire',
      parse: (text, data, row) => {
        const untilDay = dayOf(text, data.origin);
        if (row.ceasefire === undefined || untilDay === null) return null;
        if (untilDay < row.effectiveDay) return null;
        return { ...row, ceasefire: { ...row.ceasefire, untilDay } };
      },
    },
  },
};

const forces: EditTable<ForceRow> = {
  rows: (d) => d.forces,
  keys: (f) => [f.actor, `${f.side}|${f.actor}`],
  put: (d, rows) => ({ ...d, forces: rows }),
  follow: placeMen,
  removable: false,
  fields: {
    effective_mid_k: {
      kind: 'quantity',
      column: { table: 'forces', name: 'effective_mid_k' },
      get: (row) => row.effectiveMen,
      set: withMen,
    },
  },
};

const evacuations: EditTable<EvacuationRow> = {
  rows: (d) => d.evacuations,
  keys: (e) => [e.region],
  put: (d, rows) => ({ ...d, evacuations: rows }),
  removable: true,
  fields: {
    capacity_persons_per_day: numeric(
      'evacuations',
      'capacity_persons_per_day',
      'capacityPersonsPerDay',
    ),
    duration_days: {
      kind: 'text',
      allowed: 'days, 0 or more',
      parse: (text, _, row) =>
        /^\d{1,5}$/.test(text) ? { ...row, durationDays: Number(text) } : null,
    },
    last_date: {
      kind: 'text',
      allowed: 'YYYY-MM-DD, none',
      parse: (text, data, row) => {
        if (text === 'none') return { ...row, lastDay: null };
        const day = dayOf(text, data.origin);
        return day === null ? null : { ...row, lastDay: day };
      },
    },
  },
};

const borders: EditTable<BorderRow> = {
  rows: (d) => d.borders,
  keys: (b) => [`${b.region}|${b.destination}`],
  put: (d, rows) => ({ ...d, borders: rows }),
  removable: true,
  fields: {
    km: numeric('borders', 'km', 'km'),
    openness: numeric('borders', 'openness', 'openness'),
  },
};

const rights: EditTable<RightsRow> = {
  rows: (d) => d.rights,
  keys: (r) => [`${r.holder === 'thirdParty' ? 'third_party' : r.holder}|${r.group}`],
  put: (d, rows) => ({ ...d, rights: rows }),
  removable: true,
  fields: { level: numeric('rights', 'level', 'level') },
};

/** Row types differ per table; each entry is used only with its own rows. */
// biome-ignore lint/suspicious/noExplicitAny: a union of row types cannot be put back by key
export const editTables: Readonly<Record<string, EditTable<any>>> = {
  regions,
  links,
  events,
  forces,
  evacuations,
  borders,
  rights,
};
