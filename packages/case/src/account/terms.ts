/** The small words of a test: days, numbers of tables, quantities of a run, what is expected. */
import { outcomeLayout } from '@interregnum/model';
import { dayOf, isDate } from '../dates.ts';
import { parsePath } from '../edit-path.ts';
import { parseOutcome } from '../outcome/parse.ts';
import { listed, nearestOf } from '../problems.ts';
import { shown } from '../shown.ts';
import { fault, type YamlContext, type YamlPath } from '../yaml.ts';
import { type Fields, fieldsOf, oneOf } from './fields.ts';
import {
  type DayLimit,
  type DayTerm,
  type Expectation,
  MANNER_CLASSES,
  type MannerClass,
  type RunCondition,
  type RunQuantity,
  type TableTerm,
} from './types.ts';

export const DAY_WORDS = [
  'collapse',
  'capital',
  'first_fall',
  'half_fallen',
  'leader_flight',
] as const;
const DAY_FORMS = `${DAY_WORDS.join(', ')}, fall[REGION], events[ID], fact[ID] or YYYY-MM-DD`;

/** Sums over the outcome that the questions share, beside the fields of the outcome itself. */
export const DERIVED_QUANTITIES = ['regimeDays', 'regionsLost', 'civiliansKilled'] as const;

const TINY = { regionCount: 1, horizonDays: 1, destinationCount: 1, groupCount: 1 };
/** Numbers of a run that a test may ask for. */
export const RUN_QUANTITIES: readonly string[] = [
  ...DERIVED_QUANTITIES,
  ...outcomeLayout(TINY)
    .fields.filter((f) => f.shape === 'run' && f.unit !== 'day' && f.unit !== 'code')
    .map((f) => f.name),
];

function refuse(
  context: YamlContext,
  path: YamlPath,
  value: unknown,
  allowed: string,
  nearest?: string,
): null {
  const shown = typeof value === 'object' && value !== null ? 'a list or a map' : value;
  const names = { column: String(path.at(-1) ?? ''), value: String(shown ?? '') };
  return fault(context, path, 'not-allowed', names, { allowed, nearest });
}

export function readDay(context: YamlContext, path: YamlPath, value: unknown): DayTerm | null {
  const at = context.at(path);
  if (typeof value !== 'string') return refuse(context, path, value, DAY_FORMS);
  const word = DAY_WORDS.find((w) => w === value);
  if (word !== undefined) return { kind: word };
  if (isDate(value)) return { kind: 'date', date: value };
  const inside = /^(fall|events|fact)\[([^\]]+)\]$/.exec(value);
  if (inside === null) return refuse(context, path, value, DAY_FORMS, nearestOf(value, DAY_WORDS));
  const name = inside[2]!.trim();
  if (inside[1] === 'fall') return { kind: 'fall', region: name, at };
  return inside[1] === 'fact' ? { kind: 'fact', fact: name } : { kind: 'event', event: name, at };
}

/** Exactly two of something. */
export function readPair<T>(
  fields: Fields,
  name: string,
  read: (context: YamlContext, path: YamlPath, value: unknown) => T | null,
): readonly [T, T] | null {
  const found = fields.raw(name);
  if (!Array.isArray(found) || found.length !== 2) {
    fields.refuse(name, found, 'a list of two');
    return null;
  }
  const [a, b] = found.map((v: unknown, i) => read(fields.context, [...fields.path, name, i], v));
  return a === null || b === null || a === undefined || b === undefined ? null : [a, b];
}

const TABLE_FORMS = 'a number, fact[ID], or TABLE[KEY].COLUMN, for patrons with @DATE';

export function readTableTerm(
  context: YamlContext,
  path: YamlPath,
  value: unknown,
): TableTerm | null {
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value };
  if (typeof value !== 'string') return refuse(context, path, value, TABLE_FORMS);
  const fact = /^fact\[([^\]]+)\]$/.exec(value.trim());
  if (fact) return { kind: 'fact', fact: fact[1]!.trim() };
  const dated = /^(.*)@(\d{4}-\d\d-\d\d)$/s.exec(value.trim());
  const written = dated ? dated[1]! : value.trim();
  const date = dated ? dated[2]! : null;
  if (parsePath(written)?.column === '' || !parsePath(written) || (date !== null && !isDate(date)))
    return refuse(context, path, value, TABLE_FORMS);
  return { kind: 'path', path: { value: written, at: context.at(path) }, date };
}

const EXPECT_FIELDS = ['above', 'below', 'between'];

/** Ends of an expectation: numbers, or ISO dates where a day is asked. */
export function readExpectation(fields: Fields, name: string): Expectation | null {
  if (!fields.has(name)) {
    fault(
      fields.context,
      fields.path,
      'missing-field',
      { field: name },
      { allowed: 'above, below or between' },
    );
    return null;
  }
  const inner = fields.map(name, EXPECT_FIELDS);
  if (inner === null) return null;
  const which = oneOf(inner, EXPECT_FIELDS);
  if (which === '') return null;
  const found = inner.raw(which);
  const ends: readonly unknown[] = which === 'between' && Array.isArray(found) ? found : [found];
  const dates = ends.every((e): e is string => typeof e === 'string' && isDate(e));
  const numbers = ends.every((e): e is number => typeof e === 'number' && Number.isFinite(e));
  if ((!dates && !numbers) || ends.length !== (which === 'between' ? 2 : 1)) {
    const form = which === 'between' ? 'two numbers or two dates' : 'a number or a date';
    inner.refuse(which, found, form);
    return null;
  }
  const [a, b] = [ends[0]!, ends.at(-1)!];
  if (a > b) {
    inner.refuse(which, `${a}, ${b}`, 'the lower end first');
    return null;
  }
  const open = which !== 'between';
  if (dates)
    return {
      low: 0,
      high: 0,
      open,
      dates: [which === 'below' ? '' : String(a), which === 'above' ? '' : String(b)],
    };
  return {
    low: which === 'below' ? Number.NEGATIVE_INFINITY : Number(a),
    high: which === 'above' ? Number.POSITIVE_INFINITY : Number(b),
    open,
    dates: null,
  };
}

/** The same with dates as days since an origin. */
export function expectationFrom(expect: Expectation, origin: string): Expectation {
  if (expect.dates === null) return expect;
  const [from, to] = expect.dates;
  return {
    ...expect,
    low: from === '' ? Number.NEGATIVE_INFINITY : dayOf(from, origin)!,
    high: to === '' ? Number.POSITIVE_INFINITY : dayOf(to, origin)!,
  };
}

export function readManners(fields: Fields, name: string): readonly MannerClass[] {
  return fields.list(name).flatMap(({ value, path }) => {
    const known = MANNER_CLASSES.find((m) => m === value);
    if (known !== undefined) return [known];
    refuse(
      fields.context,
      path,
      value,
      listed(MANNER_CLASSES),
      nearestOf(shown(value), MANNER_CLASSES),
    );
    return [];
  });
}

/** Nesting of ratios that anybody could mean. */
const MOST_NESTED = 3;

export function readQuantity(
  context: YamlContext,
  path: YamlPath,
  value: unknown,
  depth = 0,
): RunQuantity | null {
  if (typeof value === 'string') {
    const rights = /^rights\[([^\]]+)\]$/.exec(value);
    if (rights) return { of: 'rights', group: { value: rights[1]!.trim(), at: context.at(path) } };
    if (RUN_QUANTITIES.includes(value)) return { of: 'field', field: value };
    const allowed = `${listed(RUN_QUANTITIES, 40)}, rights[GROUP], or a map with ratio or lag`;
    return refuse(context, path, value, allowed, nearestOf(value, RUN_QUANTITIES));
  }
  const names = ['ratio', 'lag'];
  const fields = fieldsOf(context, path, value, names);
  if (fields === null || depth >= MOST_NESTED) return null;
  const which = oneOf(fields, names);
  if (which === 'lag') {
    const days = readPair(fields, 'lag', readDay);
    return days && { of: 'lag', days };
  }
  if (which !== 'ratio') return null;
  const parts = readPair(fields, 'ratio', (c, p, v) => readQuantity(c, p, v, depth + 1));
  return parts && { of: 'ratio', parts };
}

function readLimit(fields: Fields, name: string): DayLimit | null {
  const found = fields.raw(name);
  if (!fields.has(name)) return null;
  if (typeof found === 'number' && Number.isInteger(found)) return found;
  return fields.date(name);
}

const CONDITION_FIELDS = ['day', 'from', 'by', 'first', 'before', 'quantity', 'expect'];

/** A condition in one line: an outcome in the grammar of `--outcome`. */
function readOutcome({ context, path }: Fields, name: string, text: string): RunCondition | null {
  const at = context.at([...path, name]);
  const { outcome, problems } = parseOutcome(text, () => at);
  context.problems.push(...problems);
  return outcome && { of: 'outcome', outcome, at };
}

export function readCondition(fields: Fields, name: string): RunCondition | null {
  const written = fields.raw(name);
  if (typeof written === 'string') return readOutcome(fields, name, written);
  const inner = fields.map(name, CONDITION_FIELDS);
  if (inner === null) return null;
  const which = oneOf(inner, ['day', 'first', 'quantity']);
  const read = (field: string): DayTerm | null =>
    readDay(inner.context, [...inner.path, field], inner.raw(field));
  if (which === 'day') {
    const day = read('day');
    return day && { of: 'day', day, from: readLimit(inner, 'from'), by: readLimit(inner, 'by') };
  }
  if (which === 'first') {
    const [first, before] = [read('first'), read('before')];
    return first && before && { of: 'order', first, before };
  }
  if (which !== 'quantity') return null;
  const quantity = readQuantity(inner.context, [...inner.path, 'quantity'], inner.raw('quantity'));
  const expect = readExpectation(inner, 'expect');
  return quantity && expect && { of: 'quantity', quantity, expect };
}
