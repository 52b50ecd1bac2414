/** The log of registered forecasts: adding a line, verifying the chain, scoring what can be scored. */

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import {
  ENTRY_SCHEMA,
  entryLine,
  type Forecast,
  type ForecastScore,
  type LogFault,
  readLog,
  resultHash,
  scoreEntry,
  tornTail,
} from '@interregnum/analysis';
import { dateOf, readObserved } from '@interregnum/case';
import { identify } from '@interregnum/ensemble';
import { Failure, FORECAST_ENGLISH, type Study, safe } from '@interregnum/questions';
import { namedPath } from '../named-path.ts';
import { openCase, soundData } from '../open-case.ts';
import type { Host } from '../terminal/host.ts';
import { appendWhole } from './append-line.ts';

const MOST_BYTES = 200_000_000;

function textOf(file: string, shown: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined) throw new Failure(`There is no log ${shown}.`);
  if (!info.isFile()) throw new Failure(`${shown} is not a regular file.`);
  if (info.size > MOST_BYTES) throw new Failure(`${shown} is too large to be a log of forecasts.`);
  return readFileSync(file, 'utf8');
}

const faultLine = (shown: string, { line, what }: LogFault): string =>
  `${shown}:${line}:1: ${what}.`;

/** @throws Failure when no line can be added to such a file, whatever is in it */
function checkPlace(file: string, given: string): void {
  namedPath('--register', 'file', given);
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(`${safe(given)}: there is no folder ${safe(dirname(given))}. Make it first.`);
  try {
    accessSync(existsSync(file) ? file : folder, constants.W_OK);
  } catch {
    throw new Failure(`${safe(given)} cannot be written to: permission denied.`);
  }
}

/**
 * What can be added to: the log as it is, without a last line that was cut off while it was added.
 * @throws Failure when the log is not sound; nothing is added to a broken chain
 */
export function checkLog(
  given: string,
  now: Date,
  host: Pick<Host, 'workingFolder'>,
): { readonly text: string; readonly last: string; readonly torn: string | null } {
  const file = resolve(host.workingFolder, given);
  checkPlace(file, given);
  const shown = safe(given);
  const all = existsSync(file) ? textOf(file, shown) : '';
  const torn = tornTail(all);
  const text = torn === null ? all : all.slice(0, all.length - torn.length);
  const { entries, faults, last } = readLog(text);
  if (faults.length > 0)
    throw new Failure(
      [
        `${shown} is not sound, so nothing is added to it:`,
        ...faults.slice(0, 5).map((f) => `  ${faultLine(shown, f)}`),
        'Keep it as it is, and register in a new file.',
      ].join('\n'),
    );
  const latest = entries.at(-1)?.entry.registered ?? '';
  if (Date.parse(latest) > now.getTime())
    throw new Failure(
      `The last line of ${shown} is dated ${latest}, and it is ${now.toISOString()} by this machine’s clock; a line dated before the one it follows on would break the log. Set the clock.`,
    );
  return { text, last, torn };
}

/**
 * Add one line. Two programs cannot do so at once: the second is told.
 * @returns the hash of the new line
 */
export function register(
  given: string,
  study: Study,
  forecast: Forecast,
  now: Date,
  host: Pick<Host, 'workingFolder' | 'say'>,
): string {
  const file = resolve(host.workingFolder, given);
  const lock = `${file}.lock`;
  let held: number;
  try {
    held = openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Failure(
      `Somebody is adding to ${safe(given)}. If nobody is, remove ${safe(relative(host.workingFolder, lock))}.`,
    );
  }
  try {
    const { text, last, torn } = checkLog(given, now, host);
    if (torn !== null) {
      truncateSync(file, Buffer.byteLength(text));
      host.say(
        `The last line of ${safe(given)} was cut off while it was added, so it was never registered; it is taken away.`,
      );
    }
    const line = entryLine(contentsOf(study, forecast, now), last);
    add(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`, safe(given));
    return (JSON.parse(line) as { hash: string }).hash;
  } finally {
    closeSync(held);
    rmSync(lock, { force: true });
  }
}

function add(file: string, text: string, shown: string): void {
  try {
    appendWhole(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
    throw new Failure(
      `Not registered: ${full ? 'no space left for' : 'cannot write to'} ${shown}${full ? '' : ` (${code ?? (error as Error).message})`}. The log is as it was.`,
    );
  }
}

function contentsOf(study: Study, forecast: Forecast, now: Date) {
  const { data, input, parameters } = study;
  const { caseHash, engine, rulesHash } = identify(input);
  return {
    schema: ENTRY_SCHEMA,
    registered: now.toISOString(),
    case: data.id,
    case_hash: caseHash,
    edits: input.edits,
    engine,
    rules_hash: rulesHash,
    parameters_hash: parameters.hash,
    parameters_label: parameters.label,
    result_hash: resultHash(forecast),
    seed: forecast.seed,
    runs: forecast.runs,
    effective_runs: forecast.effectiveRuns,
    degenerate: forecast.filter?.degenerate ?? false,
    origin: data.origin,
    horizon_days: data.horizonDays,
    as_of: dateOf(forecast.asOfDay, data.origin),
    as_of_day: forecast.asOfDay,
    regime: forecast.regime.distribution,
    regions: forecast.regions.map((r) => ({ id: r.id, fall_day: r.distribution })),
  } as const;
}

export interface ScoredEntry {
  readonly line: number;
  readonly case: string;
  readonly asOf: string;
  readonly registered: string;
  readonly runs: number;
  readonly resultHash: string;
  /** Whether the line itself and its place in the chain are as they were registered. */
  readonly sound: boolean;
  /** The input tables are those it was made from. */
  readonly sameCase: boolean | null;
  readonly score: ForecastScore | null;
  readonly whyNotScored: string | null;
}

export interface ScoredLog {
  readonly file: string;
  readonly entries: readonly ScoredEntry[];
  readonly faults: readonly LogFault[];
  /** To be kept elsewhere: whoever has it can tell that nothing before was changed. */
  readonly lastHash: string;
}

/**
 * Score every entry whose answer is known, without touching the log.
 * @param given the case to score against, for entries of its id; shipped cases are found by their id
 */
export async function scoreLog(
  given: string,
  caseGiven: string | undefined,
  host: Host,
): Promise<ScoredLog> {
  const shown = safe(given);
  const { entries, faults, last } = readLog(textOf(resolve(host.workingFolder, given), shown));
  const own = caseGiven === undefined ? null : await openCase(caseGiven);
  const ownData = own === null ? null : soundData(own, host.workingFolder);
  const scored: ScoredEntry[] = [];
  for (const { line, entry } of entries) {
    const about = {
      line,
      case: entry.case,
      asOf: entry.as_of,
      registered: entry.registered,
      runs: entry.runs,
      resultHash: entry.result_hash,
      sound: faults.every((f) => f.line !== line),
    };
    try {
      const opened = own !== null && ownData?.id === entry.case ? own : await openCase(entry.case);
      const data = soundData(opened, host.workingFolder);
      const { observed } = readObserved(opened.files, data);
      const score = scoreEntry(entry, data, observed);
      scored.push({
        ...about,
        sameCase: data.hash === entry.case_hash,
        score: typeof score === 'string' ? null : score,
        whyNotScored: typeof score === 'string' ? FORECAST_ENGLISH.unscored(score) : null,
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const why = `The case cannot be read here: ${error.message.split('\n', 1)[0]}`;
      scored.push({ ...about, sameCase: null, score: null, whyNotScored: why });
    }
  }
  return { file: given, entries: scored, faults, lastHash: last };
}
