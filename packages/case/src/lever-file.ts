/** The form of a file of levers: what is written, and where. What it comes to, `levers.ts` says. */
import { parsePath } from './edit-path.ts';
import { idOf } from './factor-fields.ts';
import { asObject, fieldOf } from './json.ts';
import { type LanguageText, readLanguageText } from './language-text.ts';
import { AS_IT_WAS, stopsInRange } from './lever-values.ts';
import { nearestOf } from './problems.ts';
import { shown } from './shown.ts';
import { checkFields, fault, type YamlContext, type YamlPath } from './yaml.ts';
import { type Fields, readList, readText } from './yaml-fields.ts';

export const LEVERS_SCHEMA = 'interregnum.levers/1';
/** Beyond this a reader looks for a lever and does not play with it. */
export const MOST_LEVERS = 12;
export const MOST_BANDS = 9;
/** Of one lever, in all its bands. */
export const MOST_STOPS = 60;

export interface WrittenStop {
  readonly text: string;
  readonly path: YamlPath;
}

export interface WrittenBand {
  readonly name: LanguageText;
  readonly why: LanguageText | null;
  readonly stops: readonly WrittenStop[];
}

export interface WrittenLever {
  readonly id: string;
  readonly question: LanguageText;
  readonly why: LanguageText;
  /** Of the input it moves, in the grammar of `--set`. */
  readonly input: string;
  readonly bands: readonly WrittenBand[];
  readonly path: YamlPath;
}

const FIELDS = ['schema', 'levers'];
const LEVER_FIELDS = ['id', 'question', 'path', 'why', 'bands'];
const BAND_FIELDS = ['name', 'why', 'stops', 'range'];
const RANGE_FIELDS = ['from', 'to', 'step'];
const PATHS = 'TABLE[KEY].COLUMN or TABLE[KEY]';
const STOPS = `a number, x0.5, "+3", a date, a word, never, or ${AS_IT_WAS}`;

const isWritten = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

function readStops(context: YamlContext, band: Fields, path: YamlPath): WrittenStop[] {
  const given = readList(context, band, 'stops', path, MOST_STOPS) ?? [];
  return given.flatMap((value, i): WrittenStop[] => {
    const at = [...path, 'stops', i];
    if (isWritten(value)) return [{ text: shown(value).trim(), path: at }];
    fault(
      context,
      at,
      'not-allowed',
      { column: 'a stop', value: shown(value) },
      { allowed: STOPS },
    );
    return [];
  });
}

/** Each stop of a range stands where the range does. */
function readRange(context: YamlContext, band: Fields, path: YamlPath): WrittenStop[] {
  const at = [...path, 'range'];
  const range = asObject(fieldOf(band, 'range'));
  if (range === null) {
    fault(context, at, 'not-an-object', { field: 'range', kind: 'a map' });
    return [];
  }
  checkFields(context, at, range, RANGE_FIELDS);
  const [from, to, step] = RANGE_FIELDS.map((name) => fieldOf(range, name));
  const made =
    isWritten(from) && isWritten(to) && typeof step === 'number'
      ? stopsInRange(shown(from).trim(), shown(to).trim(), step)
      : null;
  if (made !== null) return made.map((text) => ({ text, path: at }));
  const value = [from, to, step].map((v) => shown(v ?? '?')).join(', ');
  const allowed =
    'from and to of one kind, from not above to: x0.5, "+3", a number or a date; step a number above 0, of dates whole days';
  fault(context, at, 'not-allowed', { column: 'from, to, step', value }, { allowed });
  return [];
}

function readBand(context: YamlContext, item: unknown, path: YamlPath): WrittenBand | null {
  const object = asObject(item);
  if (!object) return fault(context, path, 'not-an-object', { field: 'a band', kind: 'a map' });
  checkFields(context, path, object, BAND_FIELDS);
  const name = readLanguageText(context, path, object, 'name');
  const hasWhy = fieldOf(object, 'why') !== undefined;
  const why = hasWhy ? readLanguageText(context, path, object, 'why') : null;
  const [hasStops, hasRange] = ['stops', 'range'].map((f) => fieldOf(object, f) !== undefined);
  if (hasStops === hasRange) {
    const found = hasStops ? 'stops, range' : 'none';
    return fault(context, path, 'exactly-one', { found }, { allowed: 'either stops or range' });
  }
  const stops = (hasStops ? readStops : readRange)(context, object, path);
  if (hasStops && (fieldOf(object, 'stops') as unknown[]).length === 0)
    fault(context, [...path, 'stops'], 'missing-field', { field: 'a stop' }, { allowed: STOPS });
  return name === null ? null : { name, why, stops };
}

function readInput(context: YamlContext, object: Fields, path: YamlPath): string | null {
  const text = readText(context, path, object, 'path');
  if (text === null) return null;
  const to = parsePath(text);
  if (to !== null && to.table !== 'case') return text;
  const allowed =
    to === null ? PATHS : 'inputs other than the horizon, which all worlds must share';
  return fault(context, [...path, 'path'], 'bad-edit', { value: text }, { allowed });
}

/** Whether there are stops enough to move between, and one that is history. */
function isPlayable(context: YamlContext, bands: readonly WrittenBand[], path: YamlPath): boolean {
  const stops = bands.flatMap((b) => b.stops);
  if (stops.length < 2 || stops.length > MOST_STOPS) {
    const names = { column: 'number of stops', value: stops.length };
    fault(context, [...path, 'bands'], 'out-of-range', names, { allowed: `2 to ${MOST_STOPS}` });
    return false;
  }
  const were = stops.filter(({ text }) => text === AS_IT_WAS);
  if (were.length === 1) return true;
  const near = stops.find(({ text }) => nearestOf(text, [AS_IT_WAS]) !== undefined);
  const at = were[1]?.path ?? near?.path ?? [...path, 'bands'];
  const hints = {
    allowed: `exactly one stop that is written: ${AS_IT_WAS}`,
    nearest: were.length === 0 && near !== undefined ? AS_IT_WAS : undefined,
  };
  fault(context, at, 'lever-as-it-was', { count: were.length }, hints);
  return false;
}

function readLever(
  context: YamlContext,
  item: unknown,
  path: YamlPath,
  used: Map<string, number>,
): WrittenLever | null {
  const object = asObject(item);
  if (!object) return fault(context, path, 'not-an-object', { field: 'a lever', kind: 'a map' });
  checkFields(context, path, object, LEVER_FIELDS);
  const id = idOf(context, object, path, used);
  if (id !== '' && !used.has(id)) used.set(id, context.at([...path, 'id']).line);
  const question = readLanguageText(context, path, object, 'question');
  const input = readInput(context, object, path);
  const why = readLanguageText(context, path, object, 'why');
  const given = readList(context, object, 'bands', path, MOST_BANDS);
  if (given === null) return null;
  const bands = given.map((b, i) => readBand(context, b, [...path, 'bands', i]));
  const sound = bands.filter((b) => b !== null);
  if (sound.length < bands.length || !isPlayable(context, sound, path)) return null;
  if (question === null || input === null || why === null) return null;
  return { id, question, why, input, bands: sound, path };
}

/** The levers that are written well; every fault of the others is noted. */
export function readLeverFile(context: YamlContext, root: Fields): WrittenLever[] {
  checkFields(context, [], root, FIELDS);
  const schema = fieldOf(root, 'schema');
  if (schema !== LEVERS_SCHEMA) {
    const names = { column: 'schema', value: shown(schema ?? '') };
    fault(context, ['schema'], 'not-allowed', names, { allowed: LEVERS_SCHEMA });
    return [];
  }
  const given = readList(context, root, 'levers', [], MOST_LEVERS) ?? [];
  if (Array.isArray(fieldOf(root, 'levers')) && given.length === 0) {
    const names = { column: 'number of levers', value: 0 };
    fault(context, ['levers'], 'out-of-range', names, { allowed: `1 to ${MOST_LEVERS}` });
  }
  const used = new Map<string, number>();
  return given.flatMap((item, i) => readLever(context, item, ['levers', i], used) ?? []);
}
