/** Scenario files: YAML with a title, a reason and edits. Read as hostile input. */
import { isDate } from './dates.ts';
import { type Edit, parsePath } from './edit-path.ts';
import { asObject, fieldOf } from './json.ts';
import type { Problem } from './types.ts';
import { checkFields, fault, readYaml, type YamlContext, type YamlPath } from './yaml.ts';

export const SCENARIO_SCHEMA = 'interregnum.scenario/1';

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

/** One edit of a list called `edits`; null, with a fault noted, where it is none. */
function readEdit(context: YamlContext, item: unknown, path: YamlPath): Edit | null {
  const object = asObject(item);
  if (!object) {
    const field = `edits[${path.at(-1) ?? 0}]`;
    return fault(context, path, 'not-an-object', { field, kind: 'a map' });
  }
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

/** A list of edits that stands at a path; faults are noted where it is none. */
export function readEdits(context: YamlContext, edits: unknown, path: YamlPath): Edit[] {
  if (!Array.isArray(edits)) {
    fault(context, path, 'not-an-object', { field: 'edits', kind: 'a list' });
    return [];
  }
  return edits.map((e: unknown, i) => readEdit(context, e, [...path, i])).filter((e) => e !== null);
}

function readScenario(
  context: YamlContext,
  root: Readonly<Record<string, unknown>>,
): Scenario | null {
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
  const edits = readEdits(context, fieldOf(root, 'edits'), ['edits']);
  return { title: title ?? '', description: description ?? '', edits };
}

/** Read a scenario file. Never throws; aliases are refused, so they cannot multiply. */
export function parseScenario(yamlText: string, fileName: string): ScenarioResult {
  const { value, problems } = readYaml(yamlText, fileName, readScenario);
  return { scenario: value, problems };
}
