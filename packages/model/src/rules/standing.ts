/**
 * Standing: what the garrisons that still stand at the origin are like.
 *
 * Eq. 47  garrison i's own draws (ε_i, x_i, n_i) are kept with probability e^{-T (h_a + h_b)_i}, else made
 *         anew, at most eight times; h_a, h_b its hazards of assault and bargain at the origin, but for
 *         what is announced or heard on that day; T = 200 days
 *
 * A regime that has stood for months under the conditions of the origin has, for the most part, garrisons
 * that stand under those conditions: who would have gone has gone (survivorship; Heckman & Singer 1984 for
 * durations, Granovetter 1978 for thresholds). Without it every case begins with a wave of falls that the
 * months before the origin should have shown, and did not.
 * Falsified if places fell as often in the first weeks under unchanged conditions as draws that know
 * nothing of the months before would have it.
 */
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import { drawGarrison } from '../origin.ts';
import { Beliefs, type State } from '../state.ts';
import type { Terrain } from '../terrain.ts';
import { bargains } from './bargains.ts';
import { coordination, costs } from './coordination.ts';
import { sumOutposts } from './district-forces.ts';
import { cutRoads } from './district-roads.ts';
import { expectations } from './expectations.ts';
import { drawFront } from './front.ts';
import { patronage } from './patronage.ts';
import { siege } from './siege.ts';
import { strength } from './strength.ts';
import { supply } from './supply.ts';

const { standingDays, standingDraws, standingRounds } = FIXED;

/** Before day 0: its support, and nothing announced or heard. */
export const BEFORE = -1;

type Ground = Pick<Terrain, 'supplyLines' | 'linkReach'>;

function hazardsAtOrigin(s: State, ground: Ground): void {
  s.beliefs = new Beliefs();
  patronage(s, BEFORE);
  supply(s, ground.supplyLines);
  cutRoads(s, ground.supplyLines);
  sumOutposts(s);
  strength(s);
  expectations(s, BEFORE);
  costs(s);
  for (let round = 0; round < standingRounds; round++) coordination(s, BEFORE);
  drawFront(s, ground.linkReach);
  siege(s);
  bargains(s);
}

/** Draw again the garrisons that would not have stood. Leaves the state as on day 0 otherwise. */
export function standing(s: State, ground: Ground): void {
  if (!s.on.standing) return;
  const { held, stood } = s.centres;
  const { assault, bargain } = s.hazards;
  stood.fill(0);
  for (let attempt = 1, open = true; open && attempt <= standingDraws; attempt++) {
    hazardsAtOrigin(s, ground);
    open = false;
    for (let i = 0; i < held.length; i++) {
      if (held[i] === 0 || stood[i] !== 0) continue;
      const hazard = standingDays * (assault[i] + bargain[i]);
      if (s.draws.uniform(attempt, i, Purpose.standing) < exp(-hazard)) stood[i] = 1;
      else {
        drawGarrison(s, i, attempt);
        open = true;
      }
    }
  }
  s.beliefs = new Beliefs();
}
