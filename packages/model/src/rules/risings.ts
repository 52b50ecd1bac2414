/**
 * Risings: people join who seems to win, and go home when it does not.
 *
 * Eq. 76  risen_i <- risen_i + (1 % of people_i · a^C_i · success_i - risen_i) / 30 days, where the incumbent
 *         holds;  success_i = min(1, lost + min(E_i, 6) / 6);  they are among R_i
 *
 * Each joins once enough others have (Granovetter 1978), and a success shows how many would (Kuran 1991;
 * Lohmann 1994): a few hundred became several thousand in weeks in Cuba and Nicaragua. The same rule melts a
 * following that nothing feeds. E_i remembers falls for a week or so, weighed by likeness of place (Eq. 9).
 * Falsified if challengers grew as fast after months without a success as after a week of them.
 */
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';

const { ableShare, risingDays, visibilityCap } = FIXED;

/** How much seems won, 0..1: what is lost for good, and what fell of late in places alike. */
export function successSeen(lostShare: number, visible: number): number {
  return Math.min(1, lostShare + Math.min(visible, visibilityCap) / visibilityCap);
}

export function risings(
  s: Reads<'centres' | 'minds' | 'regime'> & Writes<'forces' | 'tally'>,
): void {
  if (!s.on.risings) return;
  const { affinityChallenger, populationPersons } = s.world;
  const { held } = s.centres;
  const { visibility } = s.minds;
  const { challengerMen, risenMen } = s.forces;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const seen = successSeen(s.regime.lostShare, visibility[i]);
    const would = ableShare * populationPersons[i] * affinityChallenger[i] * seen;
    const joined = Math.max((would - risenMen[i]) / risingDays, -challengerMen[i]);
    risenMen[i] += joined;
    challengerMen[i] += joined;
    s.tally.challengerRecruited += joined;
  }
}
