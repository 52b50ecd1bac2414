/** The answer in plain words, with what happened beside what the model has happen. */

import {
  type Attribution,
  attributionParagraphs,
  outcomeOf,
  UNSEEN_VERDICT,
} from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { longDate, percent } from '@interregnum/words';
import type { Study } from '../study.ts';
import type { NamedFactors } from './factors.ts';

/** Titles of factors by id. */
export const titlesOf = ({ file }: NamedFactors): ReadonlyMap<string, string> =>
  new Map(file.factors.map((f) => [f.id, f.title]));

/** What is divided is the model's outcome; a reader must see how far that is from history. */
function historySentence({ data, observed }: Study, answer: Attribution): string {
  if (observed === null || observed.regimeFell === null) return '';
  const { regimeFell: fell, regimeEndDay: day } = observed;
  const when = day === null ? '' : ` on ${longDate(dateOf(day, data.origin))} (day ${day})`;
  const happened = fell
    ? `In history the regime fell${when}.`
    : 'In history the regime held to the end of the window.';
  const { mean } = outcomeOf(answer, 'fell').all;
  const share = fell ? mean : 1 - mean;
  const warning =
    share >= 0.5
      ? ''
      : ` The model, as parametrised here, has that in ${percent(share)} of histories only, so this divides the risk that the model sees, not the outcome that came.`;
  return `${happened}${warning}`;
}

export function whyParagraphs(study: Study, factors: NamedFactors, answer: Attribution): string[] {
  const [whole = '', ...rest] = attributionParagraphs(answer, titlesOf(factors));
  const history = historySentence(study, answer);
  return [
    history === '' ? whole : `${whole} ${history}`,
    ...rest,
    `${UNSEEN_VERDICT}: these are the causes of what the model does, and of history only as far as the model is right.`,
  ];
}
