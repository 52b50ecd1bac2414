/**
 * How a table is written where its package says so: the `dialect` of the resource (CSV Dialect 1.2,
 * https://specs.frictionlessdata.io/csv-dialect/) and the forms of its fields.
 */
import type { FieldForm } from './field-form.ts';

export interface TableForm {
  readonly delimiter: string;
  readonly quote: string;
  /** Lines that begin with it are no rows. */
  readonly comment: string | null;
  /** Names of the columns where the table has no header; null where it has one. */
  readonly names: readonly string[] | null;
  /** Cells that mean "missing" besides the blank. */
  readonly missing: readonly string[];
  readonly fields: ReadonlyMap<string, FieldForm>;
}

export const PLAIN_FORM: TableForm = {
  delimiter: ',',
  quote: '"',
  comment: null,
  names: null,
  missing: [],
  fields: new Map(),
};

/** Whether a table in this form is in the one that bare folders have. */
export const isPlain = (form: TableForm): boolean =>
  form.delimiter === ',' &&
  form.quote === '"' &&
  form.comment === null &&
  form.names === null &&
  form.missing.length === 0 &&
  form.fields.size === 0;
