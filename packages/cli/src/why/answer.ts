/** An attribution as the briefing shows it. */
import { type Attribution, outcomeOf, RANKED_BY } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { type AttributionInput, attribution, attributionCsv } from '@interregnum/figures';
import type { Answer } from '../answers/answer.ts';
import type { Study } from '../study.ts';
import type { NamedFactors } from './factors.ts';
import { fullText, rankText, wordsOf } from './numbers.ts';
import { titlesOf, whyParagraphs } from './paragraphs.ts';
import { comparedLists } from './published.ts';

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
  const told = answer.outcomes.flatMap((outcome) =>
    outcome.factors
      .filter((f) => f.shapley.low !== 0 || f.shapley.high !== 0)
      .sort((a, b) => a.rank.rank - b.rank.rank)
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
