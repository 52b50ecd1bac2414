/** How far an edit may go: the same bounds as the cell that it changes. */
import type { EditValue } from './edit-path.ts';
import { columnOf, type TableName } from './tables.ts';

export interface Limits {
  readonly min: number;
  readonly max: number;
  /** Table value times scale is the value as read. */
  readonly scale: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Largest factor, and largest sum: what no cell may hold, no edit may add. */
const MAX_FACTOR = 1000;
const MAX_TERM = 1e9;

/** What may be multiplied by or added; a factor below 0 would turn men into fewer than none. */
export function factorFault(value: EditValue, { min }: Limits): string | null {
  if (value.kind === 'times') {
    const least = min < 0 ? -MAX_FACTOR : 0;
    if (value.number >= least && value.number <= MAX_FACTOR) return null;
    return `x${least} to x${MAX_FACTOR}`;
  }
  if (value.kind !== 'plus' || Math.abs(value.number) <= MAX_TERM) return null;
  return `+-${MAX_TERM} to +${MAX_TERM}`;
}

interface LimitSource {
  readonly column?: { readonly table: TableName; readonly name: string };
  readonly min?: number;
  readonly max?: number;
}

export function limitsOf(field: LimitSource): Limits {
  const spec = field.column ? columnOf(field.column.table, field.column.name) : undefined;
  return {
    min: field.min ?? spec?.min ?? 0,
    max: spec?.max ?? field.max ?? 1e9,
    scale: spec?.scale ?? 1,
  };
}
