/** Fields of the outcome layout as columns: named, described, a date beside each day. */
import { dateOf } from '@interregnum/case';
import { COLLAPSE_CAUSES, MANNERS, type OutcomeField } from '@interregnum/model';
import { type Cell, type Column, code, column, snakeCase } from './table.ts';

export const HOLDERS: readonly string[] = ['incumbent', 'challenger', 'third_party'];
const CODES: Readonly<Record<string, readonly string[]>> = {
  collapseCause: COLLAPSE_CAUSES.map(snakeCase),
  manner: MANNERS,
  holder: HOLDERS,
};
const UNIT_ENDINGS: Readonly<Record<string, string>> = {
  men: 'men',
  'men-equivalents': 'men_equivalents',
  persons: 'persons',
  regions: 'regions',
  districts: 'districts',
  actors: 'actors',
  share: 'share',
  'ordinal 0-4': 'ordinal',
};

/** ISO date of a day of the case; null where it never came. */
export type Calendar = (day: number) => string | null;

export function calendar({
  origin,
  horizonDays,
}: {
  readonly origin: string;
  readonly horizonDays: number;
}): Calendar {
  const dates = Array.from({ length: horizonDays + 1 }, (_, day) => dateOf(day, origin));
  return (day) => dates[day] ?? null;
}

/** A day since the origin and its date. */
export const dayColumns = (name: string, description: string): Column[] => [
  column(`${name}_day`, 'integer', 'days since the origin', description, true),
  column(`${name}_date`, 'date', '', 'Date of that day', true),
];

/** A field as one column, or as two where it is a day. */
export interface FieldColumns {
  readonly field: OutcomeField;
  readonly columns: readonly Column[];
  /** One cell a column. */
  readonly cells: (value: number) => Cell[];
}

export function fieldColumns(field: OutcomeField, dates: Calendar): FieldColumns {
  const base = snakeCase(field.name).replace(/^week_/, '');
  if (field.unit === 'day') {
    const description = field.description.replace(/[,;] -1 .*$/, '; null if it never came');
    return {
      field,
      columns: dayColumns(base.replace(/_day$/, ''), description),
      cells: (value) => (value >= 0 ? [value, dates(value)] : [null, null]),
    };
  }
  if (field.unit === 'code') {
    const values = CODES[field.name] ?? [];
    const nullable = field.name !== 'holder';
    return {
      field,
      columns: [code(base, field.description, values, nullable)],
      cells: (value) =>
        Number.isNaN(value) || (value === 0 && nullable)
          ? [null]
          : [values[value] ?? `code ${value}`],
    };
  }
  const ending = UNIT_ENDINGS[field.unit] ?? snakeCase(field.unit).replace(/\W+/g, '_');
  const name = base.endsWith(`_${ending}`) ? base : `${base}_${ending}`;
  const whole = ['regions', 'actors', 'districts'].includes(field.unit);
  return {
    field,
    columns: [column(name, whole ? 'integer' : 'number', field.unit, field.description, true)],
    cells: (value) => [Number.isNaN(value) ? null : value],
  };
}
