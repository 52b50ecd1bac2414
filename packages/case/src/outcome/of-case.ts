/** An outcome as a case has it: regions found, days counted, and nothing that could not come otherwise. */
import { dateOf, dayOf } from '../dates.ts';
import { type Hints, listed, nearestOf, type ProblemCode, problem } from '../problems.ts';
import type { CaseData, Problem, RegionRow } from '../types.ts';
import { inFlag, OUTCOME_FORMS, type PlaceOf } from './parse.ts';
import { canBeWritten, printEvent, printTree } from './print.ts';
import {
  type CaseEvent,
  type CaseRegion,
  type Comparison,
  type Outcome,
  type OutcomeEvent,
  type Placed,
  type When,
  type WrittenEvent,
  type WrittenOutcome,
  withEvents,
} from './types.ts';
import { firstReadDay } from './weeks.ts';

export interface OutcomeResult {
  /** null where the case does not have what it names. */
  readonly outcome: Outcome | null;
  readonly problems: readonly Problem[];
}

type Case = Pick<CaseData, 'id' | 'origin' | 'horizonDays' | 'regions' | 'capital'>;
type Refuse = (
  code: ProblemCode,
  column: number,
  names: Readonly<Record<string, string | number>>,
  hints: Hints,
) => void;

const called = ({ id, name }: RegionRow): string => (id === name ? id : `${id} (${name})`);
const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** By id, then by the name of the region, then by that of its centre; the first that has any. */
function regionsCalled(name: string, regions: readonly RegionRow[]): readonly RegionRow[] {
  const ways = [(r: RegionRow) => r.id, (r: RegionRow) => r.name, (r: RegionRow) => r.capital].map(
    (of) => regions.filter((r) => folded(of(r)) === folded(name)),
  );
  return ways.find((found) => found.length > 0) ?? [];
}

function regionOf(
  { value, column }: Placed<string>,
  { id, regions }: Case,
  refuse: Refuse,
): CaseRegion | null {
  const found = regionsCalled(value, regions);
  const [region] = found;
  if (region === undefined) {
    const names = regions.flatMap((r) => [r.id, r.name, r.capital]);
    const allowed = listed(regions.map(called));
    refuse('unknown-region', column, { value }, { allowed, nearest: nearestOf(value, names) });
    return null;
  }
  if (found.length > 1) {
    const allowed = listed(found.map((r) => r.id));
    refuse('outcome-two-regions', column, { value, count: found.length }, { allowed });
    return null;
  }
  if (region.precontrolledBy !== '') {
    const held = regions.filter((r) => r.precontrolledBy === '');
    refuse(
      'outcome-not-held',
      column,
      { region: called(region), case: id },
      {
        allowed: listed(held.map(called)),
      },
    );
    return null;
  }
  return { id: region.id, name: region.name, index: regions.indexOf(region) };
}

/** Whether some number from 0 to `most` is so, and some not. */
function isOpen(comparison: Comparison, limit: number, most: number): boolean {
  if (comparison === '>' || comparison === '<=') return limit >= 0 && limit < most;
  return limit > 0 && limit <= most;
}

function eventOf(
  { event, column }: WrittenEvent,
  given: Case,
  refuse: Refuse,
): OutcomeEvent<CaseRegion> | null {
  if (event.of === 'happening') {
    const capital = given.regions.find((r) => r.id === given.capital);
    if (event.what !== 'capital lost' || !capital || capital.precontrolledBy === '') return event;
    refuse(
      'outcome-not-held',
      column,
      { region: called(capital), case: given.id },
      {
        allowed: OUTCOME_FORMS,
      },
    );
    return null;
  }
  if (event.of === 'count') {
    const centres = given.regions.filter((r) => r.precontrolledBy === '').length;
    const most = event.what === 'centres lost' ? centres : Number.POSITIVE_INFINITY;
    if (isOpen(event.comparison, event.limit, most)) return event;
    const [low, high] = ['>', '<='].includes(event.comparison) ? [0, most - 1] : [1, most];
    const range = Number.isFinite(most) ? `${low} to ${high}` : `a number from ${low}`;
    const text = printEvent(event, String);
    refuse(
      'outcome-same-in-all',
      column,
      { text },
      { allowed: `${event.what} ${event.comparison} ${range}` },
    );
    return null;
  }
  const regions = event.regions.map((region) => regionOf(region, given, refuse));
  const seen = new Set<string>();
  for (const [k, region] of regions.entries()) {
    if (region === null) continue;
    if (seen.has(region.id))
      refuse(
        'outcome-region-twice',
        event.regions[k]!.column,
        { region: region.id },
        {
          allowed: 'each once',
        },
      );
    seen.add(region.id);
  }
  const known = regions.filter((r) => r !== null);
  return known.length === regions.length ? { ...event, regions: known } : null;
}

/** The last day that counts; null where it is none of those simulated. */
function dayOfWhen(
  { when, column, event }: WrittenEvent,
  { origin, horizonDays }: Case,
  refuse: Refuse,
): number | null {
  if (when === null) return horizonDays;
  const { value } = when;
  const day = value.kind === 'by' ? dayOf(value.date, origin)! : value.days;
  const first = firstReadDay(event, horizonDays);
  if (day >= first && day <= horizonDays) return day;
  const allowed =
    value.kind === 'by'
      ? `${dateOf(first, origin)} to ${dateOf(horizonDays, origin)}`
      : `${first} to ${horizonDays} days`;
  const names = { value: whenText(value), origin, days: horizonDays };
  refuse('outcome-outside', when.column ?? column, names, { allowed });
  return null;
}

const whenText = (when: When): string =>
  when.kind === 'by' ? `by ${when.date}` : `within ${when.days} days`;

/** As written, days and all. */
export const writtenText = (outcome: WrittenOutcome): string =>
  printTree(outcome, ({ event, when }) => {
    const text = printEvent(event, (region) => region.value);
    return when === null ? text : `${text} ${whenText(when.value)}`;
  });

const caseText = (tree: Outcome['tree'], nameOf: (region: CaseRegion) => string): string =>
  printTree(tree, ({ event, date }) => `${printEvent(event, nameOf)} by ${date}`);

/**
 * Find in a case what an outcome names. Every fault is said.
 * @param at where a column of the text stands; in the flag when not given
 */
export function outcomeOfCase(
  written: WrittenOutcome,
  given: Case,
  at: PlaceOf = inFlag,
): OutcomeResult {
  const problems: Problem[] = [];
  const refuse: Refuse = (code, column, names, hints) => {
    problems.push(problem(code, at(column), names, hints));
  };
  const tree = withEvents(written, (e: WrittenEvent): CaseEvent => {
    const event = eventOf(e, given, refuse);
    const day = dayOfWhen(e, given, refuse);
    const none: OutcomeEvent<CaseRegion> = { of: 'lost', how: 'all', regions: [] };
    return { event: event ?? none, day: day ?? 0, date: dateOf(day ?? 0, given.origin) };
  });
  if (problems.length > 0) return { outcome: null, problems };
  const text = caseText(tree, (r) => (canBeWritten(r.name) ? r.name : r.id));
  return { outcome: { tree, text, textOfIds: caseText(tree, (r) => r.id) }, problems };
}
