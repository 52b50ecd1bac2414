/**
 * The form of a table out of datapackage.json. What this program does not read is a fault with its
 * place: a table read by half its dialect is misread.
 */
import { dateForm, type FieldForm, flagForm, numberForm } from './field-form.ts';
import { asObject, fieldOf, type JsonDocument, type JsonPath } from './json.ts';
import { listed, nearestOf } from './problems.ts';
import { type Reading, report } from './reading.ts';
import { shown } from './shown.ts';
import { PLAIN_FORM, type TableForm } from './table-form.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One object in datapackage.json, read field by field; a value that is not read is said. */
interface Described {
  readonly path: JsonPath;
  readonly object: Fields;
  /** The value where it is one of those that are read. */
  take<T>(name: string, isRead: (v: unknown) => v is T, allowed: string): T | undefined;
  unread(name: string, allowed: string): void;
  /** Fields of another name would change how the table is read. */
  onlyHas(names: readonly string[]): void;
}

function described(reading: Reading, doc: JsonDocument, path: JsonPath, object: Fields): Described {
  const unread = (name: string, allowed: string): void => {
    const names = { field: name, value: shown(fieldOf(object, name)) };
    report(reading, 'unread-form', doc.at([...path, name]), names, { allowed });
  };
  return {
    path,
    object,
    unread,
    take(name, isRead, allowed) {
      const value = fieldOf(object, name);
      if (value === undefined || isRead(value)) return value;
      unread(name, allowed);
      return undefined;
    },
    onlyHas(names) {
      for (const name of Object.keys(object)) {
        if (names.includes(name) || name.includes(':')) continue;
        const hints = { allowed: listed(names), nearest: nearestOf(name, names) };
        report(reading, 'unknown-field', doc.at([...path, name]), { field: name }, hints);
      }
    },
  };
}

const isMark = (v: unknown): v is string => typeof v === 'string' && /^[^\n\r\p{L}\p{N}]$/u.test(v);
const isFlag = (v: unknown): v is boolean => typeof v === 'boolean';
const isOnly =
  <T>(...only: readonly T[]) =>
  (v: unknown): v is T =>
    only.includes(v as T);
const isTexts = (v: unknown): v is readonly string[] =>
  Array.isArray(v) && v.length <= 100 && v.every((t) => typeof t === 'string');

const DIALECT = [
  'delimiter',
  'quoteChar',
  'doubleQuote',
  'header',
  'commentChar',
  'nullSequence',
  'lineTerminator',
  'skipInitialSpace',
  'caseSensitiveHeader',
  'escapeChar',
  'csvddfVersion',
];

function readDialect(d: Described): Omit<TableForm, 'names' | 'fields'> & { header: boolean } {
  d.onlyHas(DIALECT);
  const mark = 'one character that is no letter, digit or line end';
  const delimiter = d.take('delimiter', isMark, mark) ?? ',';
  const quote = d.take('quoteChar', isMark, mark) ?? '"';
  const comment = d.take('commentChar', isMark, mark) ?? null;
  if (new Set([delimiter, quote, comment]).size < 3) d.unread('delimiter', 'a mark of its own');
  // spaces around cells do not matter; these three are read in one form each, or in any
  d.take('doubleQuote', isOnly(true), 'true');
  d.take('escapeChar', isOnly(null), 'quotes doubled inside quotes, and no escapeChar');
  d.take('lineTerminator', isOnly('\n', '\r\n', '\r'), String.raw`\n, \r\n, \r`);
  const isText = (v: unknown): v is string => typeof v === 'string';
  const nothing = d.take('nullSequence', isText, 'text');
  return {
    delimiter,
    quote,
    comment,
    missing: nothing === undefined ? [] : [nothing],
    header: d.take('header', isFlag, 'true, false') ?? true,
  };
}

/** Null where the field says nothing of its form, or something that is not read. */
function readField(d: Described): FieldForm | null {
  const type = fieldOf(d.object, 'type');
  if (type === 'number' || type === 'integer') {
    const mark = 'one character that is no letter, digit or line end';
    const decimal = d.take('decimalChar', isMark, mark);
    const group = d.take('groupChar', isMark, mark) ?? null;
    d.take('bareNumber', isOnly(true), 'true');
    if (decimal === undefined && group === null) return null;
    if (group === (decimal ?? '.')) {
      d.unread('groupChar', 'another character than decimalChar');
      return null;
    }
    return numberForm(decimal ?? '.', group);
  }
  if (type === 'boolean') {
    const yes = d.take('trueValues', isTexts, 'a list of texts');
    const no = d.take('falseValues', isTexts, 'a list of texts');
    const others = [...(yes ?? []), ...(no ?? [])].some(
      (word) => !/^([01]|true|false)$/i.test(word),
    );
    return others ? flagForm(yes ?? [], no ?? []) : null;
  }
  const format = type === 'date' ? fieldOf(d.object, 'format') : undefined;
  if (format === undefined || format === 'default') return null;
  const form = typeof format === 'string' ? dateForm(format) : null;
  if (form === null) d.unread('format', 'default, or %Y, %m and %d, each once');
  return form;
}

/** What one resource says of how its table is written. */
export function readForm(reading: Reading, doc: JsonDocument, at: number, of: Fields): TableForm {
  const path: JsonPath = ['resources', at];
  const part = (name: string): Described | null => {
    const value = fieldOf(of, name);
    if (value === undefined || value === null) return null;
    const object = asObject(value);
    if (object !== null) return described(reading, doc, [...path, name], object);
    described(reading, doc, path, of).unread(name, 'an object in datapackage.json itself');
    return null;
  };
  const written = part('dialect');
  // version 5 of the Python tools writes the dialect of a CSV file one level deeper
  const inner = written === null ? null : asObject(fieldOf(written.object, 'csv'));
  const merged =
    written !== null && inner !== null
      ? described(reading, doc, written.path, {
          ...Object.fromEntries(Object.entries(written.object).filter(([k]) => k !== 'csv')),
          ...inner,
        })
      : written;
  const { header, ...dialect } =
    merged === null ? { ...PLAIN_FORM, header: true } : readDialect(merged);
  const schema = part('schema');
  const listedFields = schema === null ? undefined : fieldOf(schema.object, 'fields');
  const fields = new Map<string, FieldForm>();
  const names: string[] = [];
  (Array.isArray(listedFields) ? listedFields : []).forEach((item, i) => {
    const field = asObject(item);
    const name = field && fieldOf(field, 'name');
    if (field === null || typeof name !== 'string') return;
    names.push(name);
    const here = described(reading, doc, [...path, 'schema', 'fields', i], field);
    const form = readField(here);
    if (form !== null) fields.set(name, form);
  });
  const missing = schema?.take('missingValues', isTexts, 'a list of texts') ?? [];
  if (!header && names.length === 0)
    merged?.unread('header', 'true where schema.fields is missing');
  return {
    ...dialect,
    names: header ? null : names,
    missing: [...dialect.missing, ...missing].filter((text) => text !== ''),
    fields,
  };
}
