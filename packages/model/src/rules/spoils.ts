/**
 * Spoils: arms that change hands, prisoners who walk out.
 *
 * Eq. 26  R_i += .15 G_i min(1, e^{-x_i});  stock += arms of all who leave;  R_i += 1.4e-4 persons freed
 *
 * Arms equip local recruits (7 billion dollars' worth were left in 2021, 5 in 1975, DoD); safe passage
 * for men in return for arms was the usual bargain. Falsified if challengers who captured depots grew
 * no faster than those who did not.
 */
import { FIXED } from '../fixed.ts';
import { note } from '../ledger.ts';
import type { Reads, Writes } from '../state.ts';

const { captureShare, prisonersPerPerson } = FIXED;

/** New fighters armed with what a garrison leaves, and the stock it adds. Off: nothing changes hands. */
export function capture(
  s: Reads & Writes<'tally'>,
  presentMen: number,
  militiaMen: number,
): number {
  if (!s.on.spoils) return 0;
  s.tally.capturedStock += presentMen + militiaMen;
  return captureShare * presentMen;
}

export function freePrisoners(s: Reads & Writes<'forces' | 'tally'>, day: number, i: number): void {
  if (!s.on.spoils) return;
  const freed = prisonersPerPerson * s.world.populationPersons[i];
  s.forces.challengerMen[i] += freed;
  s.tally.challengerRecruited += freed;
  s.tally.prisonersFreed += freed;
  if (s.ledger !== undefined) note(s.ledger, day, 'prisonersFreed', { region: i }, { men: freed });
}
