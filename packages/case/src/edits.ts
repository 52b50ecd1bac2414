/** Named changes to the inputs of a case. Observed tables are not among what can be named. */

import { dayOf, isDate } from './dates.ts';
import { factorFault, type Limits, limitsOf } from './edit-limits.ts';
import {
  EDIT_FORMS,
  type Edit,
  type EditPath,
  type EditValue,
  parsePath,
  parseValue,
} from './edit-path.ts';
import { type EditField, type EditTable, editTables } from './edit-tables.ts';
import {
  ADDITION_FORM,
  addedEvent,
  additionFault,
  dayFault,
  isAddition,
  parseAddition,
} from './event-additions.ts';
import { matchesGlob } from './glob.ts';
import { hashCase } from './hash.ts';
import { editPatrons, PATRON_COLUMNS, type PatronColumn, patronKeys } from './patron-edits.ts';
import { listed, nearestOf, type ProblemCode, problem } from './problems.ts';
import { MAX_HORIZON_DAYS } from './read-case-file.ts';
import { isId } from './read-regions.ts';
import type { CaseData, PatronRow, Problem, Quantity } from './types.ts';

export interface ApplyResult {
  /** null if and only if `problems` holds an error. */
  readonly data: CaseData | null;
  readonly problems: readonly Problem[];
}

const OBSERVED = /^(outcome|episodes|observed|outcome_case|observed_quantities|forecasts)$/;
/** Days after any horizon. */
const OPEN_END_DAYS = 1_000_000;

interface Work {
  data: CaseData;
  readonly problems: Problem[];
  readonly notes: string[];
}

type Hints = { allowed?: string | undefined; nearest?: string | undefined };

function fault(
  work: Work,
  edit: Edit,
  code: ProblemCode,
  names: Readonly<Record<string, string | number>>,
  hints: Hints = {},
): void {
  work.problems.push(problem(code, edit.at, names, hints));
}

/** An edited value: exact, assumed, with the reason as its source. */
function revised(q: Quantity, value: number, edit: Edit): Quantity {
  return { ...q, value, low: value, high: value, source: edit.why, kind: 'assumed', at: edit.at };
}

/**
 * The changed value, or null where it is at fault. What is set must fit; what is multiplied or added
 * to, often over many rows at once, is clipped to the range, with a note.
 */
function changed(
  work: Work,
  edit: Edit,
  value: EditValue,
  old: number,
  limits: Limits,
  note: string,
): number | null {
  const { min, max, scale } = limits;
  if (value.kind === 'remove' || value.number === null) {
    fault(
      work,
      edit,
      'bad-edit-value',
      { path: edit.path, value: edit.value },
      { allowed: 'a number, x0.5 or +3' },
    );
    return null;
  }
  const names = { path: edit.path, value: edit.value };
  const factor = factorFault(value, limits);
  if (factor !== null) {
    fault(work, edit, 'bad-edit-value', names, { allowed: factor });
    return null;
  }
  if (value.kind === 'set') {
    const fits = limits.whole !== true || Number.isInteger(value.number);
    if (fits && value.number >= min && value.number <= max) return value.number * scale;
    const range = max >= 1e9 ? `${min} or more` : `${min} to ${max}`;
    const allowed = limits.whole === true ? `${range}, whole` : range;
    fault(work, edit, 'bad-edit-value', { path: edit.path, value: edit.value }, { allowed });
    return null;
  }
  const raw = value.kind === 'times' ? (old / scale) * value.number : old / scale + value.number;
  const kept = Math.min(max, Math.max(min, raw));
  if (kept !== raw)
    work.notes.push(`${note}: ${edit.value} leads to ${raw.toPrecision(3)}; kept at ${kept}`);
  return kept * scale;
}

function applyToRow<T>(
  work: Work,
  edit: Edit,
  field: EditField<T>,
  row: T,
  value: EditValue,
  key: string,
): T | null {
  if (field.kind === 'quantity') {
    const q = field.get(row);
    const limits = limitsOf(field);
    const next = changed(work, edit, value, q.value, limits, `${edit.path} (${key})`);
    return next === null ? null : field.set(row, revised(q, next, edit), next);
  }
  const text = value.kind === 'set' ? value.text : null;
  const next = text === null ? null : field.parse(text, work.data, row);
  if (next === null) {
    const hints = { allowed: field.allowed, nearest: nearestOf(edit.value, field.choices ?? []) };
    fault(work, edit, 'bad-edit-value', { path: edit.path, value: edit.value }, hints);
  }
  return next;
}

function applyToTable<T>(
  work: Work,
  edit: Edit,
  path: EditPath,
  table: EditTable<T>,
  value: EditValue,
): void {
  if (edit.from !== undefined || edit.to !== undefined) {
    fault(work, edit, 'dates-not-here', { path: edit.path });
    return;
  }
  const rows = table.rows(work.data);
  const hit = rows.map((r) => table.keys(r).some((k) => matchesGlob(path.key, k)));
  if (!hit.includes(true)) {
    const keys = rows.map((r) => table.keys(r)[0]!);
    fault(
      work,
      edit,
      'nothing-matched',
      { table: path.table, value: path.key },
      {
        allowed: keys.length === 0 ? `${path.table} has no rows` : `${listed(keys)}, or *`,
        nearest: nearestOf(
          path.key,
          rows.flatMap((r) => table.keys(r)),
        ),
      },
    );
    return;
  }
  if (value.kind === 'remove' && path.column === '' && table.removable) {
    work.data = table.put(
      work.data,
      rows.filter((_, i) => !hit[i]),
    );
    return;
  }
  const names = Object.keys(table.fields);
  const field = Object.hasOwn(table.fields, path.column) ? table.fields[path.column] : undefined;
  if (!field) {
    const code = path.column === '' ? 'bad-edit-value' : 'unknown-edit-column';
    const whole =
      path.table === 'events' ? `remove, or for a new event ${ADDITION_FORM}` : 'remove';
    const allowed = path.column === '' && table.removable ? whole : listed(names, 20);
    const hints = { allowed, nearest: nearestOf(path.column, names) };
    fault(
      work,
      edit,
      code,
      { table: path.table, path: edit.path, value: path.column || edit.value },
      hints,
    );
    return;
  }
  const next: T[] = [];
  for (const [i, row] of rows.entries()) {
    const edited = hit[i] ? applyToRow(work, edit, field, row, value, table.keys(row)[0]!) : row;
    if (edited === null) return;
    next.push(edited);
  }
  const put = table.put(work.data, next);
  const { data, notes } = table.follow?.(work.data, put) ?? { data: put, notes: [] };
  work.data = data;
  work.notes.push(...notes);
}

function applyToPatrons(work: Work, edit: Edit, path: EditPath, value: EditValue): void {
  const { patrons, origin } = work.data;
  const matches = (row: PatronRow): boolean =>
    patronKeys(row).some((k) => matchesGlob(path.key, k));
  if (!patrons.some(matches)) {
    const keys = [...new Set(patrons.map((p) => `${p.patron}/${p.channel}`))];
    fault(
      work,
      edit,
      'nothing-matched',
      { table: 'patrons', value: path.key },
      {
        allowed: `${listed(keys, 20)}, or *`,
        nearest: nearestOf(path.key, patrons.flatMap(patronKeys)),
      },
    );
    return;
  }
  if (value.kind === 'remove' && path.column === '') {
    work.data = { ...work.data, patrons: patrons.filter((p) => !matches(p)) };
    return;
  }
  if (!(PATRON_COLUMNS as readonly string[]).includes(path.column)) {
    const hints = {
      allowed: listed(PATRON_COLUMNS),
      nearest: nearestOf(path.column, PATRON_COLUMNS),
    };
    fault(
      work,
      edit,
      'unknown-edit-column',
      { table: 'patrons', value: path.column || '(none)' },
      hints,
    );
    return;
  }
  const from = edit.from === undefined ? 0 : dayOf(edit.from, origin)!;
  const to = edit.to === undefined ? OPEN_END_DAYS : dayOf(edit.to, origin)!;
  if (to < from) {
    const names = {
      later: 'to',
      second: edit.to ?? '',
      earlier: 'from',
      first: edit.from ?? origin,
    };
    fault(work, edit, 'dates-out-of-order', names);
    return;
  }
  let sound = true;
  const change = (level: Quantity): Quantity => {
    const next = sound
      ? changed(work, edit, value, level.value, { min: 0, max: 1, scale: 1 }, edit.path)
      : null;
    if (next === null) sound = false;
    return next === null ? level : revised(level, next, edit);
  };
  const column = path.column as PatronColumn;
  const rows = editPatrons(patrons, matches, column, { from, to }, value, change);
  if (sound) work.data = { ...work.data, patrons: rows };
}

function applyToCase(work: Work, edit: Edit, path: EditPath, value: EditValue): void {
  if (path.column !== 'horizon_days') {
    const hints = { allowed: 'horizon_days', nearest: nearestOf(path.column, ['horizon_days']) };
    fault(work, edit, 'unknown-edit-column', { table: 'case', value: path.column }, hints);
    return;
  }
  const limits = { min: 1, max: MAX_HORIZON_DAYS, scale: 1, whole: true };
  const next = changed(work, edit, value, work.data.horizonDays, limits, edit.path);
  if (next === null) return;
  work.data = { ...work.data, horizonDays: Math.round(next) };
}

function applyAddition(work: Work, edit: Edit, id: string): void {
  const refuse = (value: string, hints: Hints): void =>
    fault(work, edit, 'bad-edit-value', { path: edit.path, value }, hints);
  const given = parseAddition(edit.value);
  if (given === null) {
    refuse(edit.value, { allowed: ADDITION_FORM });
    return;
  }
  if (!isId(id)) {
    fault(work, edit, 'bad-id', { column: 'event id', value: id });
    return;
  }
  const { events, origin } = work.data;
  if (events.some((e) => e.id === id)) {
    fault(work, edit, 'event-there', { value: id });
    return;
  }
  if (edit.from !== undefined || edit.to !== undefined) {
    fault(work, edit, 'dates-not-here', { path: edit.path });
    return;
  }
  const wrong = additionFault(given) ?? dayFault(given.date, work.data);
  if (wrong !== null) {
    refuse(`${wrong.field} ${wrong.value}`, { allowed: wrong.allowed, nearest: wrong.nearest });
    return;
  }
  const magnitude = { unit: 'share', source: edit.why, kind: 'assumed', at: edit.at } as const;
  work.data = { ...work.data, events: [...events, addedEvent(id, given, origin, magnitude)] };
}

function applyOne(work: Work, edit: Edit): void {
  const path = parsePath(edit.path);
  if (!path) {
    fault(work, edit, 'bad-edit', { value: edit.path }, { allowed: EDIT_FORMS });
    return;
  }
  if (OBSERVED.test(path.table)) {
    fault(work, edit, 'observed-edit', { value: path.table });
    return;
  }
  for (const date of [edit.from, edit.to]) {
    if (date !== undefined && !isDate(date)) {
      fault(
        work,
        edit,
        'not-a-date',
        { column: 'from..to', value: date },
        { allowed: 'YYYY-MM-DD' },
      );
      return;
    }
  }
  const value = parseValue(edit.value);
  if (path.table === 'case' || path.table === 'patrons') {
    const apply = path.table === 'case' ? applyToCase : applyToPatrons;
    apply(work, edit, path, value);
    return;
  }
  if (path.table === 'events' && path.column === '' && isAddition(edit.value)) {
    applyAddition(work, edit, path.key);
    return;
  }
  const table = Object.hasOwn(editTables, path.table) ? editTables[path.table] : undefined;
  if (!table) {
    const names = ['case', 'patrons', ...Object.keys(editTables)];
    fault(
      work,
      edit,
      'unknown-table',
      { value: path.table },
      { allowed: listed(names), nearest: nearestOf(path.table, names) },
    );
    return;
  }
  applyToTable(work, edit, path, table, value);
}

/** Men present cannot exceed men on the books: a raised garrison raises its books. */
function raiseNominal(work: Work): void {
  const regions = work.data.regions.map((r) => {
    if (r.garrisonMen.value <= r.garrisonNominalMen.value + 1e-3) return r;
    work.notes.push(`garrison_nominal_k of ${r.id} raised to the edited garrison_effective_k`);
    return { ...r, garrisonNominalMen: { ...r.garrisonMen, unit: r.garrisonNominalMen.unit } };
  });
  work.data = { ...work.data, regions };
}

/**
 * Apply edits in order. The case given is not changed; the result has a hash of its own. Undated
 * patron edits hold from the origin to the end; what came before stays history.
 */
export function applyEdits(data: CaseData, edits: readonly Edit[]): ApplyResult {
  const work: Work = { data, problems: [], notes: [] };
  for (const edit of edits) applyOne(work, edit);
  raiseNominal(work);
  if (work.data.regions.every((r) => r.precontrolledBy !== '') && edits[0]) {
    fault(work, edits[0], 'nothing-held', {});
  }
  if (work.problems.some((p) => p.severity === 'error'))
    return { data: null, problems: work.problems };
  if (edits.length === 0) return { data, problems: work.problems };
  const said = edits.map((e) => {
    const dates =
      e.from === undefined && e.to === undefined
        ? ''
        : ` from ${e.from ?? 'the origin'} to ${e.to ?? 'the end'}`;
    return `Edited: ${e.path} = ${e.value}${dates}`;
  });
  const result = { ...work.data, assumptions: [...data.assumptions, ...said, ...work.notes] };
  return { data: { ...result, hash: hashCase(result) }, problems: work.problems };
}
