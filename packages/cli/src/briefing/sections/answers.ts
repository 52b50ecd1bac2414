/** Questions put to this case: what `--out` of the question commands left in the run's folder. */
import type { Answer, AnswerFigure } from '../../answers/answer.ts';
import type { FoundAnswers, StoredAnswer } from '../../answers/read.ts';
import { soundSvg } from '../../answers/sound-svg.ts';
import { type Html, h, raw, table } from '../html.ts';
import { dataBlock, section } from './section.ts';

/** Of the run that the answers stand beside. */
export interface Standing {
  readonly caseHash: string;
  readonly rulesHash: string;
}

const MOST_ROWS = 200;

function figureOf(id: string, figure: AnswerFigure): Html | null {
  const svg = soundSvg(figure.svg, `${id}-`);
  if (svg === null) return null;
  const block = `${id}-${figure.name}`;
  return h(
    'figure',
    { id: `${block}-figure` },
    h(
      'div',
      { class: 'drawing', role: 'region', 'aria-label': figure.caption, tabindex: 0 },
      raw(svg),
    ),
    h('figcaption', {}, figure.caption),
    dataBlock({
      id: block,
      csv: figure.csv,
      pick: (_, i) => i < MOST_ROWS,
      picked: `the first ${MOST_ROWS} rows`,
    }),
  );
}

function tableOf({ title, table: given }: Answer): Html | null {
  if (given === null || given.columns.length === 0) return null;
  return table(
    title,
    given.columns.map((head, i) => ({
      head,
      cell: (row: readonly string[]) => row[i] ?? '',
      numeric: i > 0 && given.rows.every((row) => /^([+−-]?[\d.,]+( ?%)?|–|)$/.test(row[i] ?? '')),
    })),
    given.rows,
  );
}

function answerBlock({ answer }: StoredAnswer, k: number): Html {
  const id = `q${k + 1}`;
  return h(
    'article',
    { class: 'answer', id, 'aria-labelledby': `${id}-h` },
    h('h3', { id: `${id}-h` }, answer.title),
    ...answer.paragraphs.map((text) => h('p', {}, text)),
    ...answer.figures.map((figure) => figureOf(id, figure)),
    tableOf(answer),
    h('p', { class: 'note' }, 'The same answer again:'),
    h(
      'pre',
      { tabindex: 0, role: 'region', 'aria-label': `Command of ${id}` },
      h('code', {}, answer.command),
    ),
  );
}

/** Why an answer is not this run's; an answer to no single case (an empty hash) belongs to every case. */
function differs(answer: Answer, beside: Standing | null): string | null {
  if (beside === null) return null;
  if (answer.caseHash !== '' && answer.caseHash !== beside.caseHash)
    return 'made from other inputs';
  return answer.rulesHash === beside.rulesHash ? null : 'made by other rules or switches';
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
      return why === null ? [] : [`${answer.title} (${stem}.json): ${why}; ask again`];
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
