/**
 * JSON with positions. `JSON.parse` decides what is JSON; jsonc-parser supplies line and column of each
 * value, and where a text stops being JSON. Input is treated as hostile: size and depth are limited
 * before parsing, own keys only.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { MAX_KEYS, mostKeys } from './document-limits.ts';
import { locator } from './positions.ts';
import { problem } from './problems.ts';
import type { Location, Problem } from './types.ts';

/** Longest JSON or YAML document read with positions, in UTF-16 units. */
export const MAX_DOCUMENT_CHARACTERS: number = 1024 * 1024;
/** Deepest nesting of brackets; case files need 5, GeoJSON 8. */
export const MAX_DEPTH = 32;

export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  /** null where nothing could be read. */
  readonly value: unknown;
  /** Where a value stands; the nearest container that exists when the path leads nowhere. */
  at(path: JsonPath): Location;
  readonly problems: readonly Problem[];
}

/** A plain object, or null. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** An own field; inherited ones such as `constructor` do not count. */
export function fieldOf(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Engines word and place errors of their own differently, or not at all; this is the same in all. */
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Offset of the first bracket nested too deeply, outside strings; -1 when there is none. */
export function tooDeepAt(text: string, limit: number): number {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') {
      if (++depth > limit) return i;
    } else if (c === '}' || c === ']') depth--;
  }
  return -1;
}

const failed = (at: Location, p: Problem): JsonDocument => ({
  value: null,
  at: () => at,
  problems: [p],
});

/** Parse JSON. Never throws. */
export function parseJson(file: string, source: string): JsonDocument {
  const start: Location = { file, line: 1, column: 1 };
  if (source.length > MAX_DOCUMENT_CHARACTERS) {
    return failed(start, problem('too-large', start, { file }, { allowed: 'at most 1 MB' }));
  }
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const locate = locator(file, text);
  const deep = tooDeepAt(text, MAX_DEPTH);
  if (deep >= 0) {
    const at = locate(deep);
    return failed(at, problem('too-deep', at, {}, { allowed: `at most ${MAX_DEPTH} levels` }));
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, STRICT);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const offset = errors[0]?.offset ?? text.length;
    const at = locate(offset);
    const found = offset >= text.trimEnd().length ? 'the end of the file' : text[offset];
    return failed(at, problem('not-json', at, { reason: `unexpected ${found ?? 'character'}` }));
  }
  const count = mostKeys(value);
  if (count > MAX_KEYS) {
    const hints = { allowed: `at most ${MAX_KEYS}` };
    return failed(start, problem('too-many-keys', start, { count }, hints));
  }
  return {
    value,
    at(path) {
      for (let n = path.length; n > 0; n--) {
        const node = root && findNodeAtLocation(root, path.slice(0, n));
        if (node) return locate(node.offset);
      }
      return locate(root?.offset ?? 0);
    },
    problems: keysTwice(root).map((key) =>
      problem('duplicate-key', locate(key.offset), { key: String(key.value) }),
    ),
  };
}

/** Keys that stand a second time in one object, in the order of the text. */
function keysTwice(node: Node | undefined): Node[] {
  const seen = new Set<unknown>();
  return (node?.children ?? []).flatMap((child) => {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    const twice = key !== undefined && seen.has(key.value);
    if (key !== undefined) seen.add(key.value);
    return [...(twice ? [key] : []), ...keysTwice(child)];
  });
}
