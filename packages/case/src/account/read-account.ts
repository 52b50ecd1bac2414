/** Account files: YAML, read as hostile input. What only a case can show is checked elsewhere. */
import { isDate } from '../dates.ts';
import { listed, nearestOf } from '../problems.ts';
import { shown } from '../shown.ts';
import type { Problem } from '../types.ts';
import { fault, readYaml, type YamlContext } from '../yaml.ts';
import { type Fields, fieldsOf, oneOf } from './fields.ts';
import { readTest } from './read-tests.ts';
import {
  ACCOUNT_SCHEMA,
  type Account,
  type AccountFact,
  type AccountSource,
  CLAIM_ROLES,
  CLAIM_TYPES,
  type Claim,
  type Evidence,
  MOST_QUOTED_WORDS,
  SOURCE_MARKS,
  type Written,
} from './types.ts';

export interface AccountResult {
  /** null if and only if `problems` holds an error. */
  readonly account: Account | null;
  readonly problems: readonly Problem[];
}

const ACCOUNT_FIELDS = [
  'schema',
  'id',
  'title',
  'description',
  'text',
  'case',
  'sources',
  'facts',
  'claims',
];
const TEXT_FIELDS = ['title', 'author', 'date', 'citation', 'url'];
const SOURCE_FIELDS = ['key', 'citation', 'mark'];
const FACT_FIELDS = [
  'id',
  'what',
  'value',
  'low',
  'high',
  'unit',
  'date',
  'date_low',
  'date_high',
  'series',
  'kind',
  'source',
];
const CLAIM_FIELDS = [
  'id',
  'quote',
  'paraphrase',
  'place',
  'said',
  'type',
  'role',
  'tests',
  'evidence',
  'note',
];
const EVIDENCE_FIELDS = ['says', 'source'];
/** A book has been taken apart into fewer. */
const MOST_CLAIMS = 500;
const ID = /^[A-Za-z0-9][\w.-]{0,63}$/;

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

interface Reading {
  readonly context: YamlContext;
  readonly sources: readonly AccountSource[];
  readonly facts: readonly AccountFact[];
}

function idOf(fields: Fields, name: string, seen: Map<string, number>): string {
  const id = fields.text(name);
  const at = fields.at(name);
  if (id !== '' && !ID.test(id)) {
    const names = { column: name, value: id };
    fault(fields.context, [...fields.path, name], 'bad-id', names, {
      allowed: 'letters, digits, hyphens, at most 64',
    });
  }
  const line = seen.get(id);
  if (line !== undefined)
    fault(fields.context, [...fields.path, name], 'duplicate-id', {
      column: name,
      value: id,
      line,
    });
  seen.set(id, at.line);
  return id;
}

/** Every map of a list; those that are none are reported and left out. */
function maps<T>(
  root: Fields,
  name: string,
  allowed: readonly string[],
  read: (fields: Fields) => T,
): T[] {
  return root.list(name).flatMap(({ value, path }) => {
    const fields = fieldsOf(root.context, path, value, allowed);
    return fields === null ? [] : [read(fields)];
  });
}

function sourceKey(fields: Fields, sources: readonly AccountSource[]): string {
  const key = fields.text('source');
  const keys = sources.map((s) => s.key);
  if (key !== '' && !keys.includes(key)) {
    const hints = { allowed: listed(keys), nearest: nearestOf(key, keys) };
    fault(fields.context, [...fields.path, 'source'], 'unknown-source', { value: key }, hints);
  }
  return key;
}

function readFact(
  fields: Fields,
  seen: Map<string, number>,
  sources: readonly AccountSource[],
): AccountFact {
  const id = idOf(fields, 'id', seen);
  const value = fields.has('value') ? fields.number('value') : null;
  const date = fields.date('date');
  if (value === null && date === null)
    fault(
      fields.context,
      fields.path,
      'missing-field',
      { field: 'value' },
      { allowed: 'value, date or both' },
    );
  const low = fields.number('low', value ?? 0);
  const high = fields.number('high', value ?? 0);
  if (value !== null && (low > value || value > high))
    fault(fields.context, fields.path, 'range-order', { low, high });
  const [dateLow, dateHigh] = [fields.date('date_low') ?? date, fields.date('date_high') ?? date];
  if (date !== null && (dateLow! > date || date > dateHigh!))
    fault(fields.context, fields.path, 'range-order', { low: dateLow!, high: dateHigh! });
  return {
    id,
    what: fields.text('what'),
    value,
    low,
    high,
    unit: fields.text('unit', value !== null),
    date,
    dateLow,
    dateHigh,
    series: fields.text('series', false),
    kind: fields.choice('kind', ['measured', 'estimated', 'assumed'] as const),
    source: sourceKey(fields, sources),
  };
}

/** Facts a test names must be there. */
function checkFacts(reading: Reading, test: unknown, path: readonly (string | number)[]): void {
  const names = reading.facts.map((f) => f.id);
  const visit = (value: unknown, at: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const fact = /^fact\[([^\]]+)\]$/.exec(value.trim())?.[1]?.trim();
      if (fact === undefined || names.includes(fact)) return;
      const hints = { allowed: listed(names), nearest: nearestOf(fact, names) };
      fault(reading.context, at, 'unknown-fact', { value: fact }, hints);
    } else if (Array.isArray(value)) for (const [i, v] of value.entries()) visit(v, [...at, i]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, v] of Object.entries(value)) visit(v, [...at, key]);
  };
  visit(test, path);
}

/** What each role has to be tested by; see docs/accounts.md. */
function checkRole(fields: Fields, claim: Claim): void {
  const kinds = claim.tests.map((t) =>
    t.kind === 'across-cases' ? (t.parts[0]?.kind ?? 'input') : t.kind,
  );
  const model = ['output', 'counterfactual', 'mechanism'];
  const refuse = (allowed: string): void => {
    const names = { role: claim.role, kinds: [...new Set(kinds)].join(', ') || 'none' };
    fault(fields.context, [...fields.path, 'role'], 'role-test', names, { allowed });
  };
  const ofModel = kinds.some((k) => model.includes(k));
  if (claim.role === 'outside' && (ofModel || !kinds.includes('outside')))
    refuse('outside, and of the others only input, observed, series');
  if (claim.role === 'input' && (ofModel || kinds.includes('outside') || kinds.length === 0))
    refuse('input, observed, series');
  if (
    (claim.role === 'output' || claim.role === 'mechanism') &&
    (!ofModel || kinds.includes('outside'))
  )
    refuse('at least one of output, counterfactual, mechanism');
}

function readClaim(
  fields: Fields,
  reading: Reading,
  seen: Map<string, number>,
  defaultCase: Written | null,
): Claim {
  const { context } = fields;
  const id = idOf(fields, 'id', seen);
  const which = oneOf(fields, ['quote', 'paraphrase']);
  const quote = which === 'quote' ? fields.text('quote') : '';
  const words = wordsOf(quote);
  if (words > MOST_QUOTED_WORDS)
    fault(
      context,
      [...fields.path, 'quote'],
      'long-quote',
      { words },
      { allowed: `at most ${MOST_QUOTED_WORDS} words` },
    );
  const tests = fields.list('tests').flatMap(({ value, path }) => {
    checkFacts(reading, value, path);
    return readTest(context, path, value, defaultCase) ?? [];
  });
  const claim: Claim = {
    id,
    quote,
    paraphrase: which === 'paraphrase' ? fields.text('paraphrase') : '',
    place: fields.text('place'),
    said: fields.date('said'),
    type: fields.choice('type', CLAIM_TYPES),
    role: fields.choice('role', CLAIM_ROLES),
    tests,
    evidence: maps(
      fields,
      'evidence',
      EVIDENCE_FIELDS,
      (e): Evidence => ({ says: e.text('says'), source: sourceKey(e, reading.sources) }),
    ),
    note: fields.text('note', false),
    at: context.at(fields.path),
  };
  for (const test of tests)
    if (test.kind === 'series' && !reading.facts.some((f) => f.series === test.series)) {
      const names = [...new Set(reading.facts.map((f) => f.series).filter((s) => s !== ''))];
      const hints = { allowed: listed(names), nearest: nearestOf(test.series, names) };
      fault(context, fields.path, 'unknown-fact', { value: test.series }, hints);
    }
  checkRole(fields, claim);
  return claim;
}

function readRoot(context: YamlContext, object: Readonly<Record<string, unknown>>): Account | null {
  const root = fieldsOf(context, [], object, ACCOUNT_FIELDS);
  if (root === null) return null;
  if (root.raw('schema') !== ACCOUNT_SCHEMA) {
    root.refuse('schema', root.raw('schema'), ACCOUNT_SCHEMA);
    return null;
  }
  const text = root.map('text', TEXT_FIELDS);
  const keys = new Map<string, number>();
  const sources = maps(
    root,
    'sources',
    SOURCE_FIELDS,
    (s): AccountSource => ({
      key: idOf(s, 'key', keys),
      citation: s.text('citation'),
      mark: s.choice('mark', SOURCE_MARKS),
    }),
  );
  const factIds = new Map<string, number>();
  const facts = maps(root, 'facts', FACT_FIELDS, (f) => readFact(f, factIds, sources));
  const inCase = root.has('case') ? { value: root.text('case'), at: root.at('case') } : null;
  const items = root.list('claims');
  if (items.length === 0 || items.length > MOST_CLAIMS)
    root.refuse('claims', `${items.length} claims`, `a list of 1 to ${MOST_CLAIMS} claims`);
  const claimIds = new Map<string, number>();
  const reading: Reading = { context, sources, facts };
  const claims =
    items.length > MOST_CLAIMS
      ? []
      : maps(root, 'claims', CLAIM_FIELDS, (c) => readClaim(c, reading, claimIds, inCase));
  const date = text?.date('date') ?? null;
  if (text !== null && date === null && !isDate(shown(text.raw('date') ?? '')))
    fault(context, ['text'], 'missing-field', { field: 'date' }, { allowed: 'YYYY-MM-DD' });
  return {
    id: idOf(root, 'id', new Map()),
    title: root.text('title'),
    description: root.text('description', false),
    text: {
      title: text?.text('title') ?? '',
      author: text?.text('author') ?? '',
      date: date ?? '',
      citation: text?.text('citation') ?? '',
      url: text?.text('url', false) ?? '',
    },
    sources,
    facts,
    claims,
  };
}

/** Read an account file. Never throws; aliases are refused, so they cannot multiply. */
export function parseAccount(yamlText: string, fileName: string): AccountResult {
  const { value, problems } = readYaml(yamlText, fileName, readRoot);
  return { account: value, problems };
}
