/** Forecasts as the documents of `forecast --json`, described by docs/schemas/forecast-1.json. */
import { type ForecastScore, resultHash } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { isLive, LIVE_WARNING } from '../live.ts';
import { snakeKeys } from '../snake-keys.ts';
import type { Study } from '../study.ts';
import { studyHead } from '../study-head.ts';
import { factsOf } from './answer.ts';
import type { ForecastFound } from './ask.ts';
import type { ExpertsFound } from './ask-experts.ts';
import type {
  ExpertsDocument,
  ForecastDocument,
  ForecastScoreDocument,
} from './document.schema.ts';
import { FORECAST_ENGLISH } from './english.ts';
import { EXPERTS_ENGLISH } from './experts-english.ts';
import { expertsParagraph } from './experts-sentences.ts';
import { forecastParagraph } from './sentences.ts';

/** What stands over every kind of it, the log's too. */
export const FORECAST_DOCUMENT = {
  schema: 'interregnum.forecast/1',
  label: 'model results, not observations; made with what was known by the day and nothing later',
} as const;

function headOf(study: Study) {
  // A forecast compiles its own world, with what was known by its day.
  const { world_hash: _, hindcast: __, ...head } = studyHead(study);
  return {
    ...FORECAST_DOCUMENT,
    ...head,
    seed: study.input.seed,
    horizon_days: study.data.horizonDays,
    live_warning: isLive(study) ? LIVE_WARNING : null,
    interval_level: 0.95,
  } as const;
}

export const forecastScoreDocument = ({
  exposure,
  predictors,
  ...score
}: ForecastScore): ForecastScoreDocument => ({
  ...snakeKeys(score),
  predictors: predictors.map(({ predictor, ...scores }) => {
    const { words, assumes } = FORECAST_ENGLISH.predictor(predictor, exposure);
    return { predictor: words, assumes, ...snakeKeys(scores) };
  }),
});

export function forecastDocument(found: ForecastFound, seconds: number): ForecastDocument {
  const { study, forecast } = found;
  const { seed: _, horizonDays: __, edits, score, whyNotScored: why, ...said } = forecast;
  return {
    ...headOf(study),
    kind: 'forecast',
    as_of: dateOf(forecast.asOfDay, study.data.origin),
    result_hash: resultHash(forecast),
    ...snakeKeys(said),
    edits: edits.map((edit) => ({ ...snakeKeys(edit), name: FORECAST_ENGLISH.change(edit.id) })),
    score: score === null ? null : forecastScoreDocument(score),
    why_not_scored: why === null ? null : FORECAST_ENGLISH.unscored(why),
    paragraph: forecastParagraph(factsOf(found), FORECAST_ENGLISH),
    timing: { seconds },
  };
}

export function expertsDocument(found: ExpertsFound, seconds: number): ExpertsDocument {
  const { study, runs, experts } = found;
  return {
    ...headOf(study),
    kind: 'experts',
    edits: study.input.edits,
    runs,
    ...snakeKeys(experts),
    left_out: experts.leftOut.map((left) => ({
      ...left,
      reason: EXPERTS_ENGLISH.reason(left.reason),
    })),
    paragraph: expertsParagraph(experts, EXPERTS_ENGLISH),
    timing: { seconds },
  };
}
