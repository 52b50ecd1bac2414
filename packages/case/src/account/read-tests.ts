/** One test of a claim, by its kind. */
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { type Edit, parseEdit } from '../edit-path.ts';
import { listed, nearestOf } from '../problems.ts';
import { fault, type YamlContext, type YamlPath } from '../yaml.ts';
import { type Fields, fieldsOf, oneOf } from './fields.ts';
import {
  DAY_WORDS,
  readCondition,
  readDay,
  readExpectation,
  readManners,
  readPair,
  readQuantity,
  readTableTerm,
} from './terms.ts';
import {
  type AccountTest,
  type AcrossTest,
  type Change,
  type EffectTest,
  type InputTest,
  type ObservedTest,
  type OutputTest,
  type PartTest,
  type RecordValue,
  type RunStatistic,
  type SeriesTest,
  type TableValue,
  TEST_KINDS,
  type Written,
} from './types.ts';

const TABLE_VALUES = ['sum', 'ratio', 'difference', 'day', 'days'];
const RECORD_VALUES = [...TABLE_VALUES, 'manner', 'lost', 'fell', 'metric', 'forecast'];
const STATISTICS = ['share', 'mean', 'quantile', 'manner'];
const CHANGE_FIELDS = ['scenario', 'edits', 'without', 'with'];
const COMMON = ['kind', 'asks', 'expect'];
const FIELDS: Readonly<Record<(typeof TEST_KINDS)[number], readonly string[]>> = {
  input: [...COMMON, 'case', ...TABLE_VALUES],
  observed: [...COMMON, 'case', ...RECORD_VALUES, 'date'],
  series: [...COMMON, 'series', 'change', 'from', 'to'],
  output: [...COMMON, 'case', ...STATISTICS, 'of', 'given', 'change', 'announced_only'],
  counterfactual: [...COMMON, 'case', 'share', 'mean', 'change', 'announced_only'],
  mechanism: [...COMMON, 'case', 'share', 'mean', 'change', 'announced_only'],
  'across-cases': ['kind', 'asks', 'cases', 'holds_in', 'test'],
  outside: ['kind', 'asks'],
};
/** The horizon of a case ends somewhere; more cases than this is not a test but a study. */
const MOST_CASES = 50;

function tableValue(fields: Fields, which: string): TableValue | null {
  const { context, path } = fields;
  if (which === 'sum') {
    const terms = fields
      .list('sum')
      .flatMap((item) => readTableTerm(context, item.path, item.value) ?? []);
    return terms.length === 0 ? null : { of: 'sum', terms };
  }
  if (which === 'ratio' || which === 'difference') {
    const terms = readPair(fields, which, readTableTerm);
    return terms && { of: which, terms };
  }
  if (which === 'day') {
    const day = readDay(context, [...path, 'day'], fields.raw('day'));
    return day && { of: 'day', day };
  }
  const days = which === 'days' ? readPair(fields, 'days', readDay) : null;
  return days && { of: 'days', days };
}

function recordValue(fields: Fields, which: string): RecordValue | null {
  const named = (name: string): Written => ({ value: fields.text(name), at: fields.at(name) });
  if (which === 'manner') return { of: 'manner', manners: readManners(fields, 'manner') };
  if (which === 'lost' || which === 'fell') {
    if (!fields.flag(which)) fields.refuse(which, fields.raw(which), 'true');
    return { of: which };
  }
  if (which === 'forecast') return { of: 'forecast', key: named('forecast') };
  if (which !== 'metric') return tableValue(fields, which);
  const date = fields.date('date');
  if (date !== null) return { of: 'metric', metric: named('metric'), date };
  return fault(
    fields.context,
    fields.path,
    'missing-field',
    { field: 'date' },
    { allowed: 'YYYY-MM-DD' },
  );
}

function statistic(fields: Fields, which: string): RunStatistic | null {
  const { context, path } = fields;
  if (which === 'share') {
    const condition = readCondition(fields, 'share');
    return condition && { of: 'share', condition };
  }
  if (which === 'manner') {
    const manners = readManners(fields, 'manner');
    return manners.length === 0 ? null : { of: 'manner', manners };
  }
  if (which === 'mean') {
    const quantity = readQuantity(context, [...path, 'mean'], fields.raw('mean'));
    return quantity && { of: 'mean', quantity };
  }
  if (which !== 'quantile') return null;
  const q = fields.number('quantile');
  if (!(q > 0 && q < 1)) fields.refuse('quantile', q, 'between 0 and 1');
  const of = fields.raw('of');
  const isDay =
    typeof of === 'string' && (DAY_WORDS.some((w) => w === of) || of.startsWith('fall['));
  const at = [...path, 'of'];
  const quantity = isDay ? readDay(context, at, of) : readQuantity(context, at, of);
  return quantity && { of: 'quantile', q, quantity };
}

function mechanisms(fields: Fields, name: string): Mechanism[] {
  return fields.list(name).flatMap(({ value }) => {
    const known = MECHANISMS.find((m) => m === value);
    if (known !== undefined) return [known];
    fields.refuse(name, value, listed(MECHANISMS, 40), nearestOf(String(value), MECHANISMS));
    return [];
  });
}

function edits(fields: Fields, context: YamlContext): Edit[] {
  return fields.list('edits').flatMap(({ value, path }) => {
    if (typeof value !== 'string') {
      fault(context, path, 'bad-edit', { value: 'a list or a map' }, { allowed: 'PATH=VALUE' });
      return [];
    }
    const read = parseEdit(value);
    if (read.edit !== null) return [{ ...read.edit, at: context.at(path) }];
    const allowed = read.problems[0]?.allowed;
    fault(context, path, 'bad-edit', { value }, { allowed });
    return [];
  });
}

function change(fields: Fields, kind: string): Change | null {
  const inner = fields.map('change', CHANGE_FIELDS);
  if (inner === null) return null;
  const read: Change = {
    scenario: inner.has('scenario')
      ? { value: inner.text('scenario'), at: inner.at('scenario') }
      : null,
    edits: edits(inner, fields.context),
    without: mechanisms(inner, 'without'),
    with: mechanisms(inner, 'with'),
  };
  const ofInputs = read.scenario !== null || read.edits.length > 0;
  const ofRules = read.without.length + read.with.length > 0;
  if (kind === 'counterfactual' && !ofInputs)
    fault(
      fields.context,
      inner.path,
      'exactly-one',
      { found: 'none' },
      { allowed: 'scenario, edits' },
    );
  if (kind === 'mechanism' && (ofInputs || !ofRules))
    fault(
      fields.context,
      inner.path,
      'exactly-one',
      { found: ofInputs ? 'scenario or edits' : 'none' },
      { allowed: 'without, with' },
    );
  return read;
}

function partTest(
  fields: Fields,
  kind: PartTest['kind'],
  inCase: Written,
): InputTest | ObservedTest | OutputTest | null {
  const base = { asks: fields.text('asks'), at: fields.context.at(fields.path), case: inCase };
  const expect = readExpectation(fields, 'expect');
  if (kind === 'output') {
    const stat = statistic(fields, oneOf(fields, STATISTICS));
    const given = fields.has('given') ? readCondition(fields, 'given') : null;
    const changed = fields.has('change') ? change(fields, kind) : null;
    const announcedOnly = fields.flag('announced_only');
    return (
      stat &&
      expect && { ...base, kind, statistic: stat, given, change: changed, announcedOnly, expect }
    );
  }
  if (kind === 'input') {
    const value = tableValue(fields, oneOf(fields, TABLE_VALUES));
    return value && expect && { ...base, kind, value, expect };
  }
  const value = recordValue(fields, oneOf(fields, RECORD_VALUES));
  return value && expect && { ...base, kind, value, expect };
}

function effectTest(fields: Fields, kind: EffectTest['kind'], inCase: Written): EffectTest | null {
  const stat = statistic(fields, oneOf(fields, ['share', 'mean']));
  const expect = readExpectation(fields, 'expect');
  const changed = change(fields, kind);
  if (stat === null || expect === null || changed === null) return null;
  if (stat.of !== 'share' && stat.of !== 'mean') return null;
  return {
    kind,
    asks: fields.text('asks'),
    at: fields.context.at(fields.path),
    case: inCase,
    effect: stat,
    change: changed,
    announcedOnly: fields.flag('announced_only'),
    expect,
  };
}

function acrossTest(fields: Fields): AcrossTest | null {
  const { context, path } = fields;
  const cases = fields.list('cases');
  if (cases.length === 0 || cases.length > MOST_CASES)
    fields.refuse('cases', fields.raw('cases'), `1 to ${MOST_CASES} cases`);
  const inner = [...path, 'test'];
  const raw = fields.raw('test');
  const kinds = ['input', 'observed', 'output'] as const;
  const peek = fieldsOf(context, inner, raw, [...new Set(kinds.flatMap((k) => FIELDS[k]))]);
  if (peek === null) return null;
  const kind = peek.choice('kind', kinds);
  const asks = fields.text('asks');
  const parts = cases.slice(0, MOST_CASES).map((item, i) => {
    const at = context.at(item.path);
    // what is wrong with the test is said once, not once a case
    const quiet: YamlContext = i === 0 ? context : { ...context, problems: [] };
    const own = fieldsOf(quiet, inner, { asks, ...(raw as object) }, FIELDS[kind]);
    return own && partTest(own, kind, { value: String(item.value), at });
  });
  if (parts.some((p) => p === null)) return null;
  return {
    kind: 'across-cases',
    asks,
    at: context.at(path),
    holdsIn: fields.choice('holds_in', ['all', 'most', 'any'] as const, 'all'),
    parts: parts.flatMap((p) => p ?? []),
  };
}

function seriesTest(fields: Fields): SeriesTest | null {
  const expect = readExpectation(fields, 'expect');
  const series = fields.text('series');
  return (
    expect && {
      kind: 'series',
      asks: fields.text('asks'),
      at: fields.at('series'),
      series,
      change: fields.choice('change', ['absolute', 'relative'] as const, 'absolute'),
      from: fields.date('from'),
      to: fields.date('to'),
      expect,
    }
  );
}

/** @param defaultCase of the account; null where it has none */
export function readTest(
  context: YamlContext,
  path: YamlPath,
  value: unknown,
  defaultCase: Written | null,
): AccountTest | null {
  const all = [...new Set(Object.values(FIELDS).flat())];
  const peek = fieldsOf(context, path, value, all);
  if (peek === null) return null;
  const kind = peek.choice('kind', TEST_KINDS);
  if (kind !== peek.raw('kind')) return null;
  const fields = fieldsOf(context, path, value, FIELDS[kind]);
  if (fields === null) return null;
  if (kind === 'outside') return { kind, asks: fields.text('asks'), at: context.at(path) };
  if (kind === 'series') return seriesTest(fields);
  if (kind === 'across-cases') return acrossTest(fields);
  const own = fields.has('case') ? { value: fields.text('case'), at: fields.at('case') } : null;
  const inCase = own ?? defaultCase;
  if (inCase === null)
    return fault(
      context,
      path,
      'missing-field',
      { field: 'case' },
      { allowed: 'the name or folder of a case' },
    );
  return kind === 'counterfactual' || kind === 'mechanism'
    ? effectTest(fields, kind, inCase)
    : partTest(fields, kind, inCase);
}
