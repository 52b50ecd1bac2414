/** Who held what on each day of one history. */
import type { CaseData } from '@interregnum/case';
import type { KeptRun } from '@interregnum/ensemble';
import type { MapInput, MapPlace } from '@interregnum/figures';

/** The map of one history: each centre is lost from its day on, nothing is a share. */
export function historyMap(map: MapInput, data: CaseData, fate: KeptRun): MapInput {
  const index = new Map(data.regions.map((r, i) => [r.id, i]));
  return {
    ...map,
    runs: 1,
    places: map.places.map((place): MapPlace => {
      const day = fate.fallDay[index.get(place.id) ?? -1] ?? -1;
      return { ...place, lost: map.days.map((d) => (day >= 0 && day <= d ? 1 : 0)) };
    }),
  };
}
