/** An account as the document of `claims --json`, described by docs/schemas/claims-1.json. */
import { type ClaimAnswer, type TestAnswer, VERDICTS } from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { parametersDocument } from '../study-head.ts';
import type { CommandOf } from './answer.ts';
import type { ClaimsFound } from './ask.ts';
import type { ClaimsDocument } from './document.schema.ts';
import { CLAIMS_ENGLISH as ENGLISH } from './english.ts';
import { countsTold } from './told.ts';

type ClaimDocument = ClaimsDocument['claims'][number];
type TestDocument = ClaimDocument['tests'][number];

const LABEL =
  'verdicts computed from tests stated in the account; figures of the kinds output, counterfactual and mechanism are model results, not observations';

/** Infinite ends and what is not a number have no place in JSON. */
const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

function testDocument(
  test: TestAnswer,
  cited: ReadonlyMap<string, string>,
  command: (test: TestAnswer) => string,
): TestDocument {
  const { kind, asks, cases, basis, finding, figure, expect } = test;
  return {
    kind,
    asks,
    cases,
    basis,
    finding,
    figure: figure && {
      value: finite(figure.value),
      low: finite(figure.low),
      high: finite(figure.high),
      unit: figure.unit,
      n: figure.n,
      interval: ENGLISH.interval(figure.interval),
    },
    as_it_stands: finite(test.base),
    changed: finite(test.changed),
    expect: expect && {
      low: finite(expect.low),
      high: finite(expect.high),
      ends_excluded: expect.open,
    },
    words: ENGLISH.figure(test),
    expect_words: ENGLISH.expect(test),
    sources: test.sources.map((key) => cited.get(key) ?? key),
    parts: test.parts.map((part) => testDocument(part, cited, command)),
    command: command(test),
  };
}

/** What the verdicts are called stands in the schema; a test holds them to it. */
const verdictWord = (verdict: ClaimAnswer['verdict']): ClaimDocument['verdict'] =>
  ENGLISH.word(verdict) as ClaimDocument['verdict'];

export function claimsDocument(
  found: ClaimsFound,
  commandOf: CommandOf,
  seconds: number,
): ClaimsDocument {
  const { account, book, answers, runs, seed, ensembles, parameters } = found;
  const sources = new Map(account.sources.map((s) => [s.key, s]));
  const cited = new Map(account.sources.map((s) => [s.key, s.citation]));
  const { of, modelFails } = countsTold(answers);
  const counts = VERDICTS.map((v) => [verdictWord(v), of[v]] as const);
  return {
    schema: 'interregnum.claims/1',
    label: LABEL,
    account: account.id,
    title: account.title,
    text: account.text,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(DEFAULT_SWITCHES),
    seed,
    runs,
    ensembles,
    interval_level: 0.95,
    cases: [...book.cases].map(([name, { data }]) => {
      const from = parameters.get(name);
      return {
        name,
        id: data.id,
        case_hash: data.hash,
        parameters: from === undefined ? null : parametersDocument(from),
      };
    }),
    verdicts: Object.fromEntries(counts) as ClaimsDocument['verdicts'],
    model_fails: modelFails,
    claims: answers.map(({ claim, ...a }) => ({
      id: claim.id,
      quote: claim.quote || null,
      paraphrase: claim.paraphrase || null,
      place: claim.place,
      said: claim.said,
      type: claim.type,
      role: claim.role,
      verdict: verdictWord(a.verdict),
      verdict_words: ENGLISH.words({ claim, ...a }),
      decided_by: a.by,
      record: ENGLISH.record({ claim, ...a }) as ClaimDocument['record'],
      model_fails: a.modelFails,
      follows_from_rules: a.follows,
      tests: a.tests.map((t) => testDocument(t, cited, (part) => commandOf(claim.id, part))),
      evidence: claim.evidence.map((e) => ({
        says: e.says,
        source: cited.get(e.source) ?? e.source,
        mark: sources.get(e.source)?.mark ?? 'recalled',
      })),
      note: claim.note,
    })),
    timing: { seconds },
  };
}
