/** The vocabulary in which tables are described. */

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'choice';

/** How a value without a provenance row is widened into low..high; see `widen`. */
export type Spread =
  | 'share'
  | 'signed'
  | 'population'
  | 'men:incumbent'
  | 'men:incumbent_militia'
  | 'men:challenger'
  | 'kilometres'
  | 'exact';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Unit of the number in the table. */
  readonly unit?: string;
  /** Unit after reading: table value times `scale`. */
  readonly readUnit?: string;
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
  /** The column must be there. */
  readonly required: boolean;
  /** Its cells may not be blank. */
  readonly filled: boolean;
  readonly choices?: readonly string[];
  readonly spread?: Spread;
}

export interface TableSpec {
  /** Resource name; the file of a bare folder is `<name>.csv`. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ColumnSpec[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly {
    readonly column: string;
    readonly table: string;
    readonly reference: string;
  }[];
  /** A folder without it is not a case. */
  readonly required: boolean;
  /** A required table without rows is still a case: a regime may have no patron. */
  readonly mayBeEmpty?: true;
  /** What happened: no input may come from it. */
  readonly observed: boolean;
  /** Most rows read; keeps the time that a hostile table can cost within seconds. */
  readonly maxRows: number;
}

export type Extra = Partial<Omit<ColumnSpec, 'name' | 'type' | 'description'>>;

export const column = (
  name: string,
  type: ColumnType,
  description: string,
  extra: Extra = {},
): ColumnSpec => ({ name, type, description, required: false, filled: false, ...extra });

export const KEY: Extra = { required: true, filled: true };
export const thousands = (readUnit: 'persons' | 'men', spread: Spread): Extra => ({
  unit: `thousand ${readUnit}`,
  readUnit,
  scale: 1000,
  min: 0,
  spread,
});
export const SHARE: Extra = { unit: 'share', min: 0, max: 1, spread: 'share' };
export const KM: Extra = { unit: 'km', min: 0, spread: 'kilometres' };
export const source: ColumnSpec = column(
  'source',
  'string',
  'Where the row comes from: URL, file, recalled or coded',
);
export const note: ColumnSpec = column('note', 'string', 'Remarks');
export const kind: ColumnSpec = column('kind', 'choice', 'How the value is known', {
  choices: ['measured', 'estimated', 'assumed'],
});
export const regionId: ColumnSpec = column('region_id', 'string', 'Region', KEY);
export const toRegions = (name: string): TableSpec['foreignKeys'][number] => ({
  column: name,
  table: 'regions',
  reference: 'id',
});
