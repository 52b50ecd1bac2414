/** Questions put to this case: what `--out` of the question commands left in the run's folder. */
import type { FoundAnswers, StoredAnswer } from '../answers/found.ts';
import { blocksOf, citeOf, methodsOf, type StoredForm, sentenceOf } from '../answers/stored.ts';
import { blockHtml } from '../blocks.ts';
import { type Html, h } from '../html.ts';
import { commandBlock, section } from './section.ts';

/** Of the run that the answers stand beside. */
export interface Standing {
  readonly caseHash: string;
  readonly rulesHash: string;
}

function answerBlock({ answer }: StoredAnswer, k: number): Html {
  const id = `q${k + 1}`;
  const cite = citeOf(answer);
  const methods = methodsOf(answer);
  const first = sentenceOf(answer);
  return h(
    'article',
    { class: 'answer', id, 'aria-labelledby': `${id}-h` },
    h('h3', { id: `${id}-h` }, answer.title),
    first === null ? null : h('p', { class: 'first' }, first),
    ...blocksOf(answer).map((block) => blockHtml(id, block)),
    h('p', { class: 'note' }, 'The same answer again:'),
    commandBlock(answer.command, `Command of ${id}`),
    cite === null ? null : h('p', { class: 'note' }, 'Cite as: ', h('cite', {}, cite), '.'),
    methods === null
      ? null
      : h(
          'details',
          {},
          h('summary', {}, 'Methods paragraph, to be taken over'),
          h('p', {}, methods),
        ),
  );
}

/** Why an answer is not this run's; an answer to no single case (an empty hash) belongs to every case. */
export function differs(answer: StoredForm, beside: Standing | null): string | null {
  if (beside === null) return null;
  if (answer.caseHash !== '' && answer.caseHash !== beside.caseHash)
    return 'made from other inputs than this run; to be shown here it must be asked of the same case with the same --scenario and --set';
  return answer.rulesHash === beside.rulesHash
    ? null
    : 'made by other rules or switches than this run';
}

/**
 * The section; null where nothing was asked.
 * @param beside null for a page of answers alone, which shows them all
 */
export function answersSection(found: FoundAnswers, beside: Standing | null): Html | null {
  const { answers, refused } = found;
  if (answers.length + refused.length === 0) return null;
  const current = answers.filter(({ answer }) => differs(answer, beside) === null);
  const aside = [
    ...answers.flatMap(({ stem, answer }) => {
      const why = differs(answer, beside);
      return why === null ? [] : [`${answer.title} (${stem}.json): ${why}`];
    }),
    ...refused.map(({ file, why }) => `${file}: ${why}`),
  ];
  return section(
    'questions',
    'Questions put to this case',
    h(
      'p',
      { class: 'plain' },
      'Each answer was computed by the command below it, with runs of its own. Model results, not observations.',
    ),
    ...current.map(answerBlock),
    aside.length === 0
      ? null
      : h(
          'div',
          { class: 'note' },
          h('p', {}, 'Not shown:'),
          h('ul', {}, ...aside.map((text) => h('li', {}, text))),
        ),
  );
}
