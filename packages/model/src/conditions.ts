/**
 * Conditions: a history played through what was observed, and how likely the rules thought it.
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
import { Purpose } from './draws.ts';
import { exp, log } from './math.ts';
import type { State } from './state.ts';
import { Holder, Manner } from './world.ts';

/** What was seen of each region's centre; each array of regionCount, days since the origin. */
export interface ObservedControl {
  /** First and last day on which it may have fallen; -1: no fall was seen. */
  readonly fallLowDay: Int32Array;
  readonly fallHighDay: Int32Array;
  /** Where no fall was seen: last day on which it was seen held; afterwards the rules decide. */
  readonly heldUntilDay: Int32Array;
  /** A `Manner`; `none`: the sources do not say. */
  readonly manner: Uint8Array;
  /** Confidence in the record, 0..1: 0 is imposed without being weighed. */
  readonly confidence: Float64Array;
  /** 1 where it was lost to a third party, about which the rules say nothing. */
  readonly toThirdParty: Uint8Array;
}

/** What is decided of a centre today before the rules are asked. */
const Fate = { open: 0, holds: 1, falls: 2 } as const;

/** How often the record of a manner is taken to be wrong. */
const MANNER_MISTAKEN = 0.1;
/** The rules are never taken to be surer than this of a day; they are no surer in anything else. */
const LEAST_PROBABILITY = 1e-6;

export class Conditions {
  readonly observed: ObservedControl;
  /** Ln of the likelihood of what was observed, since it was last set to 0. */
  logWeight: number = 0;
  /** Probability that a centre outlasts everything that may take it today. */
  readonly survival: Float64Array;
  /** Chances of the two manners of falling, summed over today's causes. */
  readonly stormed: Float64Array;
  readonly yielded: Float64Array;
  /** The manner in which it would yield. */
  readonly yieldManner: Uint8Array;
  readonly fate: Uint8Array;
  /** Ln probability with which the day's fate was drawn, to be taken off the weight. */
  readonly logProposal: Float64Array;

  constructor(observed: ObservedControl) {
    const n = observed.manner.length;
    this.observed = observed;
    this.survival = new Float64Array(n);
    this.stormed = new Float64Array(n);
    this.yielded = new Float64Array(n);
    this.yieldManner = new Uint8Array(n);
    this.fate = new Uint8Array(n);
    this.logProposal = new Float64Array(n);
  }

  /** Something may take a centre today with a probability; its causes are independent. */
  threaten(region: number, manner: number, chance: number): void {
    this.survival[region] *= 1 - chance;
    if (manner === Manner.assault) {
      this.stormed[region] += chance;
    } else {
      this.yielded[region] += chance;
      this.yieldManner[region] = manner;
    }
  }

  /** Does a column that arrives win, as far as that was seen? undefined: not seen. */
  wins(region: number): boolean | undefined {
    const fate = this.fate[region];
    return fate === Fate.open ? undefined : fate === Fate.falls;
  }
}

/** At the start of a day: who is to fall today, who is to hold, of whom nothing was seen. */
export function foresee(s: State, day: number): void {
  const c = s.conditions;
  if (c === undefined) return;
  const { fallLowDay, fallHighDay, heldUntilDay, toThirdParty } = c.observed;
  c.survival.fill(1);
  c.stormed.fill(0);
  c.yielded.fill(0);
  c.yieldManner.fill(Manner.bargain);
  c.logProposal.fill(0);
  for (let i = 0; i < s.held.length; i++) {
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

/** The hazards of a day as a threat (Eq. 24 and 25). */
export function threatenByHazard(
  c: Conditions,
  region: number,
  assault: number,
  bargain: number,
  yieldManner: number,
): void {
  const hazard = assault + bargain;
  if (hazard <= 0) return;
  const chance = 1 - exp(-hazard);
  c.survival[region] *= exp(-hazard);
  c.stormed[region] += (chance * assault) / hazard;
  if (bargain <= 0) return;
  c.yielded[region] += (chance * bargain) / hazard;
  c.yieldManner[region] = yieldManner;
}

/** Whether a recorded manner is what the rules would have had, by class: stormed or given up. */
function mannerLikelihood(c: Conditions, region: number): number {
  const manner = c.observed.manner[region];
  const all = c.stormed[region] + c.yielded[region];
  if (manner === Manner.none || all <= 0) return 1;
  const share = (manner === Manner.assault ? c.stormed[region] : c.yielded[region]) / all;
  return MANNER_MISTAKEN + (1 - 2 * MANNER_MISTAKEN) * share;
}

function mannerToday(s: State, c: Conditions, region: number): number {
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
export function comply(s: State, day: number): void {
  const c = s.conditions;
  if (c === undefined) return;
  for (let i = 0; i < s.held.length; i++) {
    if (s.held[i] === 0) continue;
    const hold = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, c.survival[i]));
    const { confidence, toThirdParty } = c.observed;
    let falls = c.fate[i] === Fate.falls;
    if (c.fate[i] === Fate.open) {
      falls = s.draws.uniform(day, i, Purpose.unseenFall) >= c.survival[i];
    } else if (!falls || toThirdParty[i] === 0) {
      const likelihood = falls ? log((1 - hold) * mannerLikelihood(c, i)) : log(hold);
      c.logWeight += confidence[i] * (likelihood - c.logProposal[i]);
    }
    if (!falls) continue;
    s.falling[i] = 1;
    s.fallingManner[i] = mannerToday(s, c, i);
    s.fallingRegion[s.fallingCount++] = i;
  }
}

/** After falls are settled: places that went to somebody else are his. */
export function handOver(s: State): void {
  const c = s.conditions;
  if (c === undefined) return;
  for (let f = 0; f < s.fallingCount; f++) {
    const i = s.fallingRegion[f];
    if (c.observed.toThirdParty[i] === 0) continue;
    s.holder[i] = Holder.thirdParty;
    s.ruralControl[i] = 0;
    s.frontDirty = true;
  }
}
