/**
 * Conditioning: a history played through what was observed, and how likely the rules thought it.
 *
 * A conditioned day does not decide who falls; it reckons, for each held centre i, the probability
 * p_i that the rules would have let it fall today, lets those fall that did, and adds to the weight of
 * the history
 *
 *   Σ w_i ln p_i over centres that fell  +  Σ w_i ln(1 - p_i) over centres that held,
 *   1 - p_i = e^{-(assault + bargain + open)} Π (1 - chance of every command or column that could take it)
 *
 * which is the likelihood of the observed point process (Daley & Vere-Jones 2003, An Introduction to
 * the Theory of Point Processes, ch. 7) given everything drawn of this history, so that histories that
 * made the past likely count more. w_i is the confidence in the record, as a power of its likelihood
 * (Bissiri, Holmes & Walker 2016). Where sources give an interval of days, the day is drawn evenly in
 * it and the draw is paid for in the weight. The hazard of surprise, open to every place, keeps any
 * past possible.
 */
import { type Conditions, Fate } from '../conditions.ts';
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { log } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, Manner } from '../world.ts';

const { leastProbability, mannerMistaken } = FIXED;

/** At the start of a day: who is to fall today, who is to hold, of whom nothing was seen. */
export function foresee(s: Reads<'centres'> & Writes<'conditions'>, day: number): void {
  const c = s.conditions;
  if (c === undefined) return;
  const { fallLowDay, fallHighDay, heldUntilDay, toThirdParty } = c.observed;
  c.survival.fill(1);
  c.stormed.fill(0);
  c.yielded.fill(0);
  c.yieldManner.fill(Manner.bargain);
  c.logProposal.fill(0);
  for (let i = 0; i < s.centres.held.length; i++) {
    const high = Math.max(1, fallHighDay[i]);
    if (fallHighDay[i] < 0) {
      c.fate[i] = day <= heldUntilDay[i] ? Fate.holds : Fate.open;
    } else if (day >= high) {
      c.fate[i] = Fate.falls;
    } else if (day < fallLowDay[i]) {
      c.fate[i] = Fate.holds;
    } else {
      const share = 1 / (high - day + 1);
      const today = s.draws.uniform(day, i, Purpose.observedDay) < share;
      c.fate[i] = today ? Fate.falls : Fate.holds;
      // of a loss that the rules do not speak of, every day is as likely: nothing to pay
      if (toThirdParty[i] === 0) c.logProposal[i] = log(today ? share : 1 - share);
    }
  }
}

/** Whether a recorded manner is what the rules would have had, by class: stormed or given up. */
function mannerLikelihood(c: Conditions, region: number): number {
  const manner = c.observed.manner[region];
  const all = c.stormed[region] + c.yielded[region];
  if (manner === Manner.none || all <= 0) return 1;
  const share = (manner === Manner.assault ? c.stormed[region] : c.yielded[region]) / all;
  return mannerMistaken + (1 - 2 * mannerMistaken) * share;
}

function mannerToday(s: Reads, c: Conditions, region: number): number {
  const seen = c.observed.manner[region];
  if (seen !== Manner.none) return seen;
  const all = c.stormed[region] + c.yielded[region];
  const pick = s.draws.uniform(0, region, Purpose.manner) * all;
  return pick < c.yielded[region] ? c.yieldManner[region] : Manner.assault;
}

/**
 * Once every rule has said what it threatens: weigh what was observed and let it happen.
 * Loss to a third party is imposed and not weighed.
 */
export function comply(s: Reads<'centres'> & Writes<'falls' | 'conditions'>, day: number): void {
  const c = s.conditions;
  if (c === undefined) return;
  const { confidence, toThirdParty } = c.observed;
  const { held } = s.centres;
  const { falls } = s;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const hold = Math.min(1 - leastProbability, Math.max(leastProbability, c.survival[i]));
    let falling = c.fate[i] === Fate.falls;
    if (c.fate[i] === Fate.open) {
      falling = s.draws.uniform(day, i, Purpose.unseenFall) >= c.survival[i];
    } else if (!falling || toThirdParty[i] === 0) {
      const likelihood = falling ? log((1 - hold) * mannerLikelihood(c, i)) : log(hold);
      c.logWeight += confidence[i] * (likelihood - c.logProposal[i]);
    }
    if (!falling) continue;
    falls.falling[i] = 1;
    falls.fallingManner[i] = mannerToday(s, c, i);
    falls.fallingRegion[falls.count++] = i;
  }
}

/** After falls are settled: places that went to somebody else are his. */
export function handOver(
  s: Reads<'falls'> & Writes<'centres' | 'countryside' | 'contact' | 'conditions'>,
): void {
  const c = s.conditions;
  if (c === undefined) return;
  const { falls } = s;
  for (let f = 0; f < falls.count; f++) {
    const i = falls.fallingRegion[f];
    if (c.observed.toThirdParty[i] === 0) continue;
    s.centres.holder[i] = Holder.thirdParty;
    s.countryside.ruralControl[i] = 0;
    s.contact.frontDirty = true;
  }
}
