/** The map of a day as a table: what the model says of each region, with and without the change, and history. */
import { type MapInput, toCsv } from '@interregnum/figures';

/** A thousandth is finer than a thousand histories can tell. */
const share = (value: number): number => Math.round(1000 * value) / 1000;

function observedOn(place: MapInput['places'][number], day: number): string {
  const { observed } = place;
  if (place.atOrigin !== 'incumbent') return 'lost before';
  if (observed.status === 'unknown') return 'not known';
  if (observed.status === 'held') return 'held';
  if (observed.status === 'held until') return day <= observed.day ? 'held' : 'not known';
  return observed.day <= day ? 'lost' : 'held';
}

/** @param before the case as it was; null where nothing is changed */
export function mapTableCsv(model: MapInput, before: MapInput | null, day: number): string {
  const at = (map: MapInput, i: number): number | null => map.places[i]?.lost?.[day] ?? null;
  const rows = model.places.map((place, i) => {
    const now = at(model, i);
    const then = before === null ? null : at(before, i);
    const said = now === null ? '' : share(now);
    const beside =
      before === null
        ? []
        : [
            then === null ? '' : share(then),
            now === null || then === null ? '' : share(now - then),
          ];
    return [place.name, said, ...beside, observedOn(place, day)];
  });
  const changed = before === null ? [] : ['share_lost_as_it_was', 'difference'];
  return toCsv(['region', 'share_lost', ...changed, 'what_happened'], rows);
}
