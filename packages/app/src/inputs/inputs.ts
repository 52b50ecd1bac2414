/** Every number of a case that goes into the model, with where it comes from and how it is changed. */
import {
  type CaseData,
  dateOf,
  type EditField,
  editTables,
  limitsOf,
  type PatronRow,
  type Quantity,
  TABLES,
} from '@interregnum/case';

/** What is known of an input does not reach to a fifth digit. */
export const SIGNIFICANT = { maximumSignificantDigits: 4 } as const;

export interface InputRow {
  /** What an edit of it begins with. */
  readonly path: string;
  readonly table: string;
  /** What it is a number of, as the case names it. */
  readonly name: string;
  /** What the number is, in the words of the table's description. */
  readonly what: string;
  readonly quantity: Quantity;
  /** The table's number times this is the value; an edit takes the table's. */
  readonly scale: number;
  /** Smallest and largest value that is allowed. */
  readonly min: number;
  readonly max: number;
  /** Words to be found by, in lower case. */
  readonly search: string;
}

type OfRow = Readonly<Record<string, unknown>>;

function nameOf(
  table: string,
  row: OfRow,
  key: string,
  regions: ReadonlyMap<string, string>,
): string {
  const region = (id: unknown): string => regions.get(String(id)) ?? String(id);
  switch (table) {
    case 'regions':
      return String(row.name);
    case 'links':
      return `${region(row.a)} – ${region(row.b)}`;
    case 'borders':
      return `${region(row.region)} – ${String(row.destination)}`;
    case 'evacuations':
      return region(row.region);
    case 'rights':
      return `${String(row.group)} (${String(row.holder)})`;
    case 'events':
      return `${String(row.text)}`;
    default:
      return key;
  }
}

function whatOf(field: EditField<unknown>, column: string): string {
  if (field.kind !== 'quantity' || field.column === undefined) return column.replaceAll('_', ' ');
  const { table, name } = field.column;
  const spec = TABLES[table].columns.find((c) => c.name === name);
  return spec?.description ?? name.replaceAll('_', ' ');
}

/** Found by its number too, as it is written and as it is shown. */
const searchOf = (words: string, { value, source }: Quantity): string =>
  `${words} ${value} ${value.toLocaleString('en')} ${source}`.toLowerCase();

const patronPath = (row: PatronRow, { origin, horizonDays }: CaseData): string => {
  const from = Math.max(0, row.fromDay);
  const to = Math.min(row.toDay, horizonDays);
  const of = row.realised ? 'realised' : 'announced';
  return `patrons[${row.side}|${row.patron}/${row.channel}].${of}@${dateOf(from, origin)}..${dateOf(to, origin)}`;
};

function patronInputs(data: CaseData): InputRow[] {
  const { origin, horizonDays } = data;
  // What was over before the first day, or followed from the end of the regime, no run reads.
  const read = data.patrons.filter(
    (row) => row.toDay >= 0 && row.fromDay <= horizonDays && row.consequence !== true,
  );
  return read.map((row) => {
    const dates = `${dateOf(row.fromDay, origin)} – ${dateOf(row.toDay, origin)}`;
    const what = `Support (${row.channel.replaceAll('_', ' ')}), ${row.realised ? 'as it came' : 'as announced'}, ${dates}`;
    return {
      path: patronPath(row, data),
      table: 'patrons',
      name: row.patron,
      what,
      quantity: row.level,
      scale: 1,
      min: 0,
      max: 1,
      search: searchOf(`patrons ${row.patron} ${what}`, row.level),
    };
  });
}

export function inputsOf(data: CaseData): InputRow[] {
  const regions = new Map(data.regions.map((r) => [r.id, r.name]));
  const rows = Object.entries(editTables).flatMap(([table, spec]) =>
    spec.rows(data).flatMap((row: OfRow): InputRow[] =>
      Object.entries(spec.fields).flatMap(([column, field]): InputRow[] => {
        if (field.kind !== 'quantity') return [];
        const key = spec.keys(row)[0] ?? '';
        const quantity = field.get(row);
        const limits = limitsOf(field);
        const name = nameOf(table, row, key, regions);
        const what = whatOf(field, column);
        return [
          {
            path: `${table}[${key}].${column}`,
            table,
            name,
            what,
            quantity,
            scale: limits.scale,
            min: limits.min * limits.scale,
            max: limits.max * limits.scale,
            search: searchOf(`${table} ${key} ${column} ${name} ${what}`, quantity),
          },
        ];
      }),
    ),
  );
  return [...rows, ...patronInputs(data)];
}

/** Rows that have all the words, in the order of the tables. */
export function found(rows: readonly InputRow[], words: string): readonly InputRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0
    ? rows
    : rows.filter(({ search }) => wanted.every((word) => search.includes(word)));
}

/** The edit that sets an input to a value in its own unit. */
export const editOf = ({ path, scale }: InputRow, value: number): string =>
  `${path}=${Number((value / scale).toPrecision(9))}`;

/** Whether an edit is of this input. */
export const changes = ({ path }: InputRow, edit: string): boolean => edit.startsWith(`${path}=`);
