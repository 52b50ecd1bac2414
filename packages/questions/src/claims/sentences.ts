/** What is said of the claims of an account, whatever the language: each is one `ClaimsSentences`. */
import type { ClaimAnswer, IntervalKind, TestAnswer, Verdict } from '@interregnum/analysis';
import type { Account, Claim } from '@interregnum/case';
import type { SharedSentences } from '../shared/sentences.ts';

export interface ClaimsSentences {
  readonly shared: SharedSentences;
  title(account: Account): string;
  /** What answers it: the counts of verdicts; of one claim its verdict and what decided it. */
  answer(answers: readonly ClaimAnswer[]): string;
  text(account: Account): string;
  /** Where the text stands, and what the account covers. */
  source(account: Account): string;
  /** Claims of one verdict, of how many. */
  group(one: ClaimAnswer, of: number, all: number): string;
  /** A claim in one line of its group: its words, what was asked, the figure that decided. */
  line(answer: ClaimAnswer): string;
  /** What was asked of a claim and the figure that decided; empty where nothing was. */
  found(answer: ClaimAnswer): string;
  heading(claim: Claim): string;
  about(claim: Claim): string;
  verdict(answer: ClaimAnswer): string;
  /** One test: what it asks, its figure, where the claim would hold, what that speaks for. */
  test(test: TestAnswer): string;
  part(part: TestAnswer): string;
  tables(citations: readonly string[]): string;
  evidence(says: string, citation: string, mark: string): string;
  /** The verdict in a word, and with what decided it. */
  word(verdict: Verdict): string;
  words(answer: ClaimAnswer): string;
  record(answer: ClaimAnswer): string;
  /** `75 % (60 % to 86 %) of 40 histories`; empty where there is none. */
  figure(test: TestAnswer): string;
  /** `above 50 %`; empty where nothing is expected. */
  expect(test: TestAnswer): string;
  interval(kind: IntervalKind): string;
  /** @param parameters what is known of those of the cases named */
  parameters(cases: readonly string[], parameters: string): string;
  histories(runs: number): string;
  played(ensembles: number, runs: number, seed: number): string;
  readonly othersSay: string;
  readonly legend: string;
  readonly atLength: string;
  figureTitle(account: Account): string;
  readonly figureCaption: string;
}
