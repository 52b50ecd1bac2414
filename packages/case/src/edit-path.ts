/**
 * The grammar of edits.
 *
 *     table[key].column          regions[AF19].garrison_effective_k
 *     table[key]                 events[bagram]            (value: remove)
 *     events[new_id]             (value: add KIND SIDE MAGNITUDE on DATE; event-additions.ts)
 *     case.field                 case.horizon_days
 *
 * Keys may hold `*` for any run of characters. Patrons are keyed `patron/channel` or
 * `side|patron/channel`, links `a|b`, borders `region|destination`, rights `holder|group`. Dates
 * follow an @: `patrons[US + NATO/air].level@2021-05-01..2021-12-31=0`, or after the value.
 * A value is a number, `x0.5` (times), `+3` or `+-3` (plus, minus), a
 * word, or `remove`. A bare `-3` is the number itself.
 */
import { isDate } from './dates.ts';
import { problem } from './problems.ts';
import type { Location, Problem } from './types.ts';

/** One dated change to an input. */
export interface Edit {
  /** As written, without dates. */
  readonly path: string;
  readonly value: string;
  /** ISO dates, inclusive; patrons only. */
  readonly from?: string;
  readonly to?: string;
  /** Why; it becomes the source of the edited value. */
  readonly why: string;
  readonly at: Location;
}

export interface EditPath {
  readonly table: string;
  /** '' for `case`. */
  readonly key: string;
  /** '' for a whole row. */
  readonly column: string;
}

export type EditValue =
  | { readonly kind: 'set'; readonly number: number | null; readonly text: string }
  | { readonly kind: 'times' | 'plus'; readonly number: number }
  | { readonly kind: 'remove' };

/** Longest path or value taken. */
const MAX_EDIT_CHARACTERS = 1000;

/** null where the text follows no form above. */
export function parsePath(path: string): EditPath | null {
  const plain = /^case\.(\w+)$/.exec(path);
  if (plain) return { table: 'case', key: '', column: plain[1]! };
  const open = path.indexOf('[');
  if (open <= 0) return null;
  // A name may hold brackets of its own, closed or not; what follows the key holds none.
  const close = path.lastIndexOf(']');
  if (close < open) return null;
  const table = path.slice(0, open).trim();
  const key = path.slice(open + 1, close).trim();
  const rest = path.slice(close + 1).trim();
  if (!/^\w+$/.test(table) || key === '' || !/^(\.\w+)?$/.test(rest)) return null;
  return { table, key, column: rest.slice(1) };
}

const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

function isNumber(text: string): boolean {
  return PLAIN.test(text) && Number.isFinite(Number(text));
}

export function parseValue(text: string): EditValue {
  const value = text.trim();
  if (value === 'remove') return { kind: 'remove' };
  const sign = value[0] ?? '';
  const rest = value.slice(1).trim();
  if (isNumber(rest)) {
    if (/[x×*]/.test(sign)) return { kind: 'times', number: Number(rest) };
    if (sign === '+') return { kind: 'plus', number: Number(rest) };
  }
  return { kind: 'set', number: isNumber(value) ? Number(value) : null, text: value };
}

/** Split a trailing `@from..to`; undefined dates where there is none, null where it is at fault. */
function splitDates(text: string): { rest: string; from?: string; to?: string } | null {
  const m = /^(.*?)@\s*(\S*?)\s*\.\.\s*(\S*)\s*$/s.exec(text);
  if (!m) return text.includes('@') ? null : { rest: text.trim() };
  const [, rest = '', from = '', to = ''] = m;
  if ((from !== '' && !isDate(from)) || (to !== '' && !isDate(to))) return null;
  return {
    rest: rest.trim(),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

/** The same for a path: an @ inside its brackets belongs to a name. */
function splitPathDates(path: string): ReturnType<typeof splitDates> {
  const close = path.lastIndexOf(']');
  const tail = splitDates(path.slice(close + 1));
  return tail && { ...tail, rest: path.slice(0, close + 1).trim() + tail.rest };
}

/** Offset of the = that separates path and value: the first that follows a whole path. */
function equalsAfterPath(text: string): number {
  const places = Array.from(text.matchAll(/=/g), (found) => found.index);
  const after = places.find((i) => {
    const left = splitPathDates(text.slice(0, i));
    return left !== null && parsePath(left.rest) !== null;
  });
  return after ?? places[0] ?? -1;
}

export const EDIT_FORMS =
  'TABLE[KEY].COLUMN=VALUE, case.FIELD=VALUE or events[ID]=remove, with @FROM..TO for patrons; VALUE a number, x0.5 or +3';

/** An edit in one line, as `--set` takes it. */
export function editText({ path, value, from, to }: Omit<Edit, 'why' | 'at'>): string {
  const isDated = from !== undefined || to !== undefined;
  return `${path}${isDated ? `@${from ?? ''}..${to ?? ''}` : ''}=${value}`;
}

export interface EditResult {
  readonly edit: Edit | null;
  readonly problems: readonly Problem[];
}

/** Read "PATH=VALUE" as given to `--set`. Whether the path leads anywhere, `applyEdits` says. */
export function parseEdit(text: string): EditResult {
  const fail = (column: number): EditResult => {
    const at: Location = { file: '--set', line: 1, column };
    return {
      edit: null,
      problems: [problem('bad-edit', at, { value: text }, { allowed: EDIT_FORMS })],
    };
  };
  const equals = equalsAfterPath(text.slice(0, MAX_EDIT_CHARACTERS));
  if (equals < 0 || text.length > MAX_EDIT_CHARACTERS) return fail(1);
  const left = splitPathDates(text.slice(0, equals));
  const right = splitDates(text.slice(equals + 1));
  if (!left || !parsePath(left.rest)) return fail(1);
  if (!right || right.rest === '') return fail(equals + 2);
  const from = right.from ?? left.from;
  const to = right.to ?? left.to;
  const edit: Edit = {
    path: left.rest,
    value: right.rest,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    why: `--set ${text}`,
    at: { file: '--set', line: 1, column: 1 },
  };
  return { edit, problems: [] };
}
