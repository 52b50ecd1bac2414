/** What is said of the claims of an account, in English: the verdict first, then what decided it. */
import type { ClaimAnswer, Finding, TestAnswer, Verdict } from '@interregnum/analysis';
import type { Claim } from '@interregnum/case';
import { count, list, longDate, thousands } from '@interregnum/words';
import { SHARED_ENGLISH } from '../shared/english.ts';
import { expectWords, figureWords, INTERVALS } from './english-figures.ts';
import { leading } from './leading.ts';
import type { ClaimsSentences } from './sentences.ts';
import { type Basis, countsTold, verdictTold, type Whether } from './told.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  input: 'input',
  reproduced: 'reproduced',
  contradicted: 'contradicted',
  undecided: 'undecided',
  outside: 'outside the model',
};
const BY: Readonly<Record<Basis, string>> = {
  record: 'the record',
  inputs: 'the inputs',
  model: 'the model',
};
const WHETHER: Readonly<Record<Whether, string>> = {
  follows: ', as follows from the rules and tables',
  'could have failed': ', and could have failed',
};
const FINDINGS: Readonly<Record<Finding, string>> = {
  supports: 'for the claim',
  opposes: 'against it',
  undecided: 'open',
};

function words(answer: ClaimAnswer): string {
  const { verdict, by, modelFails, whether } = verdictTold(answer);
  const word = VERDICTS[verdict];
  if (modelFails) return `${word}: the record agrees, the model does not`;
  const decided = by === null ? word : `${word} by ${BY[by]}`;
  return `${decided}${whether === null ? '' : WHETHER[whether]}`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const quote = ({ quote: said, paraphrase }: Claim): string =>
  said === '' ? `[paraphrase] ${paraphrase}` : `“${said}”`;

/** What was asked, so that the figure can follow. */
const asked = (asks: string): string => (/[.?!]$/.test(asks) ? asks : `${asks}:`);

/** The figure, and where the claim would hold. */
function figure(test: TestAnswer): string {
  const expect = expectWords(test);
  return `${figureWords(test)}${expect === '' ? '' : `; the claim holds ${expect}`}`;
}

/** The sentence of one claim by itself. */
function ofOne(answer: ClaimAnswer): string {
  const test = leading(answer);
  const decided = test === undefined ? '' : ` ${asked(test.asks)} ${capital(figure(test))}.`;
  return `${capital(words(answer))}.${decided}`;
}

function counts(answers: readonly ClaimAnswer[]): string {
  const { all, of, by, follow, modelFails } = countsTold(answers);
  const bases = by.map(({ basis, claims }) => `${claims} by ${BY[basis]}`);
  const first = `${of.contradicted} of ${thousands(all)} claims ${of.contradicted === 1 ? 'is' : 'are'} contradicted${by.length === 0 ? '' : ` (${list(bases)})`}`;
  const alone = `${follow === of.reproduced ? '' : `${follow} of them `}by the rules and tables alone`;
  const tested = [
    of.reproduced === 0 ? '' : `${of.reproduced} reproduced${follow === 0 ? '' : ` (${alone})`}`,
    of.undecided === 0 ? '' : `${of.undecided} undecided`,
  ].filter(Boolean);
  const untested = [
    of.input === 0
      ? ''
      : `${of.input} ${of.input === 1 ? 'is an input' : 'are inputs'}, which the model was told`,
    of.outside === 0 ? '' : `${of.outside} ${of.outside === 1 ? 'lies' : 'lie'} outside the model`,
  ].filter(Boolean);
  const failed =
    modelFails === 0
      ? ''
      : ` In ${modelFails} of the undecided the record agrees with the text and the model does not: there the model fails, not the text.`;
  return `${list([first, ...tested])}${untested.length === 0 ? '' : `; ${untested.join(', and ')}`}.${failed}`;
}

/** The sentences in English. */
export const CLAIMS_ENGLISH: ClaimsSentences = {
  shared: SHARED_ENGLISH,
  title: ({ title }) => `Is the account true? ${title}`,
  answer: (answers) => (answers.length === 1 ? ofOne(answers[0]!) : counts(answers)),
  text: ({ text }) => `${text.author}, ${text.title}, ${longDate(text.date)}.`,
  source: ({ text, description }) =>
    [text.citation, text.url, description].filter(Boolean).join(' '),
  group: (one, of, all) => `${capital(words(one))}: ${thousands(of)} of ${thousands(all)}`,
  line: (answer) =>
    [`${answer.claim.id}: ${quote(answer.claim)}`, CLAIMS_ENGLISH.found(answer)]
      .filter(Boolean)
      .join(' '),
  found: (answer) => {
    const test = leading(answer) ?? answer.tests[0];
    if (test === undefined) return '';
    const found = figure(test);
    return `${asked(test.asks)}${found === '' ? '' : ` ${capital(found)}.`}`;
  },
  heading: (claim) => `${claim.id}. ${quote(claim)}`,
  about: ({ place, type, role }) => `${capital(place)}; ${type}; in the model: ${role}.`,
  verdict: (answer) => `${capital(words(answer))}. The record: ${CLAIMS_ENGLISH.record(answer)}.`,
  test: (test) => {
    const question = `${test.kind}: ${asked(test.asks)}`;
    if (test.kind === 'outside') return question;
    const interval = test.figure === null ? '' : ` Interval: ${INTERVALS[test.figure.interval]}.`;
    const model = test.basis === 'model' ? ' Model result, not observation.' : '';
    return `${question} ${capital(figure(test))}: ${FINDINGS[test.finding]}.${interval}${model}`;
  },
  part: (part) => `${part.cases.join(', ')}: ${figureWords(part)}: ${FINDINGS[part.finding]}`,
  tables: (citations) => `Tables: ${citations.join(' ; ')}`,
  evidence: (says, citation, mark) => `${says} (${citation}; ${mark})`,
  word: (verdict) => VERDICTS[verdict],
  words,
  record: ({ record }) =>
    record === null
      ? 'not asked'
      : { supports: 'agrees', opposes: 'disagrees', undecided: 'within its range' }[record],
  figure: figureWords,
  expect: expectWords,
  interval: (kind) => INTERVALS[kind],
  parameters: (cases, parameters) => `${list(cases)}: ${parameters}`,
  histories: (runs) =>
    `Figures of the model rest on ${thousands(runs)} histories of each world; their ranges are of 95 % for chance from one history to the next.`,
  played: (ensembles, runs, seed) =>
    `${count(ensembles, 'ensemble', 'ensembles')} of ${thousands(runs)} histories, seed ${seed}.`,
  othersSay: 'Others say:',
  legend:
    'Input: the model was told it, so runs cannot test it. Reproduced, contradicted: an interval lies wholly on one side of a threshold that stands in the account. “Follows from the rules and tables”: eight sets of numbers that nothing was fitted to all say the same, so fitting had no part in it; else it could have failed. Undecided: it straddles, tests differ, or model and record do; what history says outranks the model. A verdict is about this model and these sources; a model result is not an observation.',
  atLength: 'One claim at length, with its sources and commands: --claim ID.',
  figureTitle: ({ title }) => `Verdicts on the claims of ${title}`,
  figureCaption: 'One square a claim, by what it is in the model and its verdict.',
};
