/**
 * Columns: a main effort. Part of a concentrated challenger moves as a body and chooses its next town.
 *
 * Eq. 44  a base with at least 15 % of the challenger's men sends 30 % of them as a column of C men; it
 *         covers 60 e^{-r / .25} km a day × pace × U(.5, 1.5), r the ruggedness between both ends
 * Eq. 45  next stop = the best of  clip(ln x, ±2) + 2 affinity + clip((d_here - d_next) / 300, ±1)
 *         - km / 300 + N(0, .5),   x = C min(1, affinity / .2) / [(G q e^{-x_i} + m M + 20) e^S];  -1 - ½ hops
 *         in place of the first two terms where the incumbent holds nothing; it waits five days where
 *         x² / (1 + x²) < .2, and leaves no town behind in its own base where it is not
 * Eq. 46  on arrival the town falls with probability x² / (1 + x²); a repulse costs a fifth of the
 *         column and fifteen days, a victory 3 % and two
 *
 * Chad's rebels of 2008 and the Tigrayans of 2021 came down the road; a diffusing front cannot. Places
 * beyond the challenger's stated aims are not set out for. Falsified if concentrated challengers
 * took towns in no particular direction.
 */
import { Purpose } from '../draws.ts';
import { exp, log } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import { addFall } from './falls.ts';

export const COLUMNS_MAX = 6;
/** Chance of success below which a column waits. */
const LEAST_CHANCE = 0.2;
/** From the camp to the town of the base. */
const KM_WITHIN_BASE = 5;

/** Draws of a column and a region on a day. */
function address(column: number, region: number): number {
  return column * 65536 + region;
}

/** Set out from the bases, at the start of a run. */
export function formColumns(s: State): void {
  s.columnCount = 0;
  s.columnMen.fill(0);
  if (!s.on.columns) return;
  const { challengerMen } = s;
  let total = 0;
  for (let i = 0; i < challengerMen.length; i++) total += challengerMen[i];
  for (let i = 0; i < challengerMen.length && s.columnCount < COLUMNS_MAX; i++) {
    if (total <= 0 || challengerMen[i] < FIXED.columnBaseShare * total) continue;
    const k = s.columnCount++;
    s.columnMen[k] = FIXED.columnShare * challengerMen[i];
    challengerMen[i] -= s.columnMen[k];
    s.columnAt[k] = i;
    s.columnTo[k] = -1;
    s.columnKmLeft[k] = 0;
    s.columnRestDays[k] = 0;
  }
}

/** x of Eq. 45: the column's men over the worth of the defence. */
function oddsAt(s: State, k: number, i: number): number {
  const welcome = Math.min(1, s.world.affinityChallenger[i] / 0.2);
  const militia = s.loyalShare[i] * s.militiaMen[i];
  const defence = s.presentMen(i) * s.supplyShare[i] + militia + 20;
  return (s.columnMen[k] * welcome) / (defence * exp(s.supportNow));
}

function success(odds: number): number {
  return (odds * odds) / (1 + odds * odds);
}

function clip(x: number, most: number): number {
  return Math.max(-most, Math.min(most, x));
}

/** Worth of going from where the column is to region i over `km`. */
function appeal(s: State, day: number, k: number, i: number, km: number): number {
  const { world, held, frontHops } = s;
  const here = s.columnAt[k];
  const aim =
    held[i] !== 0
      ? clip(log(Math.max(1e-6, oddsAt(s, k, i))), 2) + 2 * world.affinityChallenger[i]
      : -1 - 0.5 * frontHops[i];
  const nearer = clip((world.roadKmToCapital[here] - world.roadKmToCapital[i]) / 300, 1);
  return aim + nearer - km / 300 + 0.5 * s.draws.normal(day, address(k, i), Purpose.columnChoice);
}

/** A column does not set out for what the challenger has said it does not want. */
function beyondAims(s: State, i: number): boolean {
  return s.on.aims && s.world.sought[i] === 0 && s.held[i] !== 0;
}

function choose(s: State, day: number, k: number): void {
  const { world, held, holder } = s;
  const here = s.columnAt[k];
  let best = -1;
  let bestAppeal = 0;
  let bestKm = 0;
  if (held[here] !== 0) {
    if (success(oddsAt(s, k, here)) >= LEAST_CHANCE) {
      setOutFor(s, k, here, KM_WITHIN_BASE);
      return;
    }
    best = here;
    bestKm = KM_WITHIN_BASE;
    bestAppeal = appeal(s, day, k, here, bestKm);
  }
  for (let link = world.linkStart[here]; link < world.linkStart[here + 1]; link++) {
    const i = world.linkTo[link];
    if (holder[i] === Holder.thirdParty || beyondAims(s, i)) continue;
    const value = appeal(s, day, k, i, world.linkKm[link]);
    if (best >= 0 && value <= bestAppeal) continue;
    best = i;
    bestAppeal = value;
    bestKm = world.linkKm[link];
  }
  if (best < 0 || (held[best] !== 0 && success(oddsAt(s, k, best)) < LEAST_CHANCE)) {
    s.columnRestDays[k] = 5;
    return;
  }
  setOutFor(s, k, best, bestKm);
}

/** Vehicles cross a plain in days; nothing but feet crosses a mountain. */
function setOutFor(s: State, k: number, i: number, km: number): void {
  const { terrainRuggedness } = s.world;
  const rugged = 0.5 * (terrainRuggedness[s.columnAt[k]] + terrainRuggedness[i]);
  s.columnTo[k] = i;
  s.columnKmLeft[k] = km * exp(rugged / FIXED.columnRuggedness);
}

function arrive(s: State, day: number, k: number): void {
  const i = s.columnTo[k];
  s.columnTo[k] = -1;
  if (s.held[i] === 0 || s.falling[i] !== 0) {
    s.columnAt[k] = i;
    return;
  }
  const chance = success(oddsAt(s, k, i));
  const seen = s.conditions?.wins(i);
  const wins = seen ?? s.draws.uniform(day, address(k, i), Purpose.columnFight) < chance;
  if (seen === false) addFall(s, i, Manner.assault, chance);
  const lost = (wins ? 0.03 : 0.2) * s.columnMen[k];
  s.columnMen[k] -= lost;
  s.challengerKilled += lost;
  s.columnRestDays[k] = wins ? 2 : 15;
  if (!wins) return;
  s.columnAt[k] = i;
  addFall(s, i, Manner.assault, seen === undefined ? 1 : chance);
}

export function columns(s: State, day: number): void {
  for (let k = 0; k < s.columnCount; k++) {
    if (s.columnMen[k] < 20) continue;
    if (s.columnRestDays[k] > 0) {
      s.columnRestDays[k]--;
      continue;
    }
    if (s.columnTo[k] < 0) choose(s, day, k);
    if (s.columnTo[k] < 0) continue;
    const speed = 0.5 + s.draws.uniform(day, k, Purpose.columnPace);
    s.columnKmLeft[k] -= FIXED.columnKmPerDay * s.pace * speed;
    if (s.columnKmLeft[k] <= 0) arrive(s, day, k);
  }
}
