/** What of a case in the making is still blank: for `check`, what answers hang on most first. */
import { placeToFill, toFillIn } from '@interregnum/case';
import { type CheckDocument, safe } from '@interregnum/questions';
import type { FoundCase } from '../open-case.ts';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';

export const TO_FILL_FILE = 'to_fill.csv';

type ToFillRow = NonNullable<CheckDocument['to_fill']>[number];

export function toFillRows({ files }: FoundCase): ToFillRow[] {
  return toFillIn(files).map(({ table, column, keys, of, reason, hint, isNeeded, share }) => ({
    table,
    column,
    keys: [...keys],
    rows: of,
    reason,
    hint,
    needed: isNeeded,
    share,
  }));
}

export function toFillLines(rows: readonly ToFillRow[], host: Host): string[] {
  if (rows.length === 0) return [];
  const { bold } = host.style;
  const needed = rows.filter((row) => row.needed);
  const intro =
    'Still to fill, what answers hang on most first (the number: how far the input moves them over the cases that ship, 1 the most).';
  const lines = rows.flatMap((row) => {
    const share = row.share === null ? '   –' : row.share.toFixed(2);
    const mark = row.needed ? 'needed: ' : '';
    const [first = '', ...rest] = wrap(
      safe(`${mark}${placeToFill({ ...row, of: row.rows })}: ${row.hint}.`),
      host.columns - 6,
    );
    return [
      `${share}  ${row.needed ? bold(first) : first}`,
      ...rest.map((line) => `      ${line}`),
    ];
  });
  const still =
    needed.length === 0
      ? 'Nothing needed is blank. A blank cell is taken by the rule that is said under Assumed.'
      : 'Needed: without it an answer would rest on nothing. In a column of regions one number will do.';
  return [...wrap(intro, host.columns), ...lines, ...wrap(still, host.columns)];
}
