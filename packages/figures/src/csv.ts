/** A table as CSV (RFC 4180, comma, CRLF), safe to open in a spreadsheet. */
export type Cell = string | number | null | undefined;

// A text cell that starts like this would be run as a formula (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(roundValue(cell)) : '';
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** Six significant digits after the point at most: the same text on every machine. */
function roundValue(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** Rows under a header; short rows end in empty cells. A missing value is empty too, never 0. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (row: readonly Cell[]): string =>
    `${header.map((_, i) => cellText(row[i])).join(',')}\r\n`;
  return line(header) + rows.map(line).join('');
}

/** The inverse of `toCsv`, for tables and tests: rows of text cells, the header first. Lines may end
 * in LF, which is what an XML reader makes of CRLF. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\r' && text[i + 1] === '\n') {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
      i++;
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
