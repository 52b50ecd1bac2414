/** The answer of `claims --json`: `interregnum.claims/1`, described by docs/schemas/claims-1.json. */

import {
  type ClaimAnswer,
  expectWords,
  figureWords,
  recordWords,
  type TestAnswer,
  VERDICT_WORDS,
  VERDICTS,
  verdictWords,
} from '@interregnum/analysis';
import type { Account } from '@interregnum/case';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { parametersDocument } from '@interregnum/questions';
import { testCommand } from './command-line.ts';
import type { OpenedAccount } from './open-account.ts';
import type { PlayedAccount } from './worlds.ts';

/** All a page, a table or a document of claims is made from. */
export interface AnsweredAccount {
  readonly opened: OpenedAccount;
  readonly account: Account;
  readonly answers: readonly ClaimAnswer[];
  readonly played: PlayedAccount;
  readonly runs: number;
  readonly seed: number;
  readonly parametersFlag: string | undefined;
  readonly seconds: number;
}

export const LABEL =
  'verdicts computed from tests stated in the account; figures of the kinds output, counterfactual and mechanism are model results, not observations';

/** The command that gives one test's figure again. */
export function commandOf(answered: AnsweredAccount, claim: string, { test }: TestAnswer): string {
  const { runs, seed, parametersFlag: parameters } = answered;
  return testCommand(test, { account: answered.opened.given, claim, runs, seed, parameters });
}

/** Infinite ends and what is not a number have no place in JSON. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function sourcesOf({ account }: AnsweredAccount, test: TestAnswer): string[] {
  const cited = new Map(account.sources.map((s) => [s.key, s.citation]));
  return test.sources.map((s) => cited.get(s) ?? s);
}

function testDocument(answered: AnsweredAccount, claim: string, test: TestAnswer): object {
  const { figure, expect } = test;
  return {
    kind: test.kind,
    asks: test.asks,
    cases: test.cases,
    basis: test.basis,
    finding: test.finding,
    figure:
      figure === null
        ? null
        : {
            value: finite(figure.value),
            low: finite(figure.low),
            high: finite(figure.high),
            unit: figure.unit,
            n: figure.n,
            interval: figure.interval,
          },
    as_it_stands: test.base === null ? null : finite(test.base),
    changed: test.changed === null ? null : finite(test.changed),
    expect:
      expect === null
        ? null
        : { low: finite(expect.low), high: finite(expect.high), ends_excluded: expect.open },
    words: figureWords(test),
    expect_words: expectWords(test),
    sources: sourcesOf(answered, test),
    parts: test.parts.map((part) => testDocument(answered, claim, part)),
    command: commandOf(answered, claim, test),
  };
}

export function verdictCounts(answers: readonly ClaimAnswer[]): Record<string, number> {
  return Object.fromEntries(
    VERDICTS.map((v) => [VERDICT_WORDS[v], answers.filter((a) => a.verdict === v).length]),
  );
}

export function claimsDocument(answered: AnsweredAccount): object {
  const { account, answers, played, opened } = answered;
  const cited = new Map(account.sources.map((s) => [s.key, s]));
  return {
    schema: 'interregnum.claims/1',
    label: LABEL,
    account: account.id,
    title: account.title,
    text: account.text,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(DEFAULT_SWITCHES),
    seed: answered.seed,
    runs: answered.runs,
    ensembles: played.ensembles,
    interval_level: 0.95,
    cases: [...opened.book.cases].map(([name, { data }]) => ({
      name,
      id: data.id,
      case_hash: data.hash,
      parameters: played.parameters.has(name)
        ? parametersDocument(played.parameters.get(name)!)
        : null,
    })),
    verdicts: verdictCounts(answers),
    model_fails: answers.filter((a) => a.modelFails).length,
    claims: answers.map((a) => ({
      id: a.claim.id,
      quote: a.claim.quote || null,
      paraphrase: a.claim.paraphrase || null,
      place: a.claim.place,
      said: a.claim.said,
      type: a.claim.type,
      role: a.claim.role,
      verdict: VERDICT_WORDS[a.verdict],
      verdict_words: verdictWords(a),
      decided_by: a.by,
      record: recordWords(a),
      model_fails: a.modelFails,
      tests: a.tests.map((t) => testDocument(answered, a.claim.id, t)),
      evidence: a.claim.evidence.map((e) => ({
        says: e.says,
        source: cited.get(e.source)?.citation ?? e.source,
        mark: cited.get(e.source)?.mark ?? 'recalled',
      })),
      note: a.claim.note,
    })),
    timing: { seconds: answered.seconds },
  };
}
