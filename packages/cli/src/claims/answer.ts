/** The answer of `claims` as the briefing shows it, and its figure. */
import { expectWords, figureWords, recordWords, verdictWords } from '@interregnum/analysis';
import { rulesHash } from '@interregnum/ensemble';
import { type VerdictsInput, verdicts, verdictsCsv } from '@interregnum/figures';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import type { Answer1 } from '../answers/answer-1.ts';
import { type AnsweredAccount, commandOf } from './document.ts';
import { countsSentence, leading, said } from './report.ts';

export function verdictsOf({ account, answers }: AnsweredAccount): VerdictsInput {
  return {
    title: `Verdicts on the claims of ${account.title}`,
    claims: answers.map((a) => ({
      id: a.claim.id,
      role: a.claim.role,
      verdict: a.modelFails ? 'model fails' : a.verdict,
    })),
  };
}

/** @param command that gives the same answer again */
export function claimsAnswer(answered: AnsweredAccount, command: string): Answer1 {
  const { account, answers, opened, runs } = answered;
  const data = [...opened.book.cases.values()].map((c) => c.data);
  const input = verdictsOf(answered);
  return {
    schema: 'interregnum.answer/1',
    question: `claims ${account.id}`,
    title: `Is the account true? ${account.title}`,
    // an account that asks several cases belongs beside a run of any of them
    case: data.length === 1 ? data[0]!.id : '',
    caseHash: data.length === 1 ? data[0]!.hash : '',
    rulesHash: rulesHash(DEFAULT_SWITCHES),
    paragraphs: [
      countsSentence(answered),
      `Figures of the model rest on ${runs} histories of each world; ranges are of 95 % for chance from one history to the next. They are model results, not observations.`,
    ],
    figures: [
      {
        name: 'verdicts',
        svg: verdicts(input, { id: 'verdicts' }),
        csv: verdictsCsv(input),
        caption: 'One square a claim, by what it is in the model and its verdict.',
      },
    ],
    table: {
      columns: [
        'claim',
        'words',
        'place',
        'in the model',
        'verdict',
        'record',
        'figure',
        'holds',
        'command',
      ],
      rows: answers.map((a) => {
        const test = leading(a);
        return [
          a.claim.id,
          said(a),
          a.claim.place,
          a.claim.role,
          verdictWords(a),
          recordWords(a),
          test === undefined ? '' : figureWords(test),
          test === undefined ? '' : expectWords(test),
          test === undefined ? '' : commandOf(answered, a.claim.id, test),
        ];
      }),
    },
    command,
  };
}
