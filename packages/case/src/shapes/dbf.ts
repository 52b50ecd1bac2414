/**
 * The table of a Shapefile (dBASE III, 1985; as ESRI 1998 uses it), cell by cell in bytes: in which
 * encoding they are is not known before all of them were seen.
 */
import { ShapesRefused } from './raw.ts';

export interface DbfField {
  readonly name: Uint8Array;
  /** C text, N and F numbers, D a day, L a truth. */
  readonly kind: string;
}

export interface Dbf {
  /** Language driver: a number for the code page; 0 where nothing is said. */
  readonly language: number;
  readonly fields: readonly DbfField[];
  /** Cells in the order of `fields`, filled up with blanks to the width of their column. */
  readonly rows: readonly (readonly Uint8Array[])[];
}

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const NAME_BYTES = 11;
const BLANK = 0x20;
const END_OF_FIELDS = 0x0d;

/** What stands behind a zero is nothing; blanks keep the width, which tells what was cut off. */
function withoutZeros(cell: Uint8Array): Uint8Array {
  const zero = cell.indexOf(0);
  return zero < 0 ? cell : cell.slice().fill(BLANK, zero);
}

/** @throws ShapesRefused where its lengths do not fit its bytes */
export function readDbf(bytes: Uint8Array): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = new ShapesRefused('its .dbf is damaged');
  if (bytes.length < HEADER_BYTES) throw damaged;
  const [count, start, width] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (width === 0 || start + count * width > bytes.length) throw damaged;
  const fields: (DbfField & { readonly from: number; readonly to: number })[] = [];
  // the first byte of a row says whether it is deleted
  let at = 1;
  for (let i = HEADER_BYTES; i + FIELD_BYTES <= start && bytes[i] !== END_OF_FIELDS; ) {
    const to = at + bytes[i + 16]!;
    if (to > width) throw damaged;
    const name = withoutZeros(bytes.subarray(i, i + NAME_BYTES));
    fields.push({ name, kind: String.fromCharCode(bytes[i + 11]!), from: at, to });
    at = to;
    i += FIELD_BYTES;
  }
  const rows = Array.from({ length: count }, (_, row) => {
    const cells = bytes.subarray(start + row * width, start + (row + 1) * width);
    return fields.map(({ from, to }) => withoutZeros(cells.subarray(from, to)));
  });
  return { language: bytes[29]!, fields, rows };
}
