/**
 * Home ground: men among people who are not theirs are worth less, on either side.
 *
 * Eq. 72  g_i = min(1, 2 a^I_i / (a^I_i + a^C_i)) of a garrison fights;  r_i = min(1, 2 a^C_i / (a^I_i + a^C_i))
 *         of the challenger's men
 * Eq. 78  r_i is multiplied by e^{-km_i / 1000}, km_i by road from the nearest ground that was the challenger's
 *         at the origin (overreach)
 *
 * Who lives there tells or does not tell, feeds or does not feed, and hides those who run: soldiers desert
 * where the people help them to (McLauchlin 2014), coethnics get what strangers do not (Lyall 2010), and
 * collaboration is the ground of control (Kalyvas 2006). At parity both sides' men count in full: the rule
 * takes from strangers and gives nobody anything. Eq. 78 is Boulding's gradient (1962) for the challenger,
 * which Eq. 4 has for the incumbent alone.
 * Falsified if armies did as well in hostile as in friendly country, and as well far from their bases as near.
 */
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import { roadKmFrom } from '../road-km.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, type World } from '../world.ts';

const { challengerReachKm, homeParity } = FIXED;

/** Share of men who fight among people of whom `own` are theirs and `other` the enemy's. */
export function shareAtHome(own: number, other: number): number {
  const sum = own + other;
  return sum > 0 ? Math.min(1, own / sum / homeParity) : 1;
}

/** Ground that was the challenger's at the origin: what it held, else where most of its men were. */
function isBase(world: World): (region: number) => boolean {
  const { challengerMen0, holder0, sanctuaryBorder } = world;
  const most = Math.max(...challengerMen0);
  return (i) =>
    holder0[i] === Holder.challenger || sanctuaryBorder[i] > 0 || challengerMen0[i] === most;
}

/** Kilometres by road from the nearest base, Infinity where no road leads. Once a world. */
export function kmFromBase(world: World): Float64Array {
  return roadKmFrom(world, isBase(world));
}

/** Once a run: affinities are those of the origin. @param km from the nearest base */
export function homeGround(s: Reads & Writes<'worth'>, km: Float64Array): void {
  const { affinityChallenger, affinityIncumbent } = s.world;
  const { homeShare, awayShare } = s.worth;
  for (let i = 0; i < homeShare.length; i++) {
    const incumbent = affinityIncumbent[i];
    const challenger = affinityChallenger[i];
    homeShare[i] = s.on.homeGround ? shareAtHome(incumbent, challenger) : 1;
    awayShare[i] = s.on.homeGround ? shareAtHome(challenger, incumbent) : 1;
    if (s.on.overreach) awayShare[i] *= exp(-km[i] / challengerReachKm);
  }
}
