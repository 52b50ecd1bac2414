/**
 * The files of a folder as people keep them (CSV of any Excel, tabs, UTF-16, workbooks) to the texts
 * that makePackage takes. Nothing is guessed in silence: every change has a word, and what could be
 * read in two ways is a fault that says how to settle it.
 */
import { parseCells } from '../csv.ts';
import { asObject, fieldOf, parseJson } from '../json.ts';
import { PACKAGE_FILE, readManifest } from '../manifest.ts';
import { plainTable } from '../package/plain-table.ts';
import { nearestOf, problem } from '../problems.ts';
import { newReading } from '../reading.ts';
import { isPlain, PLAIN_FORM } from '../table-form.ts';
import { TABLES, type TableName } from '../tables.ts';
import type { Problem } from '../types.ts';
import { convertTable } from './convert-table.ts';
import { decodeText } from './decode-text.ts';
import { delimiterOf } from './delimiter.ts';
import type { Decimal } from './number-style.ts';

export interface ConvertOptions {
  readonly decimal?: Decimal | undefined;
  /** Of every text that has no mark of its own, as WHATWG names it. */
  readonly encoding?: string | undefined;
}

export interface ConvertedFile {
  /** As it lay in the folder; of a workbook with the sheet in brackets. */
  readonly from: string;
  /** What it is called now; null where it is left out. */
  readonly to: string | null;
  readonly did: readonly string[];
}

export interface ConvertedFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly converted: readonly ConvertedFile[];
  readonly problems: readonly Problem[];
}

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The table that a file or sheet is called after, in any letters. */
function tableCalled(name: string): TableName | undefined {
  const flat = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return TABLE_NAMES.find((table) => table === flat);
}

const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);
/** Endings that a table may have and no other file of a case has. */
const isOnlyTable = (path: string): boolean => /\.(tsv|tab|txt)$/i.test(path);

interface Folder {
  readonly files: Map<string, string>;
  readonly converted: ConvertedFile[];
  readonly problems: Problem[];
}

function put(
  folder: Folder,
  from: string,
  to: string,
  { text, did }: { readonly text: string; readonly did: readonly string[] },
): void {
  if (folder.files.has(to)) {
    const at = { file: from, line: 1, column: 1 };
    folder.problems.push(problem('table-twice', at, { file: to, from }));
    return;
  }
  folder.files.set(to, text);
  if (from !== to || did.length > 0) folder.converted.push({ from, to, did });
}

interface Decoded {
  readonly text: string;
  readonly did: readonly string[];
}

function takeText(folder: Folder, path: string, decoded: Decoded, o: ConvertOptions): void {
  const isTable = isOnlyTable(path) || /\.csv$/i.test(path);
  const table = isTable ? tableCalled(stemOf(path)) : undefined;
  if (table === undefined) {
    if (!isOnlyTable(path)) put(folder, path, path, decoded);
    return;
  }
  const name = `${table}.csv`;
  const { delimiter, text, did: found } = delimiterOf(decoded.text, table);
  const before = [...decoded.did, ...found];
  const asItIs = before.length === 0 && path === name;
  const { cells, problems } = parseCells(path, text, undefined, { ...PLAIN_FORM, delimiter });
  if (problems.length > 0) {
    // what is in the form of a case already is passed on, for check to explain
    if (asItIs) put(folder, path, name, decoded);
    else folder.problems.push(...problems);
    return;
  }
  const source = { source: path, rows: cells };
  const made = convertTable(table, source, { commas: delimiter === ',', decimal: o.decimal });
  const did = [...before, ...made.did];
  const untouched = asItIs && did.length === 0;
  const faults = made.problems.filter((p) => !untouched || p.code === 'ambiguous-number');
  folder.problems.push(...faults);
  put(folder, path, name, untouched ? decoded : { text: made.value ?? text, did });
}

async function takeWorkbook(
  folder: Folder,
  path: string,
  bytes: Uint8Array,
  o: ConvertOptions,
): Promise<void> {
  // every command would wait for the reader of workbooks otherwise
  const { openWorkbook } = await import('./workbook.ts');
  const book = await openWorkbook(path, bytes);
  if ('code' in book) {
    folder.problems.push(book);
    return;
  }
  const leaveOut = (from: string, why: string): void => {
    folder.converted.push({ from, to: null, did: [why] });
  };
  const only = book.sheets.length === 1 ? tableCalled(stemOf(path)) : undefined;
  for (const sheet of book.sheets) {
    const from = `${path}[${sheet.name}]`;
    const table = tableCalled(sheet.name) ?? only;
    if (table === undefined) {
      const nearest = nearestOf(sheet.name, TABLE_NAMES);
      const hint = nearest === undefined ? '' : `; perhaps ${nearest}`;
      leaveOut(from, `no table is called so${hint}`);
      continue;
    }
    const read = await book.read(sheet);
    const made = convertTable(table, read.table, { commas: false, decimal: o.decimal });
    folder.problems.push(...read.problems, ...made.problems);
    if (made.value === null) leaveOut(from, 'it is blank');
    else put(folder, from, `${table}.csv`, { text: made.value, did: [...read.did, ...made.did] });
  }
}

/** Path -> the encoding that the package states for it, where that is not UTF-8. */
function statedEncodings(text: string | undefined): Map<string, string> {
  const root = text === undefined ? null : asObject(parseJson(PACKAGE_FILE, text).value);
  const resources = root === null ? undefined : fieldOf(root, 'resources');
  const stated = (Array.isArray(resources) ? resources : []).flatMap((item) => {
    const resource = asObject(item) ?? {};
    const [path, encoding] = [fieldOf(resource, 'path'), fieldOf(resource, 'encoding')];
    if (typeof path !== 'string' || typeof encoding !== 'string') return [];
    return /^utf-?8$/i.test(encoding) ? [] : [[path, encoding] as const];
  });
  return new Map(stated);
}

function decodeAll(
  folder: Folder,
  given: ReadonlyMap<string, Uint8Array>,
  encoding: string | undefined,
): Map<string, Decoded> {
  const descriptor = given.get(PACKAGE_FILE);
  const stated = statedEncodings(descriptor && decodeText(PACKAGE_FILE, descriptor).value);
  const texts = new Map<string, Decoded>();
  for (const [path, bytes] of given) {
    if (isWorkbook(path)) continue;
    const { value, did, problems } = decodeText(path, bytes, encoding ?? stated.get(path));
    folder.problems.push(...problems);
    if (problems.length === 0) texts.set(path, { text: value, did });
  }
  return texts;
}

/** @param given path inside the folder -> bytes */
export async function convertFolder(
  given: ReadonlyMap<string, Uint8Array>,
  options: ConvertOptions = {},
): Promise<ConvertedFolder> {
  const folder: Folder = { files: new Map(), converted: [], problems: [] };
  const texts = decodeAll(folder, given, options.encoding);
  const reading = newReading();
  const { files, forms } = readManifest(
    reading,
    new Map([...texts].map(([path, { text }]) => [path, text])),
  );
  folder.problems.push(...reading.problems.filter((p) => p.code === 'unread-form'));
  const declared = new Map([...forms].map(([name, form]) => [files.get(name), form]));
  for (const [path, decoded] of texts) {
    const form = declared.get(path);
    if (form === undefined || isPlain(form)) {
      takeText(folder, path, decoded, options);
      continue;
    }
    // makePackage reads it as its package says; what does not fit is said here
    folder.problems.push(...plainTable(path, decoded.text, form).problems);
    const did = [...decoded.did, `read as ${PACKAGE_FILE} describes it`];
    put(folder, path, path, { text: decoded.text, did });
  }
  for (const [path, bytes] of given)
    if (isWorkbook(path)) await takeWorkbook(folder, path, bytes, options);
  return folder;
}
