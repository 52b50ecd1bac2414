/**
 * Fears: what yielding costs a garrison by whose people it stands among, and by whether it is paid.
 *
 * Eq. 73  c_i of Eq. 12 + c_e (a^I_i - a^C_i)        (identity)
 * Eq. 74  c_i of Eq. 12 - c_p · share of pay missing  (unpaid)
 *
 * Those whose own people would pay for it do not open the gates; promises to them cannot be kept once they
 * have no arms (Posen 1993; Fearon 1995). Men who are not paid owe nothing. Both stood in the first
 * prototype and went because eleven cases could not bear them. Affinities at the origin stand for whom the
 * garrison would have to live with.
 * Falsified if garrisons among their own people, or paid ones, yielded as readily as others.
 */
import { FIXED } from '../fixed.ts';
import type { Reads } from '../state.ts';

const { costIdentity, costUnpaid } = FIXED;

/** Eq. 73, probits. */
export function costOfIdentity(s: Reads, i: number): number {
  const { affinityChallenger, affinityIncumbent } = s.world;
  return s.on.identity ? costIdentity * (affinityIncumbent[i] - affinityChallenger[i]) : 0;
}

/** Eq. 74, probits taken off. */
export function costOfNoPay(s: Reads<'support'>): number {
  return s.on.unpaid ? costUnpaid * s.support.payShortfall : 0;
}
