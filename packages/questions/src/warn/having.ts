/** What an analyst has: `--have signal=0.4,supply=0.7`, or a CSV file with a column an indicator. */
import { type Having, INDICATORS } from '@interregnum/analysis';
import { didYouMean, nearestOf } from '@interregnum/case';
import { parseCsv } from '@interregnum/figures';
import { Failure } from '../failure.ts';
import { quoted, safe } from '../safe.ts';
import type { TextFile } from '../scenarios.ts';

const MOST_ROWS = 200;
const IDS: readonly string[] = INDICATORS.map((i) => i.id);

/** @param where `--have` or a file's position, for the sentence */
function indicatorOf(text: string, where: string): string {
  const id = text.trim();
  if (IDS.includes(id)) return id;
  const guess = nearestOf(id, IDS);
  const hint = didYouMean(guess);
  throw new Failure(
    `${where}: there is no indicator ${quoted(id)}.${hint} There are: ${IDS.join(', ')}.`,
  );
}

function numberIn(text: string, id: string, where: string): number {
  const number = text.trim();
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(number) ? Number(number) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new Failure(
    `${where}: the value of ${id} must be a number with a decimal point; ${quoted(number)} is none.`,
  );
}

function refuseTwice(having: readonly Having[], where: string): void {
  const ids = having.map((h) => h.indicator);
  const twice = ids.find((id, k) => ids.indexOf(id) !== k);
  if (twice !== undefined) throw new Failure(`${where}: ${twice} is given twice.`);
}

function fromPairs(text: string): Having[] {
  const where = '--have';
  const having = text.split(',').map((pair): Having => {
    const [name, value, ...more] = pair.split('=');
    if (name === undefined || value === undefined || more.length > 0)
      throw new Failure(
        `${where} takes INDICATOR=VALUE,… or a CSV file; ${quoted(pair)} is neither.`,
      );
    const indicator = indicatorOf(name, where);
    return { indicator, value: numberIn(value, indicator, where) };
  });
  refuseTwice(having, where);
  return having;
}

/** Every row is a list of its own; an empty cell is an indicator that is not known. */
function fromFile({ name, text: content }: TextFile): Having[][] {
  const shown = safe(name);
  const text = content.replace(/^\uFEFF/, '');
  const [header = [], ...rows] = parseCsv(text.replace(/\r?\n/g, '\r\n'));
  const column = (row: readonly string[], at: number): number =>
    1 + row.slice(0, at).reduce((sum, cell) => sum + cell.length + 1, 0);
  const ids = header.map((name, at) => indicatorOf(name, `${shown}:1:${column(header, at)}`));
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new Failure(`${shown} has no row of values.`);
  if (filled.length > MOST_ROWS)
    throw new Failure(`${shown} has ${filled.length} rows; at most ${MOST_ROWS} can be asked.`);
  return filled.map((row) => {
    const line = rows.indexOf(row) + 2;
    if (row.length > ids.length)
      throw new Failure(`${shown}:${line}:1: there are more values than columns.`);
    const having = row.flatMap((cell, at): Having[] => {
      const indicator = ids[at]!;
      const where = `${shown}:${line}:${column(row, at)}`;
      return cell.trim() === '' ? [] : [{ indicator, value: numberIn(cell, indicator, where) }];
    });
    refuseTwice(having, `${shown}:${line}:1`);
    return having;
  });
}

/**
 * One list of values an asked row.
 * @param asked pairs as `--have` takes them, or a table
 * @throws Failure when it is not sound
 */
export const havingOf = (asked: string | TextFile): Having[][] =>
  typeof asked === 'string' ? [fromPairs(asked)] : fromFile(asked);
