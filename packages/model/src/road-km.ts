import type { World } from './world.ts';

/** Kilometres of the shortest way by road from the nearest source to each region; Infinity where none leads. */
export function roadKmFrom(world: World, isSource: (region: number) => boolean): Float64Array {
  const { linkKm, linkStart, linkTo, regionCount } = world;
  const km = Float64Array.from({ length: regionCount }, (_, i) => (isSource(i) ? 0 : Infinity));
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < regionCount; i++) {
      for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
        const by = km[linkTo[k]] + linkKm[k];
        if (by < km[i]) {
          km[i] = by;
          changed = true;
        }
      }
    }
  }
  return km;
}
