/** The names in a Shapefile's table as text, and in which encoding they were read. */
import { decodeText, textIn } from '../convert/decode-text.ts';
import { encodingOfCpg, encodingOfLanguage, languageInWords } from './code-pages.ts';
import { readDbf } from './dbf.ts';

export interface DbfText {
  /** A row each, by the name of its column. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** What had to be decided, in words; nothing where all letters are plain. */
  readonly did: readonly string[];
}

export interface DbfHints {
  /** Text of the .cpg beside it. */
  readonly cpg?: string | undefined;
  /** As its user says, of names that are not Unicode. */
  readonly encoding?: string | undefined;
}

const isPlain = (cell: Uint8Array): boolean => cell.every((byte) => byte < 0x80);

/** Bytes of a last letter that a column of so many bytes cut off in the middle. */
function cutLetter(cell: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, cell.length); back++) {
    const byte = cell[cell.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

const utf8 = (cell: Uint8Array): string | null => textIn(cell, 'utf-8');

interface Chosen {
  readonly encoding: string;
  /** Why, where it was decided by anything but a plain statement that fits. */
  readonly did: readonly string[];
}

const shown = (encoding: string): string =>
  encoding
    .replace(/^windows/, 'Windows')
    .replace(/^utf/, 'UTF')
    .replace(/^iso/, 'ISO');

/**
 * What its user says, else the .cpg, else UTF-8 where all of it is (no other text looks so by chance but
 * in a letter or two), else the language byte, else what a table of text is guessed to be.
 */
function chosenOf(
  cells: readonly Uint8Array[],
  language: number,
  { cpg = '', encoding }: DbfHints,
): Chosen {
  const isUtf8 = cells.every((c) => utf8(c.subarray(0, c.length - cutLetter(c))) !== null);
  const said = (name: string, why: string): Chosen => ({
    encoding: name,
    did: [`names read as ${shown(name)}, ${why}`],
  });
  if (encoding !== undefined)
    return isUtf8 ? said('utf-8', 'which all of them are') : said(encoding, 'as --encoding says');
  const ofCpg = cpg === '' ? null : encodingOfCpg(cpg);
  if (ofCpg === 'utf-8') return { encoding: ofCpg, did: [] };
  if (ofCpg !== null) return said(ofCpg, 'as its .cpg says');
  const unknown = cpg === '' ? '' : `; its .cpg names “${cpg}”, which is not known`;
  if (isUtf8) return said('utf-8', `which all of them are${unknown}`);
  const ofLanguage = encodingOfLanguage(language);
  if (ofLanguage !== null) return said(ofLanguage, `as its .dbf says${unknown}`);
  const words = languageInWords(language);
  const unread = words === null ? '' : `; its .dbf says ${words}, which is not read`;
  const { did } = decodeText('', joined(cells));
  // bytes that are nothing in Windows-1252 are told cell by cell
  const [guess = 'read as Windows-1252; if that is wrong, say --encoding'] = did;
  return { encoding: 'windows-1252', did: [`names ${guess}${unknown}${unread}`] };
}

function joined(cells: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length + 1, 0)).fill(0x0a);
  let at = 0;
  for (const cell of cells) {
    all.set(cell, at);
    at += cell.length + 1;
  }
  return all;
}

/** @throws ShapesRefused where the table is damaged */
export function textOfDbf(bytes: Uint8Array, hints: DbfHints): DbfText {
  const dbf = readDbf(bytes);
  const names = dbf.fields.map((f) => f.name);
  const cells = [...names, ...dbf.rows.flat()].filter((cell) => !isPlain(cell));
  const { encoding, did } =
    cells.length === 0 ? { encoding: 'utf-8', did: [] } : chosenOf(cells, dbf.language, hints);
  const misfits: string[] = [];
  const cut: string[] = [];
  const text = (cell: Uint8Array): string => {
    const whole = textIn(cell, encoding);
    if (whole !== null) return whole.trim();
    const letter = encoding === 'utf-8' ? cutLetter(cell) : 0;
    const short = letter === 0 ? null : utf8(cell.subarray(0, cell.length - letter));
    const read = (short ?? new TextDecoder(encoding).decode(cell)).trim();
    (short === null ? misfits : cut).push(read);
    return read;
  };
  const columns = names.map(text);
  const valueIn = (cell: Uint8Array, kind: string): string | number => {
    const written = text(cell);
    const number = /[NFO]/.test(kind) ? Number.parseFloat(written) : Number.NaN;
    return Number.isNaN(number) ? written : number;
  };
  const rows = dbf.rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [columns[i]!, valueIn(cell, dbf.fields[i]!.kind)])),
  );
  const first = (found: readonly string[]): string => `“${found[0]}”`;
  return {
    rows,
    did: [
      ...did,
      ...(cut.length === 0
        ? []
        : [
            `${cut.length === 1 ? '1 cell' : `${cut.length} cells`} cut off in the middle of a letter by their column, such as ${first(cut)}`,
          ]),
      ...(misfits.length === 0
        ? []
        : [
            `${misfits.length === 1 ? '1 cell holds' : `${misfits.length} cells hold`} bytes that are no ${shown(encoding)}, such as ${first(misfits)}: say --encoding`,
          ]),
    ],
  };
}
