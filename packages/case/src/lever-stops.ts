/** The stops of a lever as edits of a case: what each is set to, where history stands among them. */
import { dateOf, dayOf } from './dates.ts';
import { type Edit, type EditPath, parsePath } from './edit-path.ts';
import type { WrittenLever, WrittenStop } from './lever-file.ts';
import { AS_IT_WAS, NEVER, type StopKind, type StopValue, stopValue } from './lever-values.ts';
import { knownDaysMoved, numbersMoved, patronSeries } from './moved-inputs.ts';
import { type Turn, turnOf } from './turn.ts';
import type { CaseData } from './types.ts';
import { fault, type YamlContext } from './yaml.ts';

export interface StopEdit {
  readonly written: WrittenStop;
  readonly band: number;
  /**
   * A day, a multiple, a change, a number in the unit after reading; Infinity: never within the
   * horizon; null: nothing that has a place on a scale.
   */
  readonly value: number | null;
  /** null: as it was. */
  readonly edit: Edit | null;
}

const KINDS: Readonly<Record<StopKind, string>> = {
  date: 'dates',
  multiple: 'multiples',
  change: 'sums',
  number: 'numbers',
  word: 'words',
};

/** What all stops are; null, with a fault, where they are of two kinds. */
export function kindOfStops(context: YamlContext, lever: WrittenLever): StopKind | null {
  let kind: StopKind | null = null;
  for (const { text, path } of lever.bands.flatMap((b) => b.stops)) {
    const { kind: own } = stopValue(text);
    if (own === 'as-it-was') continue;
    const is = own === 'never' ? 'date' : own;
    if (kind !== null && kind !== is) {
      const names = { value: text, kind: KINDS[kind] };
      return fault(context, path, 'lever-kind', names, {
        allowed: `${KINDS[kind]}, or ${AS_IT_WAS}`,
      });
    }
    kind = is;
  }
  return kind;
}

const same = (a: Turn, b: Turn): boolean =>
  a.first === b.first && a.last === b.last && a.day === b.day;

/** When the support that a date moves turned; null, with a fault, where it is no support or not one. */
function turnMoved(
  context: YamlContext,
  lever: WrittenLever,
  to: EditPath,
  data: CaseData,
): Turn | null {
  const turns = patronSeries(data, to.key).map((rows) => turnOf(rows, data.horizonDays));
  const [turn, ...others] = turns;
  const at = [...lever.path, 'path'];
  if (turn === undefined || to.column !== 'level')
    return fault(
      context,
      at,
      'not-allowed',
      { column: 'path', value: lever.input },
      {
        allowed: 'where stops are dates: patrons[PATRON/CHANNEL].level',
      },
    );
  if (others.every((other) => same(turn, other))) return turn;
  const names = { value: lever.input, count: turns.length };
  return fault(context, at, 'lever-turns', names, {
    allowed: 'one patron and channel, or several that change alike on one day',
  });
}

interface Scale {
  /** Of `as it was`, in the unit of the stops. */
  readonly asItWas: number | null;
  place(value: StopValue): number | null;
  edits(text: string, value: StopValue): Pick<Edit, 'value' | 'from' | 'to'>;
}

/** Earlier: from a day on it is what it was in the end. Later: until a day what it was at first. */
function turnScale(turn: Turn, data: CaseData): Scale {
  const { first, last, day } = turn;
  const then = day === null ? 0 : last;
  const was = day ?? Number.POSITIVE_INFINITY;
  const place = (value: StopValue): number | null => {
    if (value.kind === 'never') return Number.POSITIVE_INFINITY;
    return value.kind === 'date' ? dayOf(value.date, data.origin) : null;
  };
  return {
    asItWas: was,
    place,
    edits: (_, value) => {
      const at = place(value) ?? 0;
      if (at === Number.POSITIVE_INFINITY) return { value: String(first) };
      return at < was
        ? { from: dateOf(at, data.origin), value: String(then) }
        : { to: dateOf(at - 1, data.origin), value: String(first) };
    },
  };
}

/** The one number of several that are alike; null where they are not. */
const common = (values: readonly number[]): number | null =>
  values.every((v) => v === values[0]) ? (values[0] ?? null) : null;

function valueScale(kind: StopKind, to: EditPath, data: CaseData): Scale {
  const numbers = numbersMoved(data, to);
  const scale = kind === 'number' || kind === 'change' ? (numbers?.scale ?? 1) : 1;
  const was: Readonly<Record<StopKind, number | null>> = {
    date: common(knownDaysMoved(data, to)),
    multiple: 1,
    change: 0,
    number: common(numbers?.quantities.map((q) => q.value) ?? []),
    word: null,
  };
  return {
    asItWas: was[kind],
    place: (value) => {
      if (value.kind === 'date') return dayOf(value.date, data.origin);
      return 'number' in value ? value.number * scale : null;
    },
    edits: (text) => ({ value: text }),
  };
}

/** The stops with their edits; null, with faults, where the lever does not fit the case. */
export function stopEdits(
  context: YamlContext,
  lever: WrittenLever,
  kind: StopKind,
  data: CaseData,
): StopEdit[] | null {
  const to = parsePath(lever.input);
  if (to === null) return null;
  let scale = valueScale(kind, to, data);
  if (kind === 'date' && to.table === 'patrons') {
    const turn = turnMoved(context, lever, to, data);
    if (turn === null) return null;
    scale = turnScale(turn, data);
  }
  const why = typeof lever.question === 'string' ? lever.question : lever.question.en;
  const stops = lever.bands.flatMap(({ stops: written }, band) =>
    written.map((stop): StopEdit => {
      const value = stopValue(stop.text);
      if (value.kind === 'as-it-was')
        return { written: stop, band, value: scale.asItWas, edit: null };
      const at = context.at(stop.path);
      const edit = { path: lever.input, why, at, ...scale.edits(stop.text, value) };
      return { written: stop, band, value: scale.place(value), edit };
    }),
  );
  return isInOrder(context, stops, data) ? stops : null;
}

/** From the left to the right nothing gets smaller, and no date lies outside the days simulated. */
function isInOrder(context: YamlContext, stops: readonly StopEdit[], data: CaseData): boolean {
  let before: StopEdit | null = null;
  for (const stop of stops) {
    const { value, written } = stop;
    if (stopValue(written.text).kind === 'date' && value !== null && isOutside(value, data)) {
      const { origin, horizonDays } = data;
      const allowed = `${dateOf(1, origin)}, the day after the first, to ${dateOf(horizonDays, origin)}, or ${NEVER}`;
      const names = { column: 'a stop', value: written.text };
      fault(context, written.path, 'out-of-range', names, { allowed });
      return false;
    }
    if (value === null) continue;
    if (before?.value != null && value <= before.value) {
      const names = { value: written.text, before: before.written.text };
      fault(context, written.path, 'lever-order', names, {
        allowed: 'the smaller or earlier first',
      });
      return false;
    }
    before = stop;
  }
  return true;
}

const isOutside = (day: number, { horizonDays }: CaseData): boolean => day < 1 || day > horizonDays;
