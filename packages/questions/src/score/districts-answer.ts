/** The district tier as an answer: order, probability, count, and both tiers beside each other. */
import { count } from '@interregnum/words';
import { type Answer, answerOf, interval, note, paragraph, type Table } from '../answer.ts';
import type { DistrictsFound } from './ask-districts.ts';
import { of, tableOf } from './cells.ts';
import { DISTRICTS_ENGLISH } from './districts-english.ts';
import type { DistrictsSentences } from './districts-sentences.ts';

function orderTable({ scores }: DistrictsFound, say: DistrictsSentences): Table {
  return tableOf(
    say.table,
    [
      { title: say.columns.predictor, give: 1, least: 12 },
      ...of(
        'hundredths',
        say.columns.tau,
        say.columns.interval,
        ...scores.judged.map(({ date }) => say.auc(date)),
      ),
    ],
    scores.predictors.map(({ name, tau, auc }) => [
      name,
      tau.value,
      tau.interval && interval(tau.interval),
      ...scores.judged.map((_, k) => auc[k]?.value ?? null),
    ]),
  );
}

/** @param command that gives the same answer again */
export function districtsAnswer(
  found: DistrictsFound,
  command: string,
  say: DistrictsSentences = DISTRICTS_ENGLISH,
): Answer {
  return answerOf(found.study, {
    question: 'score-districts',
    title: say.title(found),
    sentence: say.answer(found),
    blocks: [
      paragraph(say.selected(found)),
      orderTable(found, say),
      note(say.legend),
      { block: 'list', items: [...say.probability(found), say.count(found), say.tiers(found)] },
      note(say.label),
    ],
    command,
    played: `${count(found.scores.runs, 'run', 'runs')} with districts and without`,
  });
}
