/**
 * Chain files: cases that follow one another, and the bridges from the aftermath of one to the inputs
 * of the next. YAML, read as hostile input, with the same care as a case.
 */
import { type ChainBridge, readBridge } from './chain-bridge.ts';
import { asObject, fieldOf } from './json.ts';
import type { Location, Problem } from './types.ts';
import { checkFields, fault, readYaml, type YamlContext } from './yaml.ts';
import { type Fields, readList, readText, readWord } from './yaml-fields.ts';

export const CHAIN_SCHEMA = 'interregnum.chain-file/1';

export interface ChainLink {
  /** Id or folder of a case. */
  readonly case: string;
  readonly at: Location;
}

export interface Chain {
  readonly title: string;
  readonly description: string;
  readonly links: readonly ChainLink[];
  readonly bridges: readonly ChainBridge[];
}

export interface ChainResult {
  /** null if and only if `problems` holds an error. */
  readonly chain: Chain | null;
  readonly problems: readonly Problem[];
}

const FIELDS = ['schema', 'title', 'description', 'links', 'bridges'];
/** More would be no chain that anyone can read, and every link costs runs. */
const MOST_LINKS = 50;

/** Every link but the first is led to, and no fate of a link leads two ways. */
function checkBridges(
  context: YamlContext,
  cases: readonly string[],
  bridges: readonly ChainBridge[],
): void {
  cases.slice(1).forEach((id, k) => {
    if (bridges.some((b) => b.to === id)) return;
    const names = { field: `a bridge to ${id}` };
    fault(context, ['links', k + 1], 'missing-field', names, { allowed: 'one or more bridges' });
  });
  const first = new Map<string, number>();
  bridges.forEach((b, k) => {
    const key = `${b.on} of ${b.from}`;
    const line = first.get(key);
    if (line === undefined) first.set(key, b.at.line);
    else fault(context, ['bridges', k], 'duplicate-id', { column: 'bridge on', value: key, line });
  });
}

function readLinks(context: YamlContext, root: Fields): ChainLink[] | null {
  const items = readList(context, root, 'links', [], MOST_LINKS);
  if (items === null) return null;
  const lines = new Map<string, number>();
  const links = items.map((item, k): ChainLink | null => {
    const path = ['links', k];
    const object = asObject(item);
    if (!object)
      return fault(context, path, 'not-an-object', { field: `links[${k}]`, kind: 'a map' });
    checkFields(context, path, object, ['case']);
    const id = readText(context, path, object, 'case');
    if (id === null) return null;
    const at = context.at([...path, 'case']);
    const line = lines.get(id);
    if (line !== undefined)
      return fault(context, [...path, 'case'], 'duplicate-id', { column: 'case', value: id, line });
    lines.set(id, at.line);
    return { case: id, at };
  });
  if (items.length >= 2) return links.filter((link) => link !== null);
  const names = { column: 'links', value: `${items.length} entries` };
  return fault(context, ['links'], 'out-of-range', names, { allowed: 'two or more' });
}

function readChain(context: YamlContext, root: Fields): Chain | null {
  checkFields(context, [], root, FIELDS);
  readWord(context, [], root, 'schema', [CHAIN_SCHEMA]);
  const title = readText(context, [], root, 'title');
  const description = fieldOf(root, 'description');
  if (description !== undefined && typeof description !== 'string')
    fault(context, ['description'], 'not-an-object', { field: 'description', kind: 'text' });
  const links = readLinks(context, root);
  const items = readList(context, root, 'bridges', [], MOST_LINKS * 2);
  if (links === null || items === null) return null;
  const cases = links.map((link) => link.case);
  const read = items.map((item, k) => readBridge(context, item, ['bridges', k], cases));
  const bridges = read.filter((bridge) => bridge !== null);
  // Faults of the links and bridges themselves come first; what hangs on them would be noise.
  if (bridges.length === items.length && context.problems.length === 0)
    checkBridges(context, cases, bridges);
  return {
    title: title ?? '',
    description: typeof description === 'string' ? description.trim() : '',
    links,
    bridges,
  };
}

/** Read a chain file. Never throws; whether its cases are there and fit, the caller says. */
export function parseChain(yamlText: string, fileName: string): ChainResult {
  const { value, problems } = readYaml(yamlText, fileName, readChain);
  return { chain: value, problems };
}
