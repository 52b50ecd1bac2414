/**
 * Small YAML files that people write: scenarios, chains. Read as hostile input: their size and depth
 * are limited, aliases and merge keys are refused, and every fault has its place.
 */
import { LineCounter, parseDocument } from 'yaml';
import { keysTwice, MAX_KEYS, mostNodeKeys } from './document-limits.ts';
import { asObject, MAX_DEPTH, tooDeepAt } from './json.ts';
import { listed, nearestOf, type ProblemCode, problem } from './problems.ts';
import type { Location, Problem } from './types.ts';

/** Such a file is a page or a few, not a book. */
const MAX_YAML_CHARACTERS = 256 * 1024;

export type YamlPath = readonly (string | number)[];

/** What a reader of one file needs: where to put faults and where things stand. */
export interface YamlContext {
  readonly problems: Problem[];
  /** The place of a node, or of the nearest one above it that is there. */
  at(path: YamlPath): Location;
}

export interface YamlResult<T> {
  /** null where there is an error. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

const MOST_PROBLEMS = 1000;

/** Note a fault; gives null, so that a reader can return it. */
export function fault(
  context: YamlContext,
  path: YamlPath,
  code: ProblemCode,
  names: Readonly<Record<string, string | number>>,
  hints: { allowed?: string | undefined; nearest?: string | undefined } = {},
): null {
  // More faults than anyone reads in one go; the place of each costs a search.
  if (context.problems.length < MOST_PROBLEMS)
    context.problems.push(problem(code, context.at(path), names, hints));
  return null;
}

/** Every field that is not allowed is a fault. */
export function checkFields(
  context: YamlContext,
  path: YamlPath,
  object: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
): void {
  for (const key of Object.keys(object)) {
    if (allowed.includes(key)) continue;
    const hints = { allowed: listed(allowed), nearest: nearestOf(key, allowed) };
    fault(context, [...path, key], 'unknown-field', { field: key }, hints);
  }
}

/** Read one file. Never throws; the value is null as soon as a fault is an error. */
export function readYaml<T>(
  yamlText: string,
  fileName: string,
  read: (context: YamlContext, root: Readonly<Record<string, unknown>>) => T | null,
): YamlResult<T> {
  const start: Location = { file: fileName, line: 1, column: 1 };
  const stop = (p: Problem): YamlResult<T> => ({ value: null, problems: [p] });
  if (yamlText.length > MAX_YAML_CHARACTERS) {
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
      uniqueKeys: false,
      // a warning of the parser would go round us to stderr
      logLevel: 'error',
    });
    const [error] = doc.errors;
    if (error) {
      const reason = error.message.split('\n')[0]!;
      return stop(problem('not-yaml', locate(error.pos[0]), { reason }));
    }
    const count = mostNodeKeys(doc.contents);
    if (count > MAX_KEYS)
      return stop(problem('too-many-keys', start, { count }, { allowed: `at most ${MAX_KEYS}` }));
    const [twice] = keysTwice(doc.contents);
    if (twice) return stop(problem('duplicate-key', locate(twice.offset), { key: twice.key }));
    const root = asObject(doc.toJS({ maxAliasCount: 0 }));
    if (!root) return stop(problem('not-an-object', start, { field: fileName, kind: 'a map' }));
    const context: YamlContext = {
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
    const value = read(context, root);
    const sound = context.problems.every((p) => p.severity !== 'error');
    return { value: sound ? value : null, problems: context.problems };
  } catch (error) {
    if (error instanceof RangeError) return stop(tooDeep);
    return stop(problem('not-yaml', start, { reason: 'aliases are not accepted' }));
  }
}
