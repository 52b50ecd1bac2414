/**
 * What of a case is in doubt: groups of table columns that carry low and high. A group moves as one, all
 * its rows at the same place between their low and high, because whoever codes one garrison too high
 * codes the next too high; a group that is split moves row by row.
 */
import {
  type BorderRow,
  type CaseData,
  channelOf,
  type EvacuationRow,
  type EventRow,
  type Kind,
  type LinkRow,
  type PatronRow,
  type Quantity,
  type RegionRow,
} from '@interregnum/case';
import { placed } from './placed.ts';

interface Tables {
  readonly regions: RegionRow;
  readonly links: LinkRow;
  readonly patrons: PatronRow;
  readonly events: EventRow;
  readonly evacuations: EvacuationRow;
  readonly borders: BorderRow;
}
type QuantityField<T> = { [K in keyof T]: T[K] extends Quantity ? K : never }[keyof T];

/** One column of some rows of one table. */
interface Part {
  readonly table: keyof Tables;
  readonly column: string;
  readonly quantities: (data: CaseData) => Quantity[];
  /** @param u where between low (0), value (½) and high (1) */
  readonly vary: (data: CaseData, u: number) => CaseData;
}

function part<K extends keyof Tables>(
  table: K,
  column: string,
  field: QuantityField<Tables[K]>,
  matches: (row: Tables[K]) => boolean = () => true,
): Part {
  const rowsOf = (data: CaseData): readonly Tables[K][] => data[table] as unknown as Tables[K][];
  const of = (row: Tables[K]): Quantity => row[field] as Quantity;
  return {
    table,
    column,
    quantities: (data) => rowsOf(data).filter(matches).map(of),
    vary: (data, u) => ({
      ...data,
      [table]: rowsOf(data).map((row) => {
        if (!matches(row)) return row;
        const q = of(row);
        return { ...row, [field]: { ...q, value: placed(q, u) } };
      }),
    }),
  };
}

/** Which total of men each run draws by itself unless the group moves it. */
export type DrawnTotal = 'garrisonLogSd' | 'challengerLogSd';

const REGION_COLUMNS = [
  'garrison_effective_k',
  'garrison_nominal_k',
  'militia_k',
  'challenger_force_k',
  'insurgent_control_0',
  'affinity_challenger',
  'affinity_incumbent',
  'sanctuary_border',
  'population_k',
] as const;
type RegionColumn = (typeof REGION_COLUMNS)[number];

/** What a group is of: table and column, and which of its rows where it is not all of them. */
export type GroupSubject =
  | { readonly column: `regions.${RegionColumn}`; readonly region: string | null }
  | { readonly column: 'patrons.level'; readonly side: Side; readonly channel: string }
  | { readonly column: 'events.magnitude'; readonly side: Side }
  | {
      readonly column:
        | 'links.road_km'
        | 'evacuations.capacity_persons_per_day'
        | 'borders.openness'
        | 'borders.km';
    };

interface Spec {
  readonly id: string;
  readonly subject: GroupSubject;
  /** How the rows add up to the range that is shown. */
  readonly summary: 'sum' | 'mean';
  readonly parts: readonly Part[];
  readonly total?: DrawnTotal;
}

/** A group of columns in doubt, with where it stands and what is known of it. */
export interface InputGroup {
  /** `table.column`, `table[key].column` for a row of a group that is split. */
  readonly id: string;
  readonly subject: GroupSubject;
  /** Table and column, as in the case format, joined by a point. */
  readonly columns: readonly string[];
  /** File and first line of each table it stands in. */
  readonly at: readonly { readonly file: string; readonly line: number; readonly rows: number }[];
  /** Rows with a range; rows without one stay where they are. */
  readonly rows: number;
  /** Of the rows with a range, how they are known. */
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly unit: string;
  readonly summary: 'sum' | 'mean';
  /** Sum or mean over the rows with a range. */
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly total: DrawnTotal | null;
  readonly vary: (data: CaseData, u: number) => CaseData;
}

// biome-ignore format: a table reads best with one column a line
const REGIONS: Readonly<Record<RegionColumn, readonly [field: QuantityField<RegionRow>, summary: 'sum' | 'mean', total?: DrawnTotal]>> = {
  garrison_effective_k: ['garrisonMen', 'sum', 'garrisonLogSd'],
  garrison_nominal_k: ['garrisonNominalMen', 'sum'],
  militia_k: ['militiaMen', 'sum'],
  challenger_force_k: ['challengerMen', 'sum', 'challengerLogSd'],
  insurgent_control_0: ['ruralControl', 'mean'],
  affinity_challenger: ['affinityChallenger', 'mean'],
  affinity_incumbent: ['affinityIncumbent', 'mean'],
  sanctuary_border: ['sanctuaryBorder', 'mean'],
  population_k: ['populationPersons', 'sum'],
};

const SIDES = ['incumbent', 'challenger'] as const;
type Side = (typeof SIDES)[number];

/** Every group the tables of a case may hold, with the rows it has there or none. */
function specsOf(data: CaseData): Spec[] {
  const channels = (side: PatronRow['side']): string[] => [
    ...new Set(
      data.patrons.filter((p) => p.side === side).map((p) => channelOf(p.channel).channel),
    ),
  ];
  return [
    ...REGION_COLUMNS.map((column): Spec => {
      const [field, summary, total] = REGIONS[column];
      return {
        id: `regions.${column}`,
        subject: { column: `regions.${column}`, region: null },
        summary,
        parts: [part('regions', column, field)],
        ...(total === undefined ? {} : { total }),
      };
    }),
    {
      id: 'links.road_km',
      subject: { column: 'links.road_km' },
      summary: 'sum',
      parts: [
        part('links', 'road_km', 'roadKm'),
        part('regions', 'road_km_to_capital', 'roadKmToCapital'),
      ],
    },
    ...SIDES.flatMap((side) =>
      channels(side).map(
        (channel): Spec => ({
          id: `patrons[${side}|${channel}].level`,
          subject: { column: 'patrons.level', side, channel },
          summary: 'mean',
          parts: [
            part(
              'patrons',
              'level',
              'level',
              (p) => p.side === side && channelOf(p.channel).channel === channel,
            ),
          ],
        }),
      ),
    ),
    ...SIDES.map(
      (side): Spec => ({
        id: `events[${side}].magnitude`,
        subject: { column: 'events.magnitude', side },
        summary: 'mean',
        parts: [part('events', 'magnitude', 'magnitude', (e) => e.side === side)],
      }),
    ),
    {
      id: 'evacuations.capacity_persons_per_day',
      subject: { column: 'evacuations.capacity_persons_per_day' },
      summary: 'sum',
      parts: [part('evacuations', 'capacity_persons_per_day', 'capacityPersonsPerDay')],
    },
    {
      id: 'borders.openness',
      subject: { column: 'borders.openness' },
      summary: 'mean',
      parts: [part('borders', 'openness', 'openness')],
    },
    {
      id: 'borders.km',
      subject: { column: 'borders.km' },
      summary: 'sum',
      parts: [part('borders', 'km', 'km')],
    },
  ];
}

/** null where no row has a range. */
function groupOf(data: CaseData, spec: Spec): InputGroup | null {
  const ranged = spec.parts.map((p) => ({
    part: p,
    quantities: p.quantities(data).filter((q) => q.high > q.low),
  }));
  const all = ranged.flatMap((p) => p.quantities);
  if (all.length === 0) return null;
  const shown = ranged.find((p) => p.quantities.length > 0)!.quantities;
  const over = (pick: (q: Quantity) => number): number =>
    shown.reduce((s, q) => s + pick(q), 0) / (spec.summary === 'mean' ? shown.length : 1);
  const count = (kind: Kind): number => all.filter((q) => q.kind === kind).length;
  return {
    id: spec.id,
    subject: spec.subject,
    columns: ranged
      .filter((p) => p.quantities.length > 0)
      .map(({ part: p }) => `${p.table}.${p.column}`),
    at: ranged
      .filter((p) => p.quantities.length > 0)
      .map(({ quantities }) => ({
        file: quantities[0]!.at.file,
        line: quantities.reduce((least, q) => Math.min(least, q.at.line), quantities[0]!.at.line),
        rows: quantities.length,
      })),
    rows: all.length,
    kinds: {
      measured: count('measured'),
      estimated: count('estimated'),
      assumed: count('assumed'),
    },
    unit: shown[0]!.unit,
    summary: spec.summary,
    low: over((q) => q.low),
    value: over((q) => q.value),
    high: over((q) => q.high),
    total: spec.total ?? null,
    vary: (from, u) => spec.parts.reduce((d, p) => p.vary(d, u), from),
  };
}

/** The group region by region; null where it is not a column of regions. */
function splitOf(data: CaseData, id: string): Spec[] | null {
  const column = REGION_COLUMNS.find((c) => id === `regions.${c}`);
  if (column === undefined) return null;
  const [field, summary] = REGIONS[column];
  return data.regions.map((r) => ({
    id: `regions[${r.id}].${column}`,
    subject: { column: `regions.${column}`, region: r.name },
    summary,
    parts: [part('regions', column, field, (other) => other.id === r.id)],
  }));
}

/** Ids of the groups that can be split. */
export const SPLITTABLE: readonly string[] = REGION_COLUMNS.map((column) => `regions.${column}`);

export interface Inputs {
  readonly groups: readonly InputGroup[];
  /** Groups the case has no doubt about, or no rows for. */
  readonly without: readonly { readonly id: string; readonly subject: GroupSubject }[];
}

/**
 * @param split groups of `SPLITTABLE` that are to move region by region. Runs then go on drawing the
 * total of that side themselves, as everywhere else
 * @throws RangeError for a group that cannot be split
 */
export function inputsOf(data: CaseData, split: readonly string[] = []): Inputs {
  for (const id of split)
    if (!SPLITTABLE.includes(id))
      throw new RangeError(`There is no group ${id} that can be split; ${SPLITTABLE.join(', ')}`);
  const made = specsOf(data)
    .flatMap((spec) => (split.includes(spec.id) ? splitOf(data, spec.id)! : [spec]))
    .map((spec) => ({ spec, group: groupOf(data, spec) }));
  return {
    groups: made.flatMap(({ group }) => (group === null ? [] : [group])),
    without: made.flatMap(({ spec: { id, subject }, group }) =>
      group === null ? [{ id, subject }] : [],
    ),
  };
}
