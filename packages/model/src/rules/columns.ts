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
import { entityOfTwo, Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { clip, exp, log } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { COLUMNS_MAX, Holder, Manner } from '../world.ts';
import { addFall } from './falls.ts';

const { columnBaseShare, columnKmPerDay, columnLeastMen, columnPaceLeast, columnShare } = FIXED;
const { columnHomeKm, columnLeastChance, columnRuggedness } = FIXED;
const { columnDefenceFloor, columnOddsClip, columnWelcomeAffinity, columnWelcomeWeight } = FIXED;
const { columnBehindFront, columnChoiceSd, columnKmScale, columnNearerMost, columnPerHop } = FIXED;
const { columnLostRepulsed, columnLostWinning, columnRestRepulsedDays } = FIXED;
const { columnRestWonDays, columnWaitDays } = FIXED;

type March = Reads<'worth' | 'centres' | 'contact' | 'support' | 'latent' | 'effort'> &
  Writes<'forces' | 'columns' | 'falls' | 'tally' | 'conditions'>;

/** Set out from the bases, at the start of a run. */
export function formColumns(s: Writes<'forces' | 'columns'> & Reads): void {
  const { columns } = s;
  columns.count = 0;
  columns.men.fill(0);
  if (!s.on.columns) return;
  const { challengerMen } = s.forces;
  let total = 0;
  for (let i = 0; i < challengerMen.length; i++) total += challengerMen[i];
  for (let i = 0; i < challengerMen.length && columns.count < COLUMNS_MAX; i++) {
    if (total <= 0 || challengerMen[i] < columnBaseShare * total) continue;
    const k = columns.count++;
    columns.men[k] = columnShare * challengerMen[i];
    challengerMen[i] -= columns.men[k];
    columns.at[k] = i;
    columns.to[k] = -1;
    columns.kmLeft[k] = 0;
    columns.restDays[k] = 0;
  }
}

/** x of Eq. 45: the column's men over the worth of the defence. */
function oddsAt(s: March, k: number, i: number): number {
  const { presentShare, supplyShare, loyalShare } = s.worth;
  const { garrisonMen, militiaMen } = s.forces;
  const welcome = Math.min(1, s.world.affinityChallenger[i] / columnWelcomeAffinity);
  const militia = loyalShare[i] * militiaMen[i];
  const present = garrisonMen[i] * presentShare[i];
  const defence = present * supplyShare[i] + militia + columnDefenceFloor;
  return (s.columns.men[k] * welcome) / (defence * exp(s.support.now));
}

/** Chance of Eq. 46. */
function success(odds: number): number {
  return (odds * odds) / (1 + odds * odds);
}

/** Eq. 45: worth of going from where the column is to region i over `km`, in points. */
function appeal(s: March, day: number, k: number, i: number, km: number): number {
  const { affinityChallenger, roadKmToCapital } = s.world;
  const held = s.centres.held[i] !== 0;
  const here = s.columns.at[k];
  const canBeTaken = held ? clip(log(oddsAt(s, k, i)), columnOddsClip) : -columnBehindFront;
  const friendsOrFront = held
    ? columnWelcomeWeight * affinityChallenger[i]
    : -columnPerHop * s.contact.frontHops[i];
  const nearerCapital = (roadKmToCapital[here] - roadKmToCapital[i]) / columnKmScale;
  const way = km / columnKmScale;
  const whatElse = columnChoiceSd * s.draws.normal(day, entityOfTwo(k, i), Purpose.columnChoice);
  return canBeTaken + friendsOrFront + clip(nearerCapital, columnNearerMost) - way + whatElse;
}

/** A column does not set out for what the challenger has said it does not want. */
function beyondAims(s: March, i: number): boolean {
  return s.on.aims && s.world.sought[i] === 0 && s.centres.held[i] !== 0;
}

function choose(s: March, day: number, k: number): void {
  const { columns } = s;
  const { held, holder } = s.centres;
  const { linkStart, linkTo, linkKm } = s.world;
  const here = columns.at[k];
  let best = -1;
  let bestAppeal = 0;
  let bestKm = 0;
  if (held[here] !== 0) {
    if (success(oddsAt(s, k, here)) >= columnLeastChance) {
      setOutFor(s, k, here, columnHomeKm);
      return;
    }
    best = here;
    bestKm = columnHomeKm;
    bestAppeal = appeal(s, day, k, here, bestKm);
  }
  for (let link = linkStart[here]; link < linkStart[here + 1]; link++) {
    const i = linkTo[link];
    if (holder[i] === Holder.thirdParty || beyondAims(s, i)) continue;
    const value = appeal(s, day, k, i, linkKm[link]);
    if (best >= 0 && value <= bestAppeal) continue;
    best = i;
    bestAppeal = value;
    bestKm = linkKm[link];
  }
  if (best < 0 || (held[best] !== 0 && success(oddsAt(s, k, best)) < columnLeastChance)) {
    columns.restDays[k] = columnWaitDays;
    return;
  }
  setOutFor(s, k, best, bestKm);
}

/** Vehicles cross a plain in days; nothing but feet crosses a mountain. */
function setOutFor(s: March, k: number, i: number, km: number): void {
  const { terrainRuggedness } = s.world;
  const rugged = (terrainRuggedness[s.columns.at[k]] + terrainRuggedness[i]) / 2;
  s.columns.to[k] = i;
  s.columns.kmLeft[k] = km * exp(rugged / columnRuggedness);
}

function arrive(s: March, day: number, k: number): void {
  const { columns } = s;
  const i = columns.to[k];
  columns.to[k] = -1;
  if (s.centres.held[i] === 0 || s.falls.falling[i] !== 0) {
    columns.at[k] = i;
    return;
  }
  const chance = success(oddsAt(s, k, i));
  const seen = s.conditions?.wins(i);
  const wins = seen ?? s.draws.uniform(day, entityOfTwo(k, i), Purpose.columnFight) < chance;
  if (seen === false) addFall(s, i, Manner.assault, chance);
  const lost = (wins ? columnLostWinning : columnLostRepulsed) * columns.men[k];
  columns.men[k] -= lost;
  s.tally.challengerKilled += lost;
  columns.restDays[k] = wins ? columnRestWonDays : columnRestRepulsedDays;
  if (!wins) return;
  columns.at[k] = i;
  addFall(s, i, Manner.assault, seen === undefined ? 1 : chance);
}

/** One day's march, U(.5, 1.5) of the mean; less of it in a cease-fire that the challenger keeps. */
function paceToday(s: March, day: number, k: number): number {
  const u = s.draws.uniform(day, k, Purpose.columnPace);
  const mean = columnKmPerDay * s.latent.pace * (columnPaceLeast + 2 * (1 - columnPaceLeast) * u);
  return mean * s.effort.challenger;
}

export function columns(s: March, day: number): void {
  const { count, men, restDays, to, kmLeft } = s.columns;
  for (let k = 0; k < count; k++) {
    if (men[k] < columnLeastMen) continue;
    if (restDays[k] > 0) {
      restDays[k]--;
      continue;
    }
    if (to[k] < 0) choose(s, day, k);
    if (to[k] < 0) continue;
    kmLeft[k] -= paceToday(s, day, k);
    if (kmLeft[k] <= 0) arrive(s, day, k);
  }
}
