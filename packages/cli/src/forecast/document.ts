/** The answers of `forecast --json`: `interregnum.forecast/1`, described by docs/schemas/forecast-1.json. */

import { type ExpertsReplayed, type Forecast, resultHash } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { identify } from '@interregnum/ensemble';
import { MECHANISMS } from '@interregnum/model';
import { parametersDocument, type Study, snakeKeys } from '@interregnum/questions';
import { isLive, LIVE_WARNING } from '../live.ts';
import { expertsParagraph, forecastParagraph } from './words.ts';

export const FORECAST_LABEL =
  'model results, not observations; made with what was known by the day and nothing later';

/** Keys as the schema has them. */
export type Document = Readonly<Record<string, unknown>>;

function heading(study: Study): Document {
  const { data, input } = study;
  const { caseHash, engine, rulesHash, switches, seed } = identify(input);
  return {
    schema: 'interregnum.forecast/1',
    label: FORECAST_LABEL,
    case: data.id,
    title: data.title,
    case_hash: caseHash,
    engine,
    rules_hash: rulesHash,
    edits: input.edits,
    seed,
    origin: data.origin,
    horizon_days: data.horizonDays,
    switched_off: MECHANISMS.filter((m) => !switches[m]),
    parameters: parametersDocument(study.parameters),
    live_warning: isLive(study) ? LIVE_WARNING : null,
  };
}

export function forecastDocument(study: Study, forecast: Forecast, seconds: number): Document {
  const { asOfDay, runs, effectiveRuns, seed: _seed, horizonDays: _h, ...rest } = forecast;
  return {
    ...heading(study),
    kind: 'forecast',
    as_of: dateOf(asOfDay, study.data.origin),
    as_of_day: asOfDay,
    runs,
    effective_runs: effectiveRuns,
    result_hash: resultHash(forecast),
    interval_level: 0.95,
    ...snakeKeys(rest),
    paragraph: forecastParagraph(study, forecast),
    timing: { seconds },
  };
}

export function expertsDocument(
  study: Study,
  experts: ExpertsReplayed,
  runs: number,
  seconds: number,
): Document {
  return {
    ...heading(study),
    kind: 'experts',
    runs,
    interval_level: 0.95,
    ...snakeKeys(experts),
    paragraph: expertsParagraph(experts),
    timing: { seconds },
  };
}
