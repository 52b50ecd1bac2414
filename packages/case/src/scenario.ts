/** Scenario files: YAML with a title, a reason and edits. Read as hostile input. */
import { LineCounter, parseDocument } from 'yaml';
import { isDate } from './dates.ts';
import { type Edit, parsePath } from './edit-path.ts';
import { asObject, fieldOf, MAX_DEPTH, tooDeepAt } from './json.ts';
import { listed, nearestOf, type ProblemCode, problem } from './problems.ts';
import type { Location, Problem } from './types.ts';

export const SCENARIO_SCHEMA = 'interregnum.scenario/1';
/** A scenario is a page, not a book. */
const MAX_SCENARIO_CHARACTERS = 256 * 1024;

export interface Scenario {
  readonly title: string;
  readonly description: string;
  readonly edits: readonly Edit[];
}

export interface ScenarioResult {
  /** null if and only if `problems` holds an error. */
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
}

const FIELDS = ['schema', 'title', 'description', 'edits'];
const EDIT_FIELDS = ['path', 'value', 'from', 'to', 'why'];

interface Context {
  readonly problems: Problem[];
  at(path: readonly (string | number)[]): Location;
}

function fault(
  context: Context,
  path: readonly (string | number)[],
  code: ProblemCode,
  names: Readonly<Record<string, string | number>>,
  hints: { allowed?: string | undefined; nearest?: string | undefined } = {},
): null {
  context.problems.push(problem(code, context.at(path), names, hints));
  return null;
}

function checkFields(
  context: Context,
  path: readonly (string | number)[],
  object: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
): void {
  for (const key of Object.keys(object)) {
    if (allowed.includes(key)) continue;
    const hints = { allowed: listed(allowed), nearest: nearestOf(key, allowed) };
    fault(context, [...path, key], 'unknown-field', { field: key }, hints);
  }
}

function readEdit(context: Context, item: unknown, i: number): Edit | null {
  const path = ['edits', i] as const;
  const object = asObject(item);
  if (!object)
    return fault(context, path, 'not-an-object', { field: `edits[${i}]`, kind: 'a map' });
  checkFields(context, path, object, EDIT_FIELDS);
  const get = (name: string): unknown => fieldOf(object, name);
  const target = get('path');
  if (typeof target !== 'string' || !parsePath(target.trim())) {
    const names = { value: String(target ?? '') };
    const allowed = 'TABLE[KEY].COLUMN, TABLE[KEY] or case.FIELD';
    return fault(context, [...path, 'path'], 'bad-edit', names, { allowed });
  }
  const value = get('value');
  if (typeof value !== 'number' && typeof value !== 'string') {
    const names = { path: target, value: String(value ?? '') };
    return fault(context, [...path, 'value'], 'bad-edit-value', names, {
      allowed: 'a number, x0.5, +3, a word or remove',
    });
  }
  for (const name of ['from', 'to']) {
    const date = get(name);
    if (date !== undefined && (typeof date !== 'string' || !isDate(date))) {
      const names = { column: name, value: String(date) };
      return fault(context, [...path, name], 'not-a-date', names, { allowed: 'YYYY-MM-DD' });
    }
  }
  const why = get('why');
  if (typeof why !== 'string' || why.trim() === '') {
    return fault(context, path, 'missing-field', { field: 'why' }, { allowed: 'one sentence' });
  }
  const [from, to] = [get('from'), get('to')] as (string | undefined)[];
  return {
    path: target.trim(),
    value: String(value),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    why: why.trim(),
    at: context.at([...path, 'path']),
  };
}

function readScenario(context: Context, root: Readonly<Record<string, unknown>>): Scenario | null {
  checkFields(context, [], root, FIELDS);
  const schema = fieldOf(root, 'schema');
  if (schema !== SCENARIO_SCHEMA) {
    const names = { column: 'schema', value: String(schema ?? '') };
    return fault(context, ['schema'], 'not-allowed', names, { allowed: SCENARIO_SCHEMA });
  }
  const [title, description] = ['title', 'description'].map((name) => {
    const v = fieldOf(root, name);
    if (v === undefined || v === null) return '';
    return typeof v === 'string'
      ? v.trim()
      : fault(context, [name], 'not-an-object', { field: name, kind: 'text' });
  });
  const edits = fieldOf(root, 'edits');
  if (!Array.isArray(edits)) {
    return fault(context, ['edits'], 'not-an-object', { field: 'edits', kind: 'a list' });
  }
  const read = edits.map((e: unknown, i) => readEdit(context, e, i)).filter((e) => e !== null);
  return { title: title ?? '', description: description ?? '', edits: read };
}

/** Read a scenario file. Never throws; aliases are refused, so they cannot multiply. */
export function parseScenario(yamlText: string, fileName: string): ScenarioResult {
  const start: Location = { file: fileName, line: 1, column: 1 };
  const stop = (p: Problem): ScenarioResult => ({ scenario: null, problems: [p] });
  if (yamlText.length > MAX_SCENARIO_CHARACTERS) {
    return stop(problem('too-large', start, { file: fileName }, { allowed: 'at most 256 kB' }));
  }
  const text = yamlText.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const tooDeep = problem('too-deep', start, {}, { allowed: `at most ${MAX_DEPTH} levels` });
  if (tooDeepAt(text, MAX_DEPTH) >= 0 || /(?:[-?:] ){32}/.test(text)) return stop(tooDeep);
  const lines = new LineCounter();
  const locate = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file: fileName, line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const doc = parseDocument(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      merge: false,
      prettyErrors: false,
    });
    const [error] = doc.errors;
    if (error) {
      const reason = error.message.split('\n')[0]!;
      return stop(problem('not-yaml', locate(error.pos[0]), { reason }));
    }
    const root = asObject(doc.toJS({ maxAliasCount: 0 }));
    if (!root) return stop(problem('not-an-object', start, { field: fileName, kind: 'a map' }));
    const context: Context = {
      problems: [],
      at: (path) => {
        for (let n = path.length; n > 0; n--) {
          const node = doc.getIn(path.slice(0, n), true) as
            | { range?: [number, number, number] }
            | null
            | undefined;
          if (node?.range) return locate(node.range[0]);
        }
        return start;
      },
    };
    const scenario = readScenario(context, root);
    const sound = context.problems.every((p) => p.severity !== 'error');
    return { scenario: sound ? scenario : null, problems: context.problems };
  } catch (error) {
    if (error instanceof RangeError) return stop(tooDeep);
    return stop(problem('not-yaml', start, { reason: 'aliases are not accepted' }));
  }
}
