/**
 * Relief: the incumbent sends men from quiet places to threatened ones next to them.
 *
 * Eq. 80  a share .02 · min(1, Σ b_ij) of the garrison of a held j that is not the capital, and of its
 *         establishment, moves each day, in proportion to b_ij = min(.2, 20 / km_ij) · max(0, threat_i - threat_j)
 *         over held i;  threat = 1 - (1 - siege)(1 - front)
 *
 * What a besieged town needs is a column that gets through, and what a regime strips to send one is a place
 * that then lies open: the rule does both. No source measures how fast regimes shift their men; trials on
 * eleven cases with a threshold on strength gained nothing.
 * Falsified if garrisons near threatened towns did not shrink.
 */
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';

const { reliefPerDay } = FIXED;

/** How hard a place is pressed, 0..1. */
function threatOf(siege: number, front: number): number {
  return 1 - (1 - siege) * (1 - front);
}

/** @param pace share of men that one road carries off in a day, by link */
export function relief(
  s: Reads<'centres' | 'contact'> & Writes<'forces'>,
  pace: Float64Array,
): void {
  if (!s.on.relief) return;
  const { held } = s.centres;
  const { front, siege } = s.contact;
  const { garrisonMen, establishmentMen, flowMen } = s.forces;
  const { capital, linkStart, linkTo } = s.world;
  flowMen.fill(0);
  for (let j = 0; j < held.length; j++) {
    if (held[j] === 0 || j === capital) continue;
    const own = threatOf(siege[j], front[j]);
    let total = 0;
    for (let k = linkStart[j]; k < linkStart[j + 1]; k++) {
      const i = linkTo[k];
      if (held[i] !== 0) total += pace[k] * Math.max(0, threatOf(siege[i], front[i]) - own);
    }
    if (total <= 0) continue;
    const sent = (reliefPerDay * Math.min(1, total) * garrisonMen[j]) / total;
    for (let k = linkStart[j]; k < linkStart[j + 1]; k++) {
      const i = linkTo[k];
      if (held[i] === 0) continue;
      const men = sent * pace[k] * Math.max(0, threatOf(siege[i], front[i]) - own);
      flowMen[i] += men;
      flowMen[j] -= men;
    }
  }
  for (let i = 0; i < held.length; i++) {
    garrisonMen[i] += flowMen[i];
    establishmentMen[i] = Math.max(0, establishmentMen[i] + flowMen[i]);
  }
}
