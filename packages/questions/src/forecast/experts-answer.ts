/** Statements beside the model of the same days as an answer. */
import type { ExpertsFigureInput } from '@interregnum/figures';
import { count } from '@interregnum/words';
import { type Answer, answerOf, note, paragraph, type Table } from '../answer.ts';
import { share, withEdits } from './answer.ts';
import type { ExpertsFound } from './ask-experts.ts';
import { EXPERTS_ENGLISH } from './experts-english.ts';
import type { ExpertsSentences } from './experts-sentences.ts';

function table({ experts }: ExpertsFound, say: ExpertsSentences): Table {
  const { columns } = say;
  return {
    block: 'table',
    title: say.table,
    columns: [
      { title: columns.said },
      { title: columns.who, give: 1, least: 10 },
      { title: columns.days, kind: 'whole' },
      { title: columns.basis },
      { title: columns.model, align: 'right' },
      { title: columns.byTheEnd, kind: 'percent' },
      { title: columns.true, kind: 'whole' },
    ],
    rows: experts.replays.map((r) => [
      say.date(r.date),
      r.who,
      r.expertMedianDays,
      say.basis(r.basis),
      say.modelDays(r),
      share(r.modelChanceByHorizon),
      r.trueDays,
    ]),
  };
}

function figureData(
  { study: { data }, experts: { replays } }: ExpertsFound,
  say: ExpertsSentences,
): ExpertsFigureInput {
  const [trueDay] = replays.flatMap(({ saidDay, trueDays }) =>
    trueDays === null ? [] : [saidDay + trueDays],
  );
  return {
    title: say.figure.title(data.title),
    origin: data.origin,
    horizonDays: data.horizonDays,
    trueDay: trueDay ?? null,
    rows: replays.map((r) => ({
      who: r.who,
      saidDay: r.saidDay,
      askedDay: r.askedDay,
      expertDay: r.saidDay + r.expertMedianDays,
      q05: r.modelFallDay.q05,
      q50: r.modelFallDay.q50,
      q95: r.modelFallDay.q95,
    })),
  };
}

/** @param command that gives the same answer again */
export function expertsAnswer(
  found: ExpertsFound,
  command: string,
  say: ExpertsSentences = EXPERTS_ENGLISH,
): Answer {
  const { study, experts, runs } = found;
  const dates = new Set(experts.replays.map((r) => r.askedDay)).size;
  return answerOf(study, {
    question: 'forecast',
    title: say.title,
    sentence: say.answer(experts),
    blocks: [
      ...[[say.errors(experts), say.early(experts)].filter(Boolean).join(' ')]
        .filter(Boolean)
        .map(paragraph),
      table(found, say),
      note(say.legend),
      {
        block: 'figure',
        name: 'experts',
        figure: { kind: 'experts', data: figureData(found, say) },
        caption: say.figure.caption,
      },
      ...experts.leftOut.map((left) => note(say.leftOut(left))),
      note(say.label),
      note(`${say.played(runs, study.input.seed)}.`),
    ],
    command,
    played: `${count(runs, 'run', 'runs')} as of each of ${count(dates, 'date', 'dates')}${withEdits(study)}`,
  });
}
