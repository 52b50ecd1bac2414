/**
 * JSON with positions. `JSON.parse` decides what is JSON; the YAML 1.2 parser, of which JSON is a
 * subset, then supplies line and column of each value. Input is treated as hostile: size and depth
 * are limited before parsing, aliases are off, own keys only.
 */
import { LineCounter, parseDocument } from 'yaml';
import { keysTwice, MAX_KEYS, mostKeys } from './document-limits.ts';
import { jsonErrorOffset } from './json-error.ts';
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

function locationOf(file: string, text: string, offset: number): Location {
  const before = text.slice(0, Math.max(0, offset));
  const lastBreak = before.lastIndexOf('\n');
  return { file, line: before.split('\n').length, column: before.length - lastBreak };
}

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
  const deep = tooDeepAt(text, MAX_DEPTH);
  if (deep >= 0) {
    const at = locationOf(file, text, deep);
    return failed(at, problem('too-deep', at, {}, { allowed: `at most ${MAX_DEPTH} levels` }));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const offset = jsonErrorOffset(text);
    const at = locationOf(file, text, offset);
    const found = offset >= text.trimEnd().length ? 'the end of the file' : text[offset];
    return failed(at, problem('not-json', at, { reason: `unexpected ${found ?? 'character'}` }));
  }
  const count = mostKeys(value);
  if (count > MAX_KEYS) {
    const hints = { allowed: `at most ${MAX_KEYS}` };
    return failed(start, problem('too-many-keys', start, { count }, hints));
  }
  return withPositions(file, text, value);
}

function withPositions(file: string, text: string, value: unknown): JsonDocument {
  const lines = new LineCounter();
  // tabs are legal white space in JSON, not in YAML; strings cannot hold them raw
  const doc = parseDocument(text.replace(/\t/g, ' '), {
    lineCounter: lines,
    version: '1.2',
    schema: 'json',
    strict: false,
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const locate = (offset: number): Location => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = keysTwice(doc.contents).map(({ key, offset }) =>
    problem('duplicate-key', locate(offset), { key }),
  );
  const at = (path: JsonPath): Location => {
    for (let n = path.length; n >= 0; n--) {
      const node: unknown = n === 0 ? doc.contents : doc.getIn(path.slice(0, n), true);
      const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
      if (range) return locate(range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  return { value, at, problems };
}
