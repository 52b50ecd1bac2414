/** Reading an outcome: its form. The first fault is said, with its column and what belongs there. */
import { isDate } from '../dates.ts';
import { type Hints, nearestOf, type ProblemCode, problem } from '../problems.ts';
import type { Location, Problem } from '../types.ts';
import { type Token, tokensOf } from './tokens.ts';
import {
  COMPARISONS,
  COUNTS,
  HAPPENINGS,
  type OutcomeEvent,
  type Placed,
  type When,
  type WrittenEvent,
  type WrittenOutcome,
  withEvents,
} from './types.ts';

/** A line or two; a study of more is several studies. */
const MOST_CHARACTERS = 1000;
const MOST_DEPTH = 20;

export const OUTCOME_FORMS =
  'lost(REGION, …), any lost(REGION, …), centres lost >= N, displaced > N, civilians killed > N, regime falls, capital lost, leader flees';
const WHEN_FORMS = 'by YYYY-MM-DD, within N days';
/** What is asked of centres and no rule has. */
const RETAKEN = /^re(?:taken|captured|gained|conquered)$/i;
/** How an event begins, for what is nearly one. */
const BEGINNINGS = ['lost', 'any lost', ...COUNTS, ...HAPPENINGS];

export interface WrittenResult {
  /** null where it has a fault. */
  readonly outcome: WrittenOutcome | null;
  readonly problems: readonly Problem[];
}

/** Ends the reading; never leaves `parseOutcome`. */
class Misread extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.message);
    this.problem = found;
  }
}

/** Where an outcome stands: its place in a file, or the flag that holds it. */
export type PlaceOf = (column: number) => Location;
export const inFlag: PlaceOf = (column) => ({ file: '--outcome', line: 1, column });

function parser(text: string, at: PlaceOf) {
  const tokens = tokensOf(text);
  let next = 0;

  const peek = (ahead = 0): Token => tokens[Math.min(next + ahead, tokens.length - 1)]!;
  const take = (): Token => {
    const token = peek();
    next = Math.min(next + 1, tokens.length - 1);
    return token;
  };
  const is = (token: Token, word: string): boolean =>
    (token.kind === 'word' || token.kind === 'sign') && token.value.toLowerCase() === word;
  const stop = (
    code: ProblemCode,
    { column }: Pick<Token, 'column'>,
    names: Readonly<Record<string, string | number>>,
    hints: Hints,
  ): never => {
    throw new Misread(problem(code, at(column), names, hints));
  };
  const unexpected = (token: Token, allowed: string, nearest?: string): never =>
    stop(
      'outcome-form',
      token,
      { found: token.kind === 'end' ? 'the end' : token.value },
      { allowed, nearest },
    );
  const expect = (word: string): Token => (is(peek(), word) ? take() : unexpected(peek(), word));

  function number(allowed: string): Placed<number> {
    const token = take();
    const value = Number(token.value.replaceAll(',', ''));
    if (token.kind !== 'number' || !Number.isSafeInteger(value)) unexpected(token, allowed);
    return { value, column: token.column };
  }

  function when(): Placed<When> | null {
    const { column } = peek();
    if (is(peek(), 'by')) {
      take();
      const token = take();
      if (token.kind === 'end') unexpected(token, 'YYYY-MM-DD');
      if (!isDate(token.value))
        stop('not-a-date', token, { column: 'by', value: token.value }, { allowed: 'YYYY-MM-DD' });
      return { value: { kind: 'by', date: token.value }, column };
    }
    if (!is(peek(), 'within')) return null;
    take();
    const { value: days } = number('a whole number of days');
    if (is(peek(), 'day')) take();
    else expect('days');
    return { value: { kind: 'within', days }, column };
  }

  /** A name as it stands between commas, or one in quotes. */
  function region(): Placed<string> {
    const first = peek();
    if (first.kind === 'quoted') {
      take();
      if (first.value.trim() === '') stop('outcome-empty', first, {}, { allowed: 'ids or names' });
      return { value: first.value, column: first.column };
    }
    let end = first.column - 1;
    while (['word', 'number', 'date', 'unread'].includes(peek().kind)) {
      if (/["']/.test(peek().value[0]!)) unexpected(peek(), 'a name, its quotes closed');
      end = take().end;
    }
    const value = text.slice(first.column - 1, end).replace(/\s+/g, ' ');
    if (value === '') stop('outcome-empty', first, {}, { allowed: 'ids or names of regions' });
    return { value, column: first.column };
  }

  function lost(how: 'all' | 'any'): OutcomeEvent<Placed<string>> {
    expect('lost');
    expect('(');
    const regions = [region()];
    while (is(peek(), ',')) {
      take();
      regions.push(region());
    }
    if (!is(peek(), ')')) unexpected(peek(), ', or )');
    take();
    return { of: 'lost', how, regions };
  }

  /** What begins with these two words; null where nothing does. */
  function pair<T extends string>(phrases: readonly T[]): T | null {
    const found = phrases.find((p) => p.split(' ').every((word, k) => is(peek(k), word)));
    if (found !== undefined) next += found.split(' ').length;
    return found ?? null;
  }

  function event(): OutcomeEvent<Placed<string>> {
    if (is(peek(), 'any')) {
      take();
      return lost('any');
    }
    if (is(peek(), 'lost')) return lost('all');
    const what = pair(HAPPENINGS);
    if (what !== null) return { of: 'happening', what };
    const count = pair(COUNTS);
    if (count === null) {
      const first = peek();
      const two = `${first.value} ${peek(1).kind === 'word' ? peek(1).value : ''}`.trim();
      if (RETAKEN.test(first.value))
        stop('outcome-retaken', first, { value: first.value }, { allowed: OUTCOME_FORMS });
      if (first.kind !== 'word') unexpected(first, OUTCOME_FORMS);
      const nearest = nearestOf(two, BEGINNINGS) ?? nearestOf(first.value, BEGINNINGS);
      return stop('outcome-word', first, { value: two }, { allowed: OUTCOME_FORMS, nearest });
    }
    const sign = take();
    const comparison = COMPARISONS.find((c) => c === sign.value && sign.kind === 'sign');
    if (comparison === undefined) return unexpected(sign, COMPARISONS.join(', '));
    return { of: 'count', what: count, comparison, limit: number('a whole number').value };
  }

  /** A `when` after a bracket goes to every event inside, none of which may have its own. */
  function dated(inside: WrittenOutcome): WrittenOutcome {
    const found = when();
    if (found === null) return inside;
    return withEvents(inside, (e: WrittenEvent): WrittenEvent => {
      if (e.when !== null) stop('outcome-dated-twice', found, {}, { allowed: 'one of them' });
      return { event: e.event, column: e.column, when: found };
    });
  }

  function term(depth: number): WrittenOutcome {
    if (depth > MOST_DEPTH)
      stop('too-deep', peek(), {}, { allowed: `at most ${MOST_DEPTH} brackets or nots` });
    if (is(peek(), 'not')) {
      take();
      return { is: 'not', part: term(depth + 1) };
    }
    if (is(peek(), '(')) {
      take();
      const inside = joined(depth + 1);
      if (!is(peek(), ')')) unexpected(peek(), `and, or, ), ${WHEN_FORMS}`);
      take();
      return dated(inside);
    }
    const { column } = peek();
    const found = event();
    const day = when();
    if (day !== null && when() !== null)
      stop('outcome-dated-twice', day, {}, { allowed: WHEN_FORMS });
    return { is: 'event', event: found, when: day, column };
  }

  function chain(word: 'and' | 'or', part: () => WrittenOutcome): WrittenOutcome {
    const parts = [part()];
    while (is(peek(), word)) {
      take();
      parts.push(part());
    }
    return parts.length === 1 ? parts[0]! : { is: word, parts };
  }

  const joined = (depth: number): WrittenOutcome =>
    chain('or', () => chain('and', () => term(depth)));

  return (): WrittenOutcome => {
    const outcome = joined(0);
    const rest = peek();
    if (rest.kind !== 'end')
      unexpected(
        rest,
        `and, or, ${WHEN_FORMS}`,
        nearestOf(rest.value, ['and', 'or', 'by', 'within']),
      );
    return outcome;
  };
}

/** Read an outcome. Never throws. @param at where a column of it stands; in the flag when not given */
export function parseOutcome(text: string, at: PlaceOf = inFlag): WrittenResult {
  const fail = (found: Problem): WrittenResult => ({ outcome: null, problems: [found] });
  if (text.length > MOST_CHARACTERS) {
    const names = { column: 'an outcome', count: text.length };
    return fail(problem('too-long', at(1), names, { allowed: `at most ${MOST_CHARACTERS}` }));
  }
  try {
    return { outcome: parser(text, at)(), problems: [] };
  } catch (error) {
    if (error instanceof Misread) return fail(error.problem);
    throw error;
  }
}
