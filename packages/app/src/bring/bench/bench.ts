/**
 * The case that a reader brought, as texts, until it is played or saved. Lives in a worker; the screen
 * sees views of it. Checked anew after every change, by the same reading as `interregnum check`.
 */
import {
  type CaseData,
  makePackage,
  type Problem,
  readCase,
  readObserved,
  readObservedDistricts,
  toFillIn,
} from '@interregnum/case';
import type { ConvertedFile, ConvertOptions } from '@interregnum/case/convert';
import { blankCase, idFrom, inventedCase, missingParts } from '@interregnum/case/start';
import { factorProblems, leverProblems, scenarioProblems } from '@interregnum/questions';
import { strToU8, zipSync } from 'fflate';
import { inputsOf } from '../../inputs/inputs.ts';
import { MOST_FAULTS, MOST_TEXT_CHARACTERS, ROWS_AT_ONCE } from '../bounds.ts';
import type { GivenFile } from '../intake/given.ts';
import { harmless } from '../intake/harmless.ts';
import { takeFiles } from '../intake/take-files.ts';
import { openBytes } from './open.ts';
import type { CountryStart } from './requests.ts';
import { type BroughtCase, broughtCase } from './study-of.ts';
import { rowAtLine, rowsOf, tablePage, withCell, withoutRow, withRow } from './table-text.ts';
import type { BenchFile, BenchView, TablePage } from './view.ts';

/** What could be read in two ways, and is settled by the reader. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['ambiguous-number', 'not-text']);
const MOST_CONVERTED = 200;
/** A day that every zip of the same case bears, so that the same case is the same file. */
const ZIP_DATE = '1980-01-01T12:00:00';

const stemOf = (file: string): string =>
  file
    .replace(/^.*\[(.*)\]$/, '$1')
    .replace(/\.\w+$/, '')
    .trim()
    .toLowerCase();

export class Bench {
  #given: ReadonlyMap<string, Uint8Array> = new Map();
  #files = new Map<string, string>();
  #converted: readonly ConvertedFile[] = [];
  /** Faults of the files as they were given; those of a table go once the reader changes it. */
  #intake: readonly Problem[] = [];
  #edition = 0;

  async open(given: readonly GivenFile[]): Promise<BenchView> {
    const { files, problems } = await takeFiles(given);
    this.#given = files;
    this.#set(new Map(), [], problems);
    if (problems.length === 0) await this.#convert({});
    return this.view();
  }

  /** The same files, with what their user says of them. */
  async again(options: ConvertOptions): Promise<BenchView> {
    await this.#convert(options);
    return this.view();
  }

  /** One table in place of the one there is; another table joins the case. */
  async paste(table: string, text: string): Promise<BenchView> {
    const bytes = new TextEncoder().encode(text);
    const others = new Map(
      [...this.#files].map(([name, t]) => [name, new TextEncoder().encode(t)]),
    );
    others.delete(`${table}.csv`);
    this.#given = others.set(`${table}.txt`, bytes);
    await this.#convert({});
    return this.view();
  }

  start({ numbers, ...chosen }: CountryStart): BenchView {
    this.#given = new Map();
    this.#set(numbers === 'blank' ? blankCase(chosen) : inventedCase(chosen), [], []);
    return this.view();
  }

  complete(origin: string): BenchView {
    for (const [name, text] of missingParts(this.#files, origin)) this.#files.set(name, text);
    return this.#changed();
  }

  /** A case that was kept in this browser. */
  restore(files: ReadonlyMap<string, string>): BenchView {
    this.#given = new Map();
    this.#set(new Map(files), [], []);
    return this.view();
  }

  files(): ReadonlyMap<string, string> {
    return this.#files;
  }

  table(file: string, from: number): TablePage | null {
    return tablePage(file, this.#files.get(file) ?? '', from, ROWS_AT_ONCE);
  }

  tableAtLine(file: string, line: number): TablePage | null {
    return this.table(file, rowAtLine(file, this.#files.get(file) ?? '', line));
  }

  /** null where it is longer than is edited as a whole. */
  text(file: string): string | null {
    const text = this.#files.get(file) ?? '';
    return text.length > MOST_TEXT_CHARACTERS ? null : text;
  }

  setCell(file: string, row: number, column: number, value: string): BenchView {
    const { text } = harmless(value);
    return this.#rewrite(file, (old) => withCell(file, old, { row, column, value: text }));
  }

  addRow(file: string): BenchView {
    return this.#rewrite(file, (old) => withRow(file, old));
  }

  removeRow(file: string, row: number): BenchView {
    return this.#rewrite(file, (old) => withoutRow(file, old, row));
  }

  setText(file: string, text: string): BenchView {
    return this.#rewrite(file, () => harmless(text).text);
  }

  play(posteriorText: string): BroughtCase | null {
    return broughtCase(this.#files, posteriorText);
  }

  /** The data package as a zip of one folder, named after the case. */
  save(): { readonly name: string; readonly zip: Uint8Array } {
    const name = idFrom(readCase(this.#files).data?.id ?? 'case');
    const entries = [...makePackage(this.#files)].map(
      ([path, text]) => [`${name}/${path}`, strToU8(text)] as const,
    );
    return { name, zip: zipSync(Object.fromEntries(entries), { mtime: ZIP_DATE }) };
  }

  view(): BenchView {
    const { data, problems: read } = readCase(this.#files);
    const found = [...this.#intake, ...(this.#files.size === 0 ? [] : read)];
    if (data !== null)
      found.push(
        ...readObserved(this.#files, data).problems,
        ...readObservedDistricts(this.#files, data).problems,
        ...besideProblems(this.#files, data),
      );
    const errors = found.filter((p) => p.severity === 'error');
    const warnings = found.filter((p) => p.severity !== 'error');
    const sound = errors.length === 0 && data !== null;
    const lacks = ['case.json', 'links.csv', 'patrons.csv'].some((name) => !this.#files.has(name));
    return {
      edition: this.#edition,
      id: data?.id ?? null,
      title: data?.title ?? '',
      files: [...this.#files].map(([name, text]) => benchFile(name, text)).sort(byKind),
      converted: this.#converted.slice(0, MOST_CONVERTED),
      problems: [...errors, ...warnings].slice(0, MOST_FAULTS),
      errors: errors.length,
      warnings: warnings.length,
      toFill: toFillIn(this.#files).slice(0, MOST_FAULTS),
      sound,
      kinds: sound && data !== null ? kindsOf(data) : null,
      canComplete: lacks && missingParts(this.#files, '2000-01-01').size > 0,
      isAmbiguous: this.#intake.some((p) => AMBIGUOUS.has(p.code)),
    };
  }

  async #convert(options: ConvertOptions): Promise<void> {
    const { files, converted, problems } = await openBytes(this.#given, options);
    this.#set(new Map(files), converted, problems);
  }

  #set(
    files: Map<string, string>,
    converted: readonly ConvertedFile[],
    intake: readonly Problem[],
  ): void {
    this.#files = files;
    this.#converted = converted;
    this.#intake = intake;
    this.#edition++;
  }

  #rewrite(file: string, change: (old: string) => string): BenchView {
    const old = this.#files.get(file);
    if (old === undefined) return this.view();
    this.#files.set(file, change(old));
    this.#intake = this.#intake.filter(({ at }) => stemOf(at.file) !== stemOf(file));
    return this.#changed();
  }

  #changed(): BenchView {
    this.#edition++;
    return this.view();
  }
}

/** Of what lies beside the tables. */
function besideProblems(files: ReadonlyMap<string, string>, data: CaseData): Problem[] {
  const beside = new Map(
    [...files].filter(([name]) => name.endsWith('.yaml')).map(([name, text]) => [name, () => text]),
  );
  const opened = { given: data.id, files, beside, data, problems: [] };
  return [
    ...scenarioProblems(opened, data),
    ...factorProblems(opened, data),
    ...leverProblems(opened, data),
  ];
}

function kindsOf(data: CaseData): NonNullable<BenchView['kinds']> {
  const of = { measured: 0, estimated: 0, assumed: 0 };
  for (const { quantity } of inputsOf(data)) of[quantity.kind]++;
  return of;
}

function benchFile(name: string, text: string): BenchFile {
  if (!name.endsWith('.csv')) return { name, kind: 'text', rows: null };
  const read = rowsOf(name, text);
  return { name, kind: read === null ? 'text' : 'table', rows: read?.rows.length ?? null };
}

/** What says most comes first; a map is long and says little. */
const FIRST = ['regions.csv', 'case.json', 'links.csv', 'patrons.csv', 'forces.csv'];
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
const byKind = (a: BenchFile, b: BenchFile): number =>
  rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1);
