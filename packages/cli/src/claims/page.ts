/** All claims of an account as one page that loads nothing: quotes, verdicts, figures, sources, commands. */

import {
  expectWords,
  figureWords,
  recordWords,
  type TestAnswer,
  verdictWords,
} from '@interregnum/analysis';
import { verdicts } from '@interregnum/figures';
import { parametersSentence } from '@interregnum/questions';
import { type Html, h, linked, raw, table } from '../briefing/html.ts';
import { head, htmlPage } from '../briefing/page.ts';
import { VERSION } from '../version.ts';
import { verdictsOf } from './answer.ts';
import { type AnsweredAccount, commandOf } from './document.ts';
import { countsSentence, FINDING_WORDS, leading, said } from './report.ts';

type Answered = AnsweredAccount['answers'][number];

function testRows(answered: AnsweredAccount, claim: string, test: TestAnswer): Html {
  const cited = new Map(answered.account.sources.map((s) => [s.key, s.citation]));
  const expect = expectWords(test);
  const parts = test.parts.map((part) =>
    h('li', {}, `${part.cases.join(', ')}: ${figureWords(part)}: ${FINDING_WORDS[part.finding]}`),
  );
  const sources = test.sources.map((s) => cited.get(s) ?? s).filter((s) => s !== '');
  return h(
    'li',
    {},
    h('strong', {}, `${test.kind}. `),
    test.asks,
    test.kind === 'outside'
      ? null
      : h(
          'div',
          { class: 'plain' },
          `${figureWords(test)}${expect === '' ? '' : `; the claim holds ${expect}`}: `,
          h('strong', {}, FINDING_WORDS[test.finding]),
          test.basis === 'model' ? '. Model result, not observation.' : '.',
          test.figure === null ? null : ` Interval: ${test.figure.interval}.`,
        ),
    parts.length === 0 ? null : h('ul', { class: 'plain' }, ...parts),
    sources.length === 0
      ? null
      : h('div', { class: 'sources' }, 'Tables: ', linked(sources.join(' ; '))),
    test.kind === 'outside' ? null : h('div', { class: 'hash' }, commandOf(answered, claim, test)),
  );
}

function claimSection(answered: AnsweredAccount, answer: Answered): Html {
  const { claim } = answer;
  const sources = new Map(answered.account.sources.map((s) => [s.key, s]));
  return h(
    'section',
    { id: `claim-${claim.id.replace(/[^A-Za-z0-9-]/g, '-')}` },
    h('h2', {}, `${claim.id}. ${said(answer)}`),
    h('p', { class: 'note' }, `${claim.place} · ${claim.type} · in the model: ${claim.role}`),
    h(
      'p',
      {},
      'Verdict: ',
      h('strong', {}, verdictWords(answer)),
      `. The record: ${recordWords(answer)}.`,
    ),
    h('ul', {}, ...answer.tests.map((test) => testRows(answered, claim.id, test))),
    claim.evidence.length === 0 ? null : h('h3', {}, 'What others say'),
    claim.evidence.length === 0
      ? null
      : h(
          'ul',
          { class: 'plain' },
          ...claim.evidence.map((e) => {
            const source = sources.get(e.source);
            const cited = h(
              'span',
              { class: 'sources' },
              linked(source?.citation ?? e.source),
              ` (${source?.mark ?? ''})`,
            );
            return h('li', {}, e.says, ' ', cited);
          }),
        ),
    claim.note === '' ? null : h('p', { class: 'plain' }, claim.note),
  );
}

function overview(answered: AnsweredAccount): Html {
  return table(
    'All claims',
    [
      { head: 'Claim', cell: (a: Answered) => a.claim.id },
      { head: 'Words', cell: said },
      { head: 'In the model', cell: (a: Answered) => a.claim.role },
      { head: 'Verdict', cell: verdictWords },
      {
        head: 'Figure',
        cell: (a: Answered) => {
          const test = leading(a);
          return test === undefined ? '' : figureWords(test);
        },
      },
      { head: 'Record', cell: recordWords },
    ],
    answered.answers,
  );
}

/** @param command that makes the page again */
export function claimsPage(answered: AnsweredAccount, command: string): string {
  const { account, answers, played } = answered;
  const { text } = account;
  const figure = (layout: 'wide' | 'narrow'): Html =>
    h(
      'div',
      { class: layout },
      raw(
        verdicts(verdictsOf(answered), {
          id: `verdicts-${layout}`,
          layout,
          heading: false,
          data: layout === 'wide',
        }),
      ),
    );
  const parameters = [...played.parameters].map(([name, from]) =>
    h('li', {}, `${name}: ${parametersSentence(from)}`),
  );
  const body = h(
    'body',
    {},
    h('a', { class: 'skip', href: '#main' }, 'Skip to the claims'),
    h(
      'div',
      { class: 'page' },
      h(
        'header',
        {},
        h('p', { class: 'kicker' }, 'Interregnum · an account and its claims'),
        h('h1', {}, account.title),
        h('p', { class: 'headline' }, countsSentence(answered)),
        h(
          'p',
          {},
          `${text.author}: ${text.title}. `,
          linked(text.citation),
          text.url === '' ? null : linked(` ${text.url}`),
        ),
        account.description === '' ? null : h('p', {}, account.description),
      ),
      h(
        'main',
        { id: 'main', tabindex: -1 },
        h(
          'section',
          {},
          h(
            'figure',
            {},
            figure('wide'),
            figure('narrow'),
            h('figcaption', {}, 'One square a claim, by what it is in the model and its verdict.'),
          ),
        ),
        h('section', {}, h('h2', {}, 'At a glance'), overview(answered)),
        ...answers.map((answer) => claimSection(answered, answer)),
        h(
          'section',
          {},
          h('h2', {}, 'How the verdicts were reached'),
          h(
            'p',
            { class: 'plain' },
            'Each claim has tests with thresholds that stand in the account. A test speaks for a claim when its interval lies wholly where the claim holds, against it when wholly elsewhere, and is open when it straddles. What history says outranks the model. A verdict is about this model and these sources.',
          ),
          h('ul', { class: 'plain' }, ...parameters),
          h('pre', {}, command),
        ),
      ),
      h('footer', {}, h('p', {}, `Written by Interregnum ${VERSION}. It takes no side.`)),
    ),
  );
  const title = `${account.title} – claims – Interregnum`;
  return htmlPage(head({ title, description: countsSentence(answered), script: false }), body);
}
