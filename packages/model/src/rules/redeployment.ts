/**
 * Redeployment: the mobile reserve, and withdrawals ordered from the top.
 *
 * Eq. 28  the capital lends a reserve (8 % of all garrisons × lift, at most half of its own men who are
 *         there) to the place where strategic weight × siege × ρ is greatest; it is lost with the place
 * Eq. 29  when the signal at the capital is below -.3, garrisons facing ρ > .3 send 7 % of their men
 *         a day one region nearer the capital; four fifths arrive; a centre left with under a tenth of
 *         its first garrison and no militia is given up by order
 *
 * Thieu's order of March 1975 turned a withdrawal into a rout; the cost is the men who do not arrive
 * and the signal it sends. Falsified if ordered withdrawals saved the men they moved. Off as shipped: a threshold on the signal fires in every losing case; a
 * decision with a cost and a plan for a core area is wanted instead.
 */

import { note } from '../ledger.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Manner } from '../world.ts';
import { addFall } from './falls.ts';

export function reserve(s: State): void {
  if (!s.on.redeployment) return;
  const { held, siege, odds, reserveMen, garrisonMen, presentShare, supplyShare, cohesion, world } =
    s;
  const capital = world.capital;
  let worst = -1;
  let need = 0;
  for (let i = 0; i < held.length; i++) {
    reserveMen[i] = 0;
    if (held[i] === 0 || i === capital) continue;
    const threat = world.strategicWeight[i] * siege[i] * odds[i];
    if (threat > need) {
      need = threat;
      worst = i;
    }
  }
  if (worst < 0 || held[capital] === 0) return;
  // men who are not there cannot be lent, or the capital would be left with fewer than none
  const there =
    garrisonMen[capital] *
    Math.min(1, presentShare[capital]) *
    supplyShare[capital] *
    cohesion[capital];
  const lent = Math.min(s.reserveTotalMen * s.liftShare, 0.5 * there);
  reserveMen[worst] = lent;
  reserveMen[capital] = -lent;
}

/** The reserve in a place that falls does not come back. */
export function loseReserve(s: State, region: number): void {
  const lent = s.reserveMen[region];
  s.reserveMen[region] = 0;
  const { capital } = s.world;
  if (lent <= 0 || s.held[capital] === 0) return;
  const lost = Math.min(lent, s.garrisonMen[capital]);
  s.garrisonMen[capital] -= lost;
  s.reserveMen[capital] += lent;
  s.incumbentCaptured += lost;
}

export function withdraw(s: State, day: number): void {
  if (!s.on.redeployment) return;
  const { world, held, falling, signal, oddsPublic, garrisonMen, establishmentMen, militiaMen } = s;
  const { linkStart, linkTo, roadKmToCapital, capital } = world;
  if (held[capital] === 0 || signal[capital] >= FIXED.withdrawalSignal) return;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0 || falling[i] !== 0 || i === capital || oddsPublic[i] <= 0.3) continue;
    let nearer = -1;
    let km = roadKmToCapital[i];
    for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
      const j = linkTo[k];
      if (held[j] !== 0 && falling[j] === 0 && roadKmToCapital[j] < km) {
        km = roadKmToCapital[j];
        nearer = j;
      }
    }
    if (nearer < 0) continue;
    const leaving = FIXED.withdrawalPerDay * garrisonMen[i];
    garrisonMen[i] -= leaving;
    garrisonMen[nearer] += FIXED.withdrawalArrives * leaving;
    s.incumbentDeserted += (1 - FIXED.withdrawalArrives) * leaving;
    const posts = FIXED.withdrawalPerDay * establishmentMen[i];
    establishmentMen[i] -= posts;
    establishmentMen[nearer] += FIXED.withdrawalArrives * posts;
    if (garrisonMen[i] < 0.1 * world.garrisonMen0[i] && militiaMen[i] < FIXED.floorMen) {
      if (s.ledger !== undefined) {
        note(s.ledger, day, 'withdrawalOrdered', { region: i }, { garrisonMen: garrisonMen[i] });
      }
      addFall(s, i, Manner.ordered);
    }
  }
}
