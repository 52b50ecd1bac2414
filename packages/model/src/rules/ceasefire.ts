/**
 * Cease-fire: what a side that keeps one leaves undone.
 *
 * Eq. 84  effort of a side = 1 - max over its cease-fires in force of kept, kept drawn once a history between
 *         low and high with the coded share as its median;  effort_C multiplies assaults (19), surprise (24),
 *         pace of columns (44), what the challenger gains in the countryside (15, 67) and the men and civilians it
 *         kills (30, 39), effort_I what the incumbent takes back (15, 68), the men and civilians it kills; flight (40)
 *         and the noise of Eq. 15 go with the larger of both
 *
 * Offers, expectations, desertion, recruiting and marches to the front go on: a truce is also a time to
 * regroup, and to talk to garrisons. Cease-fires differ in how far they are kept, and many are kept by one
 * side alone (Clayton, Nygård, Strand, Rustad et al. 2023); those with monitors and dated terms last (Fortna
 * 2003). How far is an input, coded with a range, and no number of this rule. It holds in the whole country.
 * Falsified if as many centres were stormed, as a share of those under siege, while a cease-fire held as before.
 */
import { Purpose } from '../draws.ts';
import type { Reads, Writes } from '../state.ts';
import { type Ceasefire, Side } from '../world.ts';

/** Share kept in one history. @param u uniform, 0..1: the coded share is the median */
export function keptOf({ keptLow, kept, keptHigh }: Ceasefire, u: number): number {
  return 2 * u < 1 ? keptLow + 2 * u * (kept - keptLow) : kept + (2 * u - 1) * (keptHigh - kept);
}

/** Eq. 84. */
export function ceasefire(s: Reads & Writes<'effort'>, day: number): void {
  const { ceasefires } = s.world;
  if (ceasefires === undefined || !s.on.ceasefire) return;
  const { effort } = s;
  effort.incumbent = 1;
  effort.challenger = 1;
  for (let c = 0; c < ceasefires.length; c++) {
    const held = ceasefires[c];
    if (day < held.firstDay || day > held.lastDay) continue;
    const left = 1 - keptOf(held, s.draws.uniform(0, c, Purpose.ceasefire));
    if (held.side === Side.challenger) effort.challenger = Math.min(effort.challenger, left);
    else effort.incumbent = Math.min(effort.incumbent, left);
  }
}
