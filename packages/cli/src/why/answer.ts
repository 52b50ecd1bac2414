/** An attribution as the briefing shows it. */
import { type Attribution, isTold, outcomeOf, RANKED_BY } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { type AttributionInput, attribution, attributionCsv } from '@interregnum/figures';
import type { Answer } from '../answers/answer.ts';
import type { Study } from '../study.ts';
import type { NamedFactors } from './factors.ts';
import { fullText, rankText, wordsOf } from './numbers.ts';
import { titlesOf, whyParagraphs } from './paragraphs.ts';
import { comparedLists } from './published.ts';

/** Factors listed for outcomes other than the days stood; the document has them all. */
const MOST_OF_OTHERS = 3;

/** Days stood, factors in the order of their places. */
export function attributionFigure(
  title: string,
  factors: NamedFactors,
  answer: Attribution,
): AttributionInput {
  const titles = titlesOf(factors);
  const stood = outcomeOf(answer, RANKED_BY);
  const ordered = [...stood.factors].sort((a, b) => a.rank.rank - b.rank.rank);
  const place = (id: string): number => ordered.findIndex((f) => f.factor === id);
  return {
    title,
    outcome: 'days the regime stands',
    difference: stood.difference,
    rows: ordered.map((f) => ({
      name: titles.get(f.factor) ?? f.factor,
      value: f.shapley,
      alone: f.alone,
      last: f.givenOthers,
    })),
    pairs: stood.interactions.map(({ factors: [a, b], index }) => {
      const [i, j] = [place(a), place(b)];
      return { rows: i < j ? [i, j] : [j, i], value: index };
    }),
  };
}

/** One sentence a published list: which of its causes have no input here. */
function publishedParagraphs(factors: NamedFactors, answer: Attribution): string[] {
  return comparedLists(factors.file.published, answer).map((list) => {
    const told = list.causes.map((cause) => {
      const here =
        cause.model === null
          ? 'no input here'
          : `here ${fullText({ unit: 'days' }, cause.model.shapley)} days, place ${rankText(cause.model.rank)}`;
      return `${cause.name} (${cause.standing}; ${here})`;
    });
    return `${list.title}: ${told.join('; ')}.`;
  });
}

export function whyAnswer(
  study: Study,
  factors: NamedFactors,
  answer: Attribution,
  command: string,
): Answer {
  const { caseHash, rulesHash } = identify(study.input);
  const titles = titlesOf(factors);
  const title = 'What share of the outcome is due to each cause?';
  const figure = attributionFigure(`${study.data.title}: ${factors.file.title}`, factors, answer);
  const days = outcomeOf(answer, RANKED_BY);
  const ordered = [days, ...answer.outcomes.filter((o) => o !== days)];
  const told = ordered.flatMap((outcome) =>
    outcome.factors
      .filter((f) => outcome.name === RANKED_BY || isTold(f.shapley))
      .sort((a, b) => a.rank.rank - b.rank.rank)
      .slice(0, outcome.name === RANKED_BY ? outcome.factors.length : MOST_OF_OTHERS)
      .map((f) => [
        wordsOf(outcome),
        titles.get(f.factor) ?? f.factor,
        fullText(outcome, f.shapley),
        rankText(f.rank),
        fullText(outcome, f.alone),
        fullText(outcome, f.givenOthers),
      ]),
  );
  return {
    schema: 'interregnum.answer/1',
    question: 'why',
    title,
    case: study.data.id,
    caseHash,
    rulesHash,
    paragraphs: [
      factors.file.description,
      ...whyParagraphs(study, factors, answer),
      ...publishedParagraphs(factors, answer),
    ],
    figures: [
      {
        name: 'attribution',
        svg: attribution(figure, { id: 'attribution', heading: false }),
        csv: attributionCsv(figure),
        caption:
          'How the change in the days the regime stands is divided among the factors, and which pairs work together. Model results; attribution to inputs, not blame.',
      },
    ],
    table: {
      columns: ['Outcome', 'Factor', 'Part (95 % interval)', 'Place', 'Alone', 'All others there'],
      rows: told,
    },
    command,
  };
}
