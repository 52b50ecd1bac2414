/** Small made-up histories for tests; not exported from the package. */
import { type CaseData, compileWorld } from '@interregnum/case';
import type { World } from '@interregnum/model';
import type { KnownCase } from '../baselines/trained.ts';
import { roadCase, truthOf } from './synthetic-case.ts';

/** The five regions on a road of `roadCase`, with no patron, as a world. */
export function roadWorld(given: Partial<CaseData> = {}): World {
  const data: CaseData = {
    id: 'road',
    title: 'Road',
    origin: '2000-01-01',
    incumbent: 'I',
    challengers: ['C'],
    thirdParties: [],
    patrons: [],
    events: [],
    forces: [],
    evacuations: [],
    borders: [],
    rights: [],
    missing: {},
    assumptions: [],
    map: null,
    licences: [],
    hash: '',
    ...roadCase(),
    ...given,
  };
  return compileWorld(data);
}

/** The road with centres A to D falling on these days; E is the challenger's from the start. */
export function roadHistory(
  days: readonly number[],
  given: Partial<CaseData> = {},
  group = 'road',
): KnownCase {
  const world = roadWorld(given);
  const truth = { ...truthOf([...days, Infinity], world.horizonDays), scored: [0, 1, 2, 3] };
  return { group, world, truth };
}
