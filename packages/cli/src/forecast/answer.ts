/** A forecast, and what was said on the same days, as the briefing shows them. */

import type { ExpertsReplayed, Forecast } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { identify } from '@interregnum/ensemble';
import {
  expertsFigure,
  expertsFigureCsv,
  forecastFigure,
  forecastFigureCsv,
} from '@interregnum/figures';
import { parametersSentence, type Study } from '@interregnum/questions';
import { longDate, thousands } from '@interregnum/words';
import type { Answer1 } from '../answers/answer-1.ts';
import { isLive, LIVE_WARNING } from '../live.ts';
import { expertsInput, figureInput } from './figure.ts';
import { chance, expertsParagraph, forecastParagraph, modelDays } from './words.ts';

function about(study: Study) {
  const { caseHash, rulesHash } = identify(study.input);
  return {
    schema: 'interregnum.answer/1',
    question: 'forecast',
    case: study.data.id,
    caseHash,
    rulesHash,
  } as const;
}

const warned = (study: Study): string[] => (isLive(study) ? [LIVE_WARNING] : []);

export function forecastAnswer(study: Study, f: Forecast, command: string): Answer1 {
  const { origin } = study.data;
  const input = figureInput(study, f);
  const date = (day: number | null): string => (day === null ? 'later' : dateOf(day, origin));
  return {
    ...about(study),
    title: `What next, with what was known by ${longDate(dateOf(f.asOfDay, origin))}?`,
    paragraphs: [
      ...warned(study),
      forecastParagraph(study, f),
      parametersSentence(study.parameters),
    ],
    figures: [
      {
        name: 'fan',
        svg: forecastFigure(input, { id: `forecast-${f.asOfDay}` }),
        csv: forecastFigureCsv(input),
        caption: 'Centres held: known up to the line, forecast by the model after it.',
      },
    ],
    table: {
      columns: ['Centre', 'Falls by the end', '5 %', 'Middle day', '95 %'],
      rows: f.regions.map((r) => [
        r.name,
        chance(r.by.at(-1)!.chance),
        date(r.fallDay.q05),
        date(r.fallDay.q50),
        date(r.fallDay.q95),
      ]),
    },
    command,
  };
}

export function expertsAnswer(study: Study, e: ExpertsReplayed, command: string): Answer1 {
  const input = expertsInput(study, e);
  return {
    ...about(study),
    title: 'What was said at the time, and what would the model have said?',
    paragraphs: [...warned(study), expertsParagraph(e), parametersSentence(study.parameters)],
    figures: [
      {
        name: 'experts',
        svg: expertsFigure(input, { id: 'forecast-experts' }),
        csv: expertsFigureCsv(input),
        caption: 'Dates that statements imply, and the model’s as of the days they were made.',
      },
    ],
    table: {
      columns: [
        'Said',
        'Who',
        'Days said',
        'Model (90 % of runs)',
        'Falls by the end (model)',
        'True days',
      ],
      rows: e.replays.map((r) => [
        r.date,
        r.who,
        thousands(r.expertMedianDays),
        modelDays(r),
        chance(r.modelChanceByHorizon),
        r.trueDays === null ? 'none' : thousands(r.trueDays),
      ]),
    },
    command,
  };
}
