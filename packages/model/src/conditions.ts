/**
 * Conditions: what was observed of a history, and what the rules of the day say of it. How it is played
 * through, and the likelihood: `rules/conditioning.ts`.
 */
import { exp } from './math.ts';
import { Manner } from './world.ts';

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
export const Fate = { open: 0, holds: 1, falls: 2 } as const;

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

  /** The hazards of a day as a threat (Eq. 24 and 25). */
  threatenByHazard(region: number, assault: number, bargain: number, yieldManner: number): void {
    const hazard = assault + bargain;
    if (hazard <= 0) return;
    const chance = 1 - exp(-hazard);
    this.survival[region] *= exp(-hazard);
    this.stormed[region] += (chance * assault) / hazard;
    if (bargain <= 0) return;
    this.yielded[region] += (chance * bargain) / hazard;
    this.yieldManner[region] = yieldManner;
  }

  /** Does a column that arrives win, as far as that was seen? undefined: not seen. */
  wins(region: number): boolean | undefined {
    const fate = this.fate[region];
    return fate === Fate.open ? undefined : fate === Fate.falls;
  }
}
