/**
 * Files of factors: the causes among which an outcome is divided. A factor is an input that can be taken
 * away (edits that give the world without it) or a mechanism of the rules that can be switched off.
 * Beside them, lists that others have published, each entry tied to the factors that stand for it.
 */
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import type { Edit } from './edit-path.ts';
import { idOf, textOf } from './factor-fields.ts';
import { type PublishedList, readPublishedLists } from './factor-lists.ts';
import { asObject, fieldOf } from './json.ts';
import { listed, nearestOf } from './problems.ts';
import { readEdits } from './scenario.ts';
import { shown } from './shown.ts';
import type { Problem } from './types.ts';
import { checkFields, fault, readYaml, type YamlContext, type YamlPath } from './yaml.ts';

export const FACTORS_SCHEMA = 'interregnum.factors/1';
/** Beyond this a division among causes has more parts than a reader can use. */
export const MOST_FACTORS = 16;

/** A cause, and how the world is made in which it is absent. */
export interface Factor {
  /** Lower-case letters, digits and hyphens; no two alike. */
  readonly id: string;
  readonly title: string;
  /** What its absence means, and why that is a sensible thing to ask. */
  readonly why: string;
  /** Changes to the inputs that take it away; empty where a mechanism is switched off. */
  readonly edits: readonly Edit[];
  /** Switched off where the factor is absent; null where inputs are edited. */
  readonly mechanism: Mechanism | null;
}

export interface FactorFile {
  readonly title: string;
  readonly description: string;
  readonly factors: readonly Factor[];
  readonly published: readonly PublishedList[];
}

export interface FactorsResult {
  /** null if and only if `problems` holds an error. */
  readonly file: FactorFile | null;
  readonly problems: readonly Problem[];
}

const FIELDS = ['schema', 'title', 'description', 'factors', 'published'];
const FACTOR_FIELDS = ['id', 'title', 'why', 'edits', 'mechanism'];

function readMechanism(context: YamlContext, value: unknown, path: YamlPath): Mechanism | null {
  const known = MECHANISMS.find((m) => m === value);
  if (known !== undefined) return known;
  const text = shown(value ?? '');
  const hints = { allowed: listed(MECHANISMS, 40), nearest: nearestOf(text, MECHANISMS) };
  return fault(context, path, 'not-allowed', { column: 'mechanism', value: text }, hints);
}

function readFactor(
  context: YamlContext,
  item: unknown,
  path: YamlPath,
  used: ReadonlyMap<string, number>,
): Factor | null {
  const object = asObject(item);
  if (!object) {
    const field = `factors[${path.at(-1) ?? 0}]`;
    return fault(context, path, 'not-an-object', { field, kind: 'a map' });
  }
  checkFields(context, path, object, FACTOR_FIELDS);
  const id = idOf(context, object, path, used);
  const title = textOf(context, object, path, 'title');
  const why = textOf(context, object, path, 'why');
  const has = (field: string): boolean => fieldOf(object, field) !== undefined;
  if (has('edits') === has('mechanism')) {
    const field = has('edits') ? `edits beside mechanism` : 'edits';
    const hints = { allowed: 'either edits or mechanism' };
    if (has('edits')) fault(context, [...path, 'mechanism'], 'unknown-field', { field }, hints);
    else fault(context, path, 'missing-field', { field }, hints);
    return null;
  }
  if (has('mechanism')) {
    const mechanism = readMechanism(context, fieldOf(object, 'mechanism'), [...path, 'mechanism']);
    return { id, title, why, edits: [], mechanism };
  }
  const edits = readEdits(context, fieldOf(object, 'edits'), [...path, 'edits']);
  if (Array.isArray(fieldOf(object, 'edits')) && edits.length === 0)
    fault(context, [...path, 'edits'], 'missing-field', { field: 'an edit' });
  const horizon = edits.findIndex((e) => e.path.startsWith('case.'));
  if (horizon >= 0) {
    const allowed = 'inputs other than the horizon, which all worlds must share';
    const names = { column: 'path', value: edits[horizon]!.path };
    fault(context, [...path, 'edits', horizon, 'path'], 'not-allowed', names, { allowed });
  }
  return { id, title, why, edits, mechanism: null };
}

function readFactorList(context: YamlContext, value: unknown): Factor[] {
  if (!Array.isArray(value)) {
    fault(context, ['factors'], 'not-an-object', { field: 'factors', kind: 'a list' });
    return [];
  }
  if (value.length === 0 || value.length > MOST_FACTORS) {
    const names = { column: 'number of factors', value: value.length };
    fault(context, ['factors'], 'out-of-range', names, { allowed: `1 to ${MOST_FACTORS}` });
  }
  const used = new Map<string, number>();
  return value.flatMap((item: unknown, i): Factor[] => {
    const path = ['factors', i];
    const factor = readFactor(context, item, path, used);
    if (factor !== null && factor.id !== '' && !used.has(factor.id))
      used.set(factor.id, context.at([...path, 'id']).line);
    return factor === null ? [] : [factor];
  });
}

function readFile(
  context: YamlContext,
  root: Readonly<Record<string, unknown>>,
): FactorFile | null {
  checkFields(context, [], root, FIELDS);
  const schema = fieldOf(root, 'schema');
  if (schema !== FACTORS_SCHEMA) {
    const names = { column: 'schema', value: shown(schema ?? '') };
    return fault(context, ['schema'], 'not-allowed', names, { allowed: FACTORS_SCHEMA });
  }
  const title = textOf(context, root, [], 'title');
  const description = textOf(context, root, [], 'description');
  const factors = readFactorList(context, fieldOf(root, 'factors'));
  const ids = factors.map((f) => f.id);
  const published = readPublishedLists(context, fieldOf(root, 'published'), ids);
  return { title, description, factors, published };
}

/** Read a file of factors. Never throws; whether its edits lead anywhere, `applyEdits` says. */
export function parseFactors(yamlText: string, fileName: string): FactorsResult {
  const { value, problems } = readYaml(yamlText, fileName, readFile);
  return { file: value, problems };
}
