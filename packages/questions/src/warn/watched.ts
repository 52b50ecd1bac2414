/** What it takes to watch the histories of studies, and what happened in them where it is known. */
import { type ObservedHistory, truthFrom, type WatchInput } from '@interregnum/analysis';
import { Failure } from '../failure.ts';
import { caseRef } from '../parameters.ts';
import { safe } from '../safe.ts';
import type { Study } from '../study.ts';

/** @throws Failure when a case is named twice */
export function watchInputs(studies: readonly Study[]): WatchInput[] {
  const ids = studies.map(({ data }) => data.id);
  const twice = ids.find((id, k) => ids.indexOf(id) !== k);
  if (twice !== undefined)
    throw new Failure(`${safe(twice)} is asked for twice; name each case once.`);
  return studies.map(({ data, input: { world, parameters, switches, seed } }) => {
    const { id, title } = data;
    return { id, title, country: caseRef(data).country, world, parameters, switches, seed };
  });
}

export function observedOf(studies: readonly Study[]): ObservedHistory[] {
  return studies.flatMap(({ data, observed, input }): ObservedHistory[] => {
    if (observed === null) return [];
    const { day, capitalDay } = truthFrom(data, observed);
    if (capitalDay === null) return [];
    return [
      {
        case: data.id,
        horizonDays: data.horizonDays,
        weights: input.world.strategicWeight,
        lostDays: day,
        endDay: capitalDay,
      },
    ];
  });
}
