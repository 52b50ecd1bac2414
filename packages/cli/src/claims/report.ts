/** Claims on a terminal: the counts, a table of verdicts, or one claim at length. */

import {
  type ClaimAnswer,
  expectWords,
  figureWords,
  recordWords,
  type TestAnswer,
  verdictWords,
} from '@interregnum/analysis';
import { parametersSentence, safe, UNSEEN_NOTE } from '@interregnum/questions';
import { list, seconds as took } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { type AnsweredAccount, commandOf, verdictCounts } from './document.ts';

export const FINDING_WORDS = {
  supports: 'for the claim',
  opposes: 'against it',
  undecided: 'open',
} as const;

/** Words of the text, or the paraphrase marked as one. */
export function said({ claim }: ClaimAnswer): string {
  return claim.quote === '' ? `[paraphrase] ${claim.paraphrase}` : `“${claim.quote}”`;
}

/** The figure that decided it, or the first there is. */
export function leading({ tests, by, verdict }: ClaimAnswer): TestAnswer | undefined {
  const shown = tests.filter((t) => t.figure !== null || t.parts.length > 0);
  const wanted = verdict === 'contradicted' ? 'opposes' : 'supports';
  const deciding = shown.filter((t) => t.basis === by || (by === 'record' && t.basis === 'inputs'));
  return (
    deciding.find((t) => t.finding === wanted) ??
    deciding[0] ??
    shown.find((t) => t.basis === 'model') ??
    shown[0]
  );
}

const COLUMNS: readonly Column<ClaimAnswer>[] = [
  { title: '', align: 'right', text: (a) => a.claim.id, give: 1, least: 10 },
  { title: 'Claim', text: said, give: 3, least: 24 },
  { title: 'In the model', text: (a) => a.claim.role },
  { title: 'Verdict', text: verdictWords, give: 1, least: 12 },
  {
    title: 'Figure',
    text: (a) => (leading(a) ? figureWords(leading(a)!) : ''),
    give: 2,
    least: 10,
  },
];

/** One sentence of counts, the failures of the model named as such. */
export function countsSentence({ answers }: AnsweredAccount): string {
  const counts = Object.entries(verdictCounts(answers))
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${n} ${word}`);
  const fails = answers.filter((a) => a.modelFails).length;
  const of = answers.length === 1 ? 'Of 1 claim' : `Of ${answers.length} claims`;
  const failed =
    fails === 0
      ? ''
      : ` In ${fails} of the undecided the record agrees with the text and the model does not: there the model fails, not the text.`;
  return `${of}: ${list(counts)}.${failed}`;
}

function testLines(
  answered: AnsweredAccount,
  claim: string,
  test: TestAnswer,
  host: Host,
): string[] {
  const { dim } = host.style;
  const lines = wrap(safe(`${test.kind}: ${test.asks}`), host.columns - 2, '  ');
  const put = (text: string): void => {
    for (const line of wrap(safe(text), host.columns - 4, '  ')) lines.push(`  ${line}`);
  };
  if (test.kind === 'outside') return lines;
  const expect = expectWords(test);
  put(
    `${figureWords(test)}${expect === '' ? '' : `; the claim holds ${expect}`}: ${FINDING_WORDS[test.finding]}`,
  );
  for (const part of test.parts)
    put(`${part.cases.join(', ')}: ${figureWords(part)}: ${FINDING_WORDS[part.finding]}`);
  if (test.figure !== null) put(`Interval: ${test.figure.interval}.`);
  if (test.basis === 'model') put('Model result, not observation.');
  // a command is one line however long, so that it can be copied
  return [...lines, `  ${dim(safe(commandOf(answered, claim, test)))}`];
}

function claimLines(answered: AnsweredAccount, answer: ClaimAnswer, host: Host): string[] {
  const { bold, dim } = host.style;
  const { claim } = answer;
  const sources = new Map(answered.account.sources.map((s) => [s.key, s]));
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  return [
    ...wrapped(`${claim.id}. ${said(answer)}`).map((line) => bold(line)),
    ...wrapped(`${claim.place}; ${claim.type}; in the model: ${claim.role}.`).map((line) =>
      dim(line),
    ),
    ...wrapped(`Verdict: ${verdictWords(answer)}. The record: ${recordWords(answer)}.`),
    ...answer.tests.flatMap((test) => ['', ...testLines(answered, claim.id, test, host)]),
    ...(claim.evidence.length === 0 ? [] : ['', 'Others say:']),
    ...claim.evidence.flatMap((e) => {
      const source = sources.get(e.source);
      return wrap(
        safe(`- ${e.says} (${source?.citation ?? e.source}; ${source?.mark ?? ''})`),
        host.columns,
        '  ',
      );
    }),
    ...(claim.note === '' ? [] : ['', ...wrapped(claim.note)]),
    '',
  ];
}

/** @param whole every claim at length instead of a table */
export function claimsLines(answered: AnsweredAccount, whole: boolean, host: Host): string[] {
  const { dim, bold } = host.style;
  const { account, answers, played, runs, seconds } = answered;
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  const sources = [
    ...new Set([...played.parameters.values()].map((from) => parametersSentence(from))),
  ];
  const shown = whole
    ? answers.flatMap((a) => claimLines(answered, a, host))
    : [...table(COLUMNS, answers, host), ''];
  return [
    ...wrapped(account.title).map((line) => bold(line)),
    ...wrapped(`${account.text.author}, ${account.text.title}, ${account.text.date}.`).map((l) =>
      dim(l),
    ),
    '',
    ...shown,
    ...wrapped(countsSentence(answered)),
    ...wrapped(
      'Input: the model was told it, so runs cannot test it. Reproduced, contradicted: an interval lies wholly on one side of a threshold that stands in the account. Undecided: it straddles, tests differ, or model and record do. A verdict is about this model and these sources; a model result is not an observation.',
    ).map((line) => dim(line)),
    ...(whole ? sources : [UNSEEN_NOTE]).flatMap(wrapped).map((line) => dim(line)),
    dim(
      `${played.ensembles} ensembles of ${runs} histories, ${took(seconds)}.${whole ? '' : ' One claim at length: --claim ID.'}`,
    ),
  ];
}
