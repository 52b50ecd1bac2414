/** A table in the plain form of bare folders, from the form that its package says it has. */
import { parseTable } from '../csv.ts';
import { problem } from '../problems.ts';
import { isPlain, type TableForm } from '../table-form.ts';
import type { Problem } from '../types.ts';
import { writeCsv } from './write-csv.ts';

export interface PlainTable {
  /** As it was where it has faults. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What does not fit the form is a fault: outside its package nothing would tell 1.234 from 1234. */
export function plainTable(file: string, text: string, form: TableForm | undefined): PlainTable {
  if (form === undefined || isPlain(form)) return { text, problems: [] };
  const { table, problems } = parseTable(file, text, undefined, form);
  if (table === null || problems.length > 0) return { text, problems };
  const names = table.columns.map((c) => c.text);
  const rows = table.rows.map((row) => names.map((name) => row.cell(name)!));
  const misfits = rows.flatMap((cells) =>
    cells.flatMap(({ text: value, at, misfit }, i) =>
      misfit === undefined
        ? []
        : [problem('not-allowed', at, { column: names[i]!, value }, { allowed: misfit })],
    ),
  );
  if (misfits.length > 0) return { text, problems: misfits };
  const cells = rows.map((row) => row.map((c) => c.text));
  return { text: writeCsv(names, cells), problems: [] };
}
