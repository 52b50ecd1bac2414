/**
 * A forecast that is registered: one line of JSON in a log that is only added to. Each line holds the
 * hash of its own contents and that of the line before (a hash chain; Haber & Stornetta 1991, J.
 * Cryptology 3: 99-111), so that a change, a loss or an insertion shows. Who holds the last hash can
 * tell that nothing before it was changed; who does not cannot tell a log rewritten from the start.
 */
import { canonicalJson, sha256Text } from '@interregnum/ensemble';
import { unsoundField } from './register-line.ts';
import type { Forecast } from './result.ts';

export const ENTRY_SCHEMA = 'interregnum.forecast-entry/1';
/** What the first line has for a line before it. */
export const NO_PREVIOUS: string = '0'.repeat(64);

/** Fall days with the number of runs in which it is that day; the other runs have none. */
export type Distribution = readonly (readonly [day: number, runs: number])[];

export interface EntryContents {
  readonly schema: typeof ENTRY_SCHEMA;
  /** ISO time at which it was registered. */
  readonly registered: string;
  readonly case: string;
  readonly case_hash: string;
  readonly edits: readonly string[];
  readonly engine: string;
  readonly rules_hash: string;
  readonly parameters_hash: string;
  readonly parameters_label: string;
  readonly result_hash: string;
  readonly seed: number;
  readonly runs: number;
  readonly effective_runs: number;
  readonly degenerate: boolean;
  readonly origin: string;
  readonly horizon_days: number;
  /** ISO date and days since the origin. */
  readonly as_of: string;
  readonly as_of_day: number;
  readonly regime: Distribution;
  /** Centres held on the day. */
  readonly regions: readonly { readonly id: string; readonly fall_day: Distribution }[];
}

export interface LogEntry extends EntryContents {
  /** `hash` of the line before. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of everything else in the line. */
  readonly hash: string;
}

/** Hash of what a forecast says: every date of every centre. */
export function resultHash(forecast: Forecast): string {
  const { asOfDay, horizonDays, runs, regime, regions } = forecast;
  return sha256Text(
    canonicalJson({
      asOfDay,
      horizonDays,
      runs,
      regime: regime.distribution,
      regions: regions
        .map((r) => ({ id: r.id, fallDay: r.distribution }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  );
}

export function entryHash(entry: Omit<LogEntry, 'hash'>): string {
  return sha256Text(canonicalJson(entry));
}

export function entryLine(contents: EntryContents, previous: string): string {
  const entry = { ...contents, previous };
  return JSON.stringify({ ...entry, hash: entryHash(entry) });
}

export interface LogFault {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

export interface ReadLog {
  /** Lines that can be read, altered ones included, with their numbers. */
  readonly entries: readonly { readonly line: number; readonly entry: LogEntry }[];
  readonly faults: readonly LogFault[];
  /** Hash of the last line that can be read; `NO_PREVIOUS` of an empty log. */
  readonly last: string;
}

/** The entry of a line, as far as it is one. */
function parseLine(text: string): LogEntry | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is no JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no entry';
  const entry = value as Record<string, unknown>;
  if (entry.schema !== ENTRY_SCHEMA) return `is not of schema ${ENTRY_SCHEMA}`;
  const bad = unsoundField(entry);
  if (bad === null) return value as LogEntry;
  const changed = hashOf(value as LogEntry) !== entry.hash;
  return `${changed ? 'was changed after it was registered: it ' : ''}has no sound ${bad}`;
}

/** The hash a line ought to have; null where nothing can be hashed, such as brackets without end. */
function hashOf({ hash: _, ...rest }: LogEntry): string | null {
  try {
    return entryHash(rest);
  } catch {
    return null;
  }
}

/**
 * The piece of a line that a log ends with when the power failed while it was added: the beginning of
 * an entry, without its end and without the end of the line. It says nothing and was never registered.
 * null where the log ends with a whole line.
 */
export function tornTail(text: string): string | null {
  const tail = text.slice(text.lastIndexOf('\n') + 1);
  const begins = `{"schema":${JSON.stringify(ENTRY_SCHEMA)}`;
  const torn = begins.startsWith(tail) || tail.startsWith(begins);
  return tail !== '' && torn && parseLine(tail) === 'is no JSON' ? tail : null;
}

/** Read a log and verify its chain. Never throws; blank lines at the end are allowed. */
export function readLog(text: string): ReadLog {
  const lines = text.split('\n');
  const torn = tornTail(text) !== null;
  while (lines.at(-1)?.trim() === '') lines.pop();
  const entries: { line: number; entry: LogEntry }[] = [];
  const faults: LogFault[] = [];
  let last = NO_PREVIOUS;
  let registered = '';
  lines.forEach((raw, k) => {
    const line = k + 1;
    const entry = parseLine(raw);
    if (typeof entry === 'string') {
      const what = torn && line === lines.length ? 'was cut off while it was added' : entry;
      faults.push({ line, what: `the line ${what}` });
      return;
    }
    entries.push({ line, entry });
    if (hashOf(entry) !== entry.hash)
      faults.push({ line, what: 'the line was changed after it was registered' });
    if (entry.previous !== last)
      faults.push({
        line,
        what:
          k === 0
            ? 'the line follows on another that is not there'
            : `the line does not follow on line ${k}: a line was changed, taken out or put in`,
      });
    if (Date.parse(entry.registered) < Date.parse(registered))
      faults.push({
        line,
        what: `the line is dated ${entry.registered}, before the line it follows on (${registered})`,
      });
    last = entry.hash;
    registered = entry.registered;
  });
  return { entries, faults, last };
}
