/** Scenario files: YAML with a title, a reason and edits. Read as hostile input. */
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { isDate } from './dates.ts';
import { type Edit, parsePath } from './edit-path.ts';
import { additionFault, additionText } from './event-additions.ts';
import { asObject, fieldOf } from './json.ts';
import { listed, nearestOf } from './problems.ts';
import { shown } from './shown.ts';
import type { Problem } from './types.ts';
import { checkFields, fault, readYaml, type YamlContext, type YamlPath } from './yaml.ts';
import { boundedText } from './yaml-fields.ts';

export const SCENARIO_SCHEMA = 'interregnum.scenario/1';

export interface Scenario {
  readonly title: string;
  readonly description: string;
  /**
   * Mechanisms that the question needs and that ship off: switched on in both worlds of a comparison,
   * so that pairs differ by the edits alone.
   */
  readonly switchedOn: readonly Mechanism[];
  readonly edits: readonly Edit[];
}

export interface ScenarioResult {
  /** null if and only if `problems` holds an error. */
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
}

const FIELDS = ['schema', 'title', 'description', 'with', 'edits'];
const ADDITION_FIELDS = ['add', 'side', 'magnitude', 'date'];
/** Of a cease-fire only. */
const UNTIL = 'until';
const EDIT_FIELDS = ['path', 'value', 'from', 'to', 'why'];

/** A new event as a map of its fields, each fault at its field; gives the value in one line. */
function readAddition(
  context: YamlContext,
  path: YamlPath,
  object: Readonly<Record<string, unknown>>,
): string | null {
  checkFields(context, path, object, [...ADDITION_FIELDS, UNTIL]);
  for (const field of ADDITION_FIELDS) {
    const value = fieldOf(object, field);
    if (typeof value !== 'string' && typeof value !== 'number')
      return fault(context, path, 'missing-field', { field }, { allowed: listed(ADDITION_FIELDS) });
  }
  const text = (field: string): string => String(fieldOf(object, field)).trim();
  const given = {
    kind: text('add'),
    side: text('side'),
    magnitude: text('magnitude'),
    date: text('date'),
    until: fieldOf(object, UNTIL) === undefined ? undefined : text(UNTIL),
  };
  const wrong = additionFault(given);
  if (wrong === null) return additionText(given);
  const field = wrong.field === 'kind' ? 'add' : wrong.field;
  const names = { column: field, value: wrong.value };
  const hints = { allowed: wrong.allowed, nearest: wrong.nearest };
  return fault(context, [...path, field], 'not-allowed', names, hints);
}

function readSwitchedOn(context: YamlContext, value: unknown): Mechanism[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    fault(context, ['with'], 'not-an-object', { field: 'with', kind: 'a list of mechanisms' });
    return [];
  }
  return value.flatMap((item: unknown, i): Mechanism[] => {
    const known = MECHANISMS.find((m) => m === item);
    if (known !== undefined) return [known];
    const name = shown(item);
    const hints = { allowed: listed(MECHANISMS, 40), nearest: nearestOf(name, MECHANISMS) };
    fault(context, ['with', i], 'unknown-mechanism', { value: name }, hints);
    return [];
  });
}

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
    const names = { value: shown(target ?? '') };
    const allowed = 'TABLE[KEY].COLUMN, TABLE[KEY] or case.FIELD';
    return fault(context, [...path, 'path'], 'bad-edit', names, { allowed });
  }
  const written = get('value');
  const fields = asObject(written);
  const value = fields ? readAddition(context, [...path, 'value'], fields) : written;
  if (fields && value === null) return null;
  if (typeof value !== 'number' && typeof value !== 'string') {
    const names = { path: target, value: shown(value ?? '') };
    return fault(context, [...path, 'value'], 'bad-edit-value', names, {
      allowed: 'a number, x0.5, +3, a word, remove, or for a new event its fields',
    });
  }
  for (const name of ['from', 'to']) {
    const date = get(name);
    if (date !== undefined && (typeof date !== 'string' || !isDate(date))) {
      const names = { column: name, value: shown(date) };
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
    value: shown(value),
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
    const names = { column: 'schema', value: shown(schema ?? '') };
    return fault(context, ['schema'], 'not-allowed', names, { allowed: SCENARIO_SCHEMA });
  }
  const [title, description] = ['title', 'description'].map((name) => {
    const v = fieldOf(root, name);
    if (v === undefined || v === null) return '';
    return typeof v === 'string'
      ? boundedText(context, [], name, v.trim())
      : fault(context, [name], 'not-an-object', { field: name, kind: 'text' });
  });
  const edits = readEdits(context, fieldOf(root, 'edits'), ['edits']);
  const switchedOn = readSwitchedOn(context, fieldOf(root, 'with'));
  return { title: title ?? '', description: description ?? '', switchedOn, edits };
}

/** Read a scenario file. Never throws; aliases are refused, so they cannot multiply. */
export function parseScenario(yamlText: string, fileName: string): ScenarioResult {
  const { value, problems } = readYaml(yamlText, fileName, readScenario);
  return { scenario: value, problems };
}
