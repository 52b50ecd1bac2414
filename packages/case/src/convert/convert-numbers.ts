/** The numbers of a table in plain form, with a word on every column where they could be read twice. */
import { BLANK } from '../csv.ts';
import { problem } from '../problems.ts';
import type { ColumnSpec } from '../tables.ts';
import type { Problem } from '../types.ts';
import type { Conversion } from './note.ts';
import {
  type Decimal,
  evidenceOf,
  isAmbiguous,
  onlyStyle,
  type Readings,
  readingsOf,
} from './number-style.ts';
import type { SourceCell } from './source-table.ts';

interface Column {
  readonly spec: ColumnSpec;
  readonly cells: readonly SourceCell[];
  readonly readings: readonly (Readings | null)[];
  readonly style: Decimal | null;
}

function columnOf(spec: ColumnSpec, cells: readonly SourceCell[]): Column {
  const readings = cells.map(({ text, typed }) =>
    typed !== undefined || BLANK.test(text) ? null : readingsOf(text, spec),
  );
  const style = onlyStyle(readings.map((r) => (r === null ? null : evidenceOf(r))));
  return { spec, cells, readings, style };
}

/** The first cell that shows a style, for the sentence that says why. */
function witness(columns: readonly Column[], style: Decimal): string {
  for (const { cells, readings } of columns)
    for (const [i, r] of readings.entries())
      if (r !== null && evidenceOf(r) === style) return cells[i]!.text;
  return '';
}

function resolved(column: Column, style: Decimal | null): string[] {
  return column.cells.map(({ text }, i) => {
    const r = column.readings[i];
    if (r === null || r === undefined) return text;
    const own = isAmbiguous(r) ? (style === null ? undefined : r[style]) : (r.point ?? r.comma);
    return own ?? text;
  });
}

const MARKS = { point: 'decimal points', comma: 'decimal commas' } as const;

/**
 * @param given cells of each numeric column, under its description
 * @param decimal as the user says
 * @param mayBePlain the columns are divided by commas, so that 1.234 is in the form of the case format
 */
export function convertNumbers(
  given: ReadonlyMap<ColumnSpec, readonly SourceCell[]>,
  mayBePlain: boolean,
  decimal?: Decimal,
): Conversion<ReadonlyMap<ColumnSpec, readonly string[]>> {
  const columns = [...given].map(([spec, cells]) => columnOf(spec, cells));
  const texts = columns.flatMap((c) => c.cells.filter((_, i) => c.readings[i]).map((x) => x.text));
  const plain = mayBePlain && decimal === undefined && !texts.some((t) => t.includes(','));
  const table = plain ? 'point' : onlyStyle(columns.map((c) => c.style));
  const did: string[] = [];
  const problems: Problem[] = [];
  const value = new Map<ColumnSpec, readonly string[]>();
  for (const column of columns) {
    const style = decimal ?? column.style ?? table;
    const doubtful = column.cells.filter((_, i) => isAmbiguous(column.readings[i] ?? {}));
    const [first] = doubtful;
    value.set(column.spec, resolved(column, style));
    if (first === undefined || plain) continue;
    const { point, comma } = readingsOf(first.text, column.spec);
    if (style === null) {
      const allowed = '--decimal point or --decimal comma';
      const names = { column: column.spec.name, value: first.text, point: point!, comma: comma! };
      problems.push(problem('ambiguous-number', first.at, names, { allowed }));
      continue;
    }
    const why =
      decimal !== undefined
        ? 'as --decimal says'
        : `because of ${witness(column.style === null ? columns : [column], style)} in the same ${column.style === null ? 'table' : 'column'}`;
    const read = style === 'point' ? point! : comma!;
    const others = doubtful.length > 1 ? ` and ${doubtful.length - 1} more alike` : '';
    const name = column.spec.name;
    did.push(`${name} ${first.text} (line ${first.at.line})${others} read as ${read}, ${why}`);
  }
  const commas = columns.filter((c) => c.readings.some((r) => r && evidenceOf(r) === 'comma'));
  if (commas.length > 0) did.unshift(`${MARKS.comma} made points (${witness(commas, 'comma')})`);
  const changed = columns.some((c) => value.get(c.spec)!.some((t, i) => t !== c.cells[i]!.text));
  if (changed && commas.length === 0 && did.length === 0) did.push('digits set off, or %, undone');
  return { value, did, problems };
}
