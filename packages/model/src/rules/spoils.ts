/**
 * Spoils: arms that change hands, prisoners who walk out.
 *
 * Eq. 26  R_i += .15 G_i min(1, e^{-x_i});  stock += arms of all who leave;  R_i += 1.4e-4 persons freed
 *
 * Arms equip local recruits (7 billion dollars' worth were left in 2021, 5 in 1975, DoD); safe passage
 * for men in return for arms was the usual bargain. Falsified if challengers who captured depots grew
 * no faster than those who did not.
 */
import { note } from '../ledger.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';

/** Arms of a garrison that has just ceased to be; reads its men before they are cleared. */
export function capture(s: State, i: number): void {
  if (!s.on.spoils) return;
  const present = s.garrisonMen[i] * Math.min(1, s.presentShare[i]);
  const armed = present * FIXED.captureShare;
  s.capturedStock += present + s.militiaMen[i];
  s.challengerMen[i] += armed;
  s.challengerRecruited += armed;
}

export function freePrisoners(s: State, day: number, i: number): void {
  if (!s.on.spoils) return;
  const freed = FIXED.prisonersPerPerson * s.world.populationPersons[i];
  s.challengerMen[i] += freed;
  s.challengerRecruited += freed;
  s.prisonersFreed += freed;
  if (s.ledger !== undefined) note(s.ledger, day, 'prisonersFreed', { region: i }, { men: freed });
}
