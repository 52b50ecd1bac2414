/** Answers to the claims of an account: every test's figure, what it finds, and the verdict. */
import {
  type Account,
  type AccountTest,
  applyEdits,
  type Claim,
  type Expectation,
  expectationFrom,
  formatProblem,
  type Problem,
} from '@interregnum/case';
import { type Book, editsOf, entryOf, Unreadable } from './book.ts';
import { type Estimate, effectEstimate, type IntervalKind, outputEstimate } from './estimates.ts';
import {
  acrossCases,
  type Basis,
  type Finding,
  findingOf,
  type Judged,
  together,
  verdictOf,
} from './judge.ts';
import { type ColumnContext, conditionColumn, dayColumn, quantityColumn } from './run-columns.ts';
import { type Ranged, rangeOf, seriesChange } from './table-values.ts';
import { casesOf, type Played, requestsOf } from './worlds.ts';

export interface TestAnswer {
  readonly kind: AccountTest['kind'];
  readonly asks: string;
  /** Ids as given in the account. */
  readonly cases: readonly string[];
  readonly basis: Basis | null;
  readonly finding: Finding;
  /** null for `outside` and for a test over several cases. */
  readonly figure: Estimate | null;
  /** Of an effect: the statistic in both worlds. */
  readonly base: number | null;
  readonly changed: number | null;
  /** In the unit of the figure. */
  readonly expect: Pick<Expectation, 'low' | 'high' | 'open'> | null;
  /** Origin of the case, for figures that are days; null without a case. */
  readonly origin: string | null;
  readonly sources: readonly string[];
  readonly parts: readonly TestAnswer[];
  readonly test: AccountTest;
}

export interface ClaimAnswer extends Judged {
  readonly claim: Claim;
  readonly tests: readonly TestAnswer[];
  /**
   * Of a verdict that runs decided: whether every set of numbers that nothing was fitted to says the
   * same, so that it follows from rules and tables and could not have failed. null where runs decided
   * nothing, or none was asked.
   */
  readonly follows: boolean | null;
}

function blank(test: AccountTest, book: Book): TestAnswer {
  const cases = casesOf(test).map((c) => c.value);
  const origin = cases[0] === undefined ? null : (book.cases.get(cases[0])?.data.origin ?? null);
  return {
    kind: test.kind,
    asks: test.asks,
    cases,
    basis: null,
    finding: 'undecided',
    figure: null,
    base: null,
    changed: null,
    expect: null,
    origin,
    sources: [],
    parts: [],
    test,
  };
}

/** What the ends of a figure of tables or of the record are. */
const intervalOf = ({ low, high }: Ranged): IntervalKind => (low === high ? 'no-range' : 'sources');

/** @throws Unreadable when a test names what is not there */
export function answerTest(test: AccountTest, book: Book, played: Played): TestAnswer {
  const empty = blank(test, book);
  if (test.kind === 'outside') return empty;
  if (test.kind === 'across-cases') {
    const parts = test.parts.map((part) => answerTest(part, book, played));
    const finding = acrossCases(
      parts.map((p) => p.finding),
      test.holdsIn,
    );
    return { ...empty, basis: parts[0]?.basis ?? null, finding, parts };
  }
  if (test.kind === 'series') {
    const change = seriesChange(test, book);
    const { sources, ...range } = change;
    const figure = { ...range, n: 0, interval: intervalOf(change) };
    const finding = findingOf(range.low, range.high, test.expect);
    return { ...empty, basis: 'record', figure, finding, expect: test.expect, sources };
  }
  const entry = entryOf(book, test.case);
  const expect = expectationFrom(test.expect, entry.data.origin);
  const context: ColumnContext = { entry, book, at: test.at };
  if (test.kind === 'input' || test.kind === 'observed') {
    const found = rangeOf(test.value, entry, book, test.at);
    const { sources, ...range } = found;
    const figure = { ...range, n: 0, interval: intervalOf(found) };
    const basis = test.kind === 'input' ? 'inputs' : 'record';
    return {
      ...empty,
      basis,
      figure,
      finding: findingOf(range.low, range.high, expect),
      expect,
      sources,
    };
  }
  const [first, second] = requestsOf(test).map(played);
  if (test.kind === 'output') {
    const figure = outputEstimate(test, first!, context);
    return {
      ...empty,
      basis: 'model',
      figure,
      finding: findingOf(figure.low, figure.high, expect),
      expect,
    };
  }
  const { base, changed, ...figure } = effectEstimate(test, first!, second!, context);
  const finding = findingOf(figure.low, figure.high, expect);
  return { ...empty, basis: 'model', figure, base, changed, finding, expect };
}

/** On which side of what is expected the figure itself stands, whatever its interval. */
function sideOf({ test, figure, expect, parts }: TestAnswer): Finding {
  if (test.kind === 'across-cases') return acrossCases(parts.map(sideOf), test.holdsIn);
  if (figure === null || expect === null) return 'undecided';
  return findingOf(figure.value, figure.value, expect);
}

const modelTests = (claim: Claim, book: Book, played: Played): TestAnswer[] =>
  claim.tests
    .map((test) => answerTest(test, book, played))
    .filter((answer) => answer.basis === 'model');

/** @param unfitted the same worlds under sets of numbers that nothing was fitted to; few runs each will do */
export function answerClaim(
  claim: Claim,
  book: Book,
  played: Played,
  unfitted: readonly Played[] = [],
): ClaimAnswer {
  const tests = claim.tests.map((test) => answerTest(test, book, played));
  const judged = verdictOf(claim.role, tests);
  const saysSame = (by: Played): boolean =>
    together(modelTests(claim, book, by).map(sideOf)) === judged.model;
  const follows = judged.by === 'model' && unfitted.length > 0 ? unfitted.every(saysSame) : null;
  return { claim, tests, ...judged, follows };
}

/** What has to be there before anything is played: every name of one test. @throws Unreadable */
function checkTest(test: AccountTest, book: Book, emptyRecords: Played): void {
  if (test.kind === 'across-cases') {
    for (const part of test.parts) checkTest(part, book, emptyRecords);
    return;
  }
  if (test.kind === 'outside') return;
  if (test.kind === 'series') {
    seriesChange(test, book);
    return;
  }
  const entry = entryOf(book, test.case);
  if (test.kind === 'input' || test.kind === 'observed') {
    rangeOf(test.value, entry, book, test.at);
    return;
  }
  const fitted = applyEdits(entry.data, editsOf(entry, test.change));
  const misfit = fitted.problems.find((p) => p.severity === 'error');
  if (misfit !== undefined) throw new Unreadable(misfit);
  const context: ColumnContext = { entry, book, at: test.at };
  const records = emptyRecords({
    case: test.case,
    change: null,
    twinOf: null,
    announcedOnly: false,
  });
  const statistic = test.kind === 'output' ? test.statistic : test.effect;
  if (test.kind === 'output' && test.given !== null) conditionColumn(records, test.given, context);
  if (statistic.of === 'share') conditionColumn(records, statistic.condition, context);
  else if (statistic.of === 'mean') quantityColumn(records, statistic.quantity, context);
  else if (statistic.of === 'quantile' && 'of' in statistic.quantity)
    quantityColumn(records, statistic.quantity, context);
  else if (statistic.of === 'quantile') dayColumn(records, statistic.quantity as never, context);
}

/**
 * Faults that only the cases can show: unknown regions, events, metrics, scenarios, columns.
 * @param emptyRecords records of no run at all for each case
 */
export function checkAccount(account: Account, book: Book, emptyRecords: Played): Problem[] {
  const found = new Map<string, Problem>();
  for (const test of account.claims.flatMap((c) => c.tests)) {
    try {
      checkTest(test, book, emptyRecords);
    } catch (error) {
      if (!(error instanceof Unreadable) && !(error instanceof RangeError)) throw error;
      const problem: Problem =
        error instanceof Unreadable
          ? error.problem
          : { severity: 'error', code: 'nothing-to-read', at: test.at, message: error.message };
      found.set(formatProblem(problem), problem);
    }
  }
  return [...found.values()];
}
