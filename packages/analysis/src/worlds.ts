import type { World } from '@interregnum/model';

/** Worlds that are played by turns. @param worlds one, or several of one case */
export function listedWorlds(worlds: World | readonly World[]): readonly [World, ...World[]] {
  return ('regionCount' in worlds ? [worlds] : worlds) as readonly [World, ...World[]];
}
