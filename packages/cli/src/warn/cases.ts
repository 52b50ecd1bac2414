/** The cases whose histories are watched: those named, or all that ship. */

import { type ObservedHistory, truthFrom, type WatchInput } from '@interregnum/analysis';
import { listCases } from '@interregnum/case/node';
import { caseRef, Failure, type Study, safe } from '@interregnum/questions';
import { CASES_FOLDER } from '../cases-folder.ts';
import { prepareStudy } from '../study.ts';
import type { StudyFlags } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

export interface WatchedStudy {
  readonly study: Study;
  readonly input: WatchInput;
}

/** @throws Failure when a case is not sound or named twice */
export async function studiesOf(
  given: readonly string[],
  flags: StudyFlags,
  host: Host,
): Promise<WatchedStudy[]> {
  const names = given.length > 0 ? given : await listCases(CASES_FOLDER);
  const studies: WatchedStudy[] = [];
  for (const name of names) {
    const study = await prepareStudy(name, flags, host);
    const { id, title } = study.data;
    if (studies.some((s) => s.input.id === id))
      throw new Failure(`${safe(id)} is asked for twice; name each case once.`);
    const { world, parameters, switches, seed } = study.input;
    const { country } = caseRef(study.data);
    studies.push({
      study,
      input: { id, title, country, world, parameters, switches, seed },
    });
  }
  return studies;
}

/** What happened in them, where it is known. */
export function observedOf(studies: readonly WatchedStudy[]): ObservedHistory[] {
  return studies.flatMap(({ study: { data, observed }, input }): ObservedHistory[] => {
    if (observed === null) return [];
    const { day, capitalDay } = truthFrom(data, observed);
    if (capitalDay === null) return [];
    return [
      {
        case: input.id,
        horizonDays: data.horizonDays,
        weights: input.world.strategicWeight,
        lostDays: day,
        endDay: capitalDay,
      },
    ];
  });
}
