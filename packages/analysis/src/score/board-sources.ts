import { type CaseData, compileWorld, type Observed } from '@interregnum/case';
import { countryOf } from '../calibrate/case-ref.ts';
import { trainingCase } from '../calibrate/objective.ts';
import { forecastsOfCapital } from '../forecasts-of-capital.ts';
import { truthFrom } from '../truth.ts';
import type { BoardSource } from './board-cases.ts';
import { withinOf } from './within.ts';

/** Cases with what happened, ready for training and scoring. */
export function boardSources(
  cases: readonly { readonly data: CaseData; readonly observed: Observed }[],
): BoardSource[] {
  const dated = cases.map(({ data }) => data);
  return cases.map(({ data, observed }) => {
    const within = withinOf(data, dated);
    return {
      ...trainingCase(data, countryOf(data.id), truthFrom(data, observed)),
      title: data.title,
      origin: data.origin,
      data,
      said: forecastsOfCapital(data, observed.forecasts ?? []),
      announced: compileWorld(data, { hindcast: false }),
      ...(within === undefined ? {} : { within }),
    };
  });
}
