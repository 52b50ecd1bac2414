/** Faults as they are said: a code filled in, its place, what is allowed, the nearest match. */
import { distance } from 'fastest-levenshtein';
import { CODES, type ProblemCode } from './problem-codes.ts';
import type { Location, Problem } from './types.ts';

export type { ProblemCode } from './problem-codes.ts';

/** All codes, for documentation and for tests that want each one provoked. */
export const PROBLEM_CODES: readonly ProblemCode[] = Object.keys(CODES) as ProblemCode[];

/** Longest piece of input quoted in a message. */
const QUOTE_LIMIT = 80;

/** Bidirectional overrides and control characters would let a hostile cell rewrite the message. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function quoted(value: string | number): string {
  const text = String(value).replace(UNSAFE, '\ufffd');
  return text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT)}…` : text;
}

export interface Hints {
  readonly allowed?: string | undefined;
  readonly nearest?: string | undefined;
}

/** Word one fault. `names` fills the braces of its message. */
export function problem(
  code: ProblemCode,
  at: Location,
  names: Readonly<Record<string, string | number>> = {},
  hints: Hints = {},
): Problem {
  const [severity, template] = CODES[code];
  const message = template.replace(/\{(\w+)\}/g, (_, name: string) => quoted(names[name] ?? ''));
  return {
    severity,
    code,
    at,
    message,
    ...(hints.allowed === undefined ? {} : { allowed: hints.allowed }),
    ...(hints.nearest === undefined ? {} : { nearest: quoted(hints.nearest) }),
  };
}

/** `file:line:column: message; allowed: …; did you mean …?` */
export function formatProblem(p: Problem): string {
  const { file, line, column } = p.at;
  const kind = p.severity === 'warning' ? 'warning: ' : '';
  const allowed = p.allowed === undefined ? '' : `; allowed: ${p.allowed}`;
  const nearest = p.nearest === undefined ? '' : `; did you mean ${p.nearest}?`;
  return `${file}:${line}:${column}: ${kind}${p.message}${allowed}${nearest}`;
}

/**
 * The candidate closest to what was written, by edit distance and ignoring case; undefined when none
 * is close (more than 40 % of the letters, but always at least 1, would have to change).
 */
export function nearestOf(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = written.trim().slice(0, QUOTE_LIMIT).toLowerCase();
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const name = candidate.slice(0, QUOTE_LIMIT).toLowerCase();
    const whole = distance(wanted, name);
    // a long name written short ("garison" for garrison_effective_k) still counts, one step further
    const head = wanted.length < 4 ? whole : 1 + distance(wanted, name.slice(0, wanted.length + 1));
    const d = Math.min(whole, head);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** The same as a sentence behind another; '' where nothing is near. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}

/** A list for `allowed`, cut short when it is long. */
export function listed(values: Iterable<string>, limit = 12): string {
  const all = [...values];
  const shown = all.slice(0, limit).map(quoted).join(', ');
  return all.length > limit ? `${shown}, … (${all.length} in all)` : shown;
}
