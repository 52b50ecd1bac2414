import { Holder, type World } from '@interregnum/model';

/** Share of a fall that is still news a day later: a half-life of five days. */
const KEPT_A_DAY = 0.87;

/**
 * How far a collapse has got: which centres the incumbent still holds, and what has fallen near whom.
 * The same object is walked through history in training and through a run in playing, so that a
 * hazard cannot mean one thing in one and another in the other.
 */
export class Spread {
  readonly held: Uint8Array;
  /** Falls, each counting .87 of itself a day later. */
  recentFalls = 0;
  /** Since the last fall, or since the origin where nothing has fallen. */
  daysSinceFall = 0;
  readonly #world: World;
  readonly #heldAtOrigin: number;
  #heldCount = 0;

  constructor(world: World) {
    this.#world = world;
    this.held = new Uint8Array(world.regionCount);
    this.reset();
    this.#heldAtOrigin = this.#heldCount;
  }

  reset(): void {
    this.recentFalls = 0;
    this.daysSinceFall = 0;
    this.#heldCount = 0;
    for (let i = 0; i < this.held.length; i++) {
      this.held[i] = this.#world.holder0[i] === Holder.incumbent ? 1 : 0;
      this.#heldCount += this.held[i]!;
    }
  }

  get heldCount(): number {
    return this.#heldCount;
  }

  /** Share of the centres held at the origin that have fallen since. */
  get shareFallen(): number {
    return 1 - this.#heldCount / this.#heldAtOrigin;
  }

  /** Neighbours by road the challenger holds, as a share of all and weighted by nearness, 0..1. */
  neighbours(region: number): { readonly share: number; readonly pressure: number } {
    const { linkStart, linkTo, linkWeight, holder0 } = this.#world;
    let count = 0;
    let fallen = 0;
    let pressure = 0;
    for (let k = linkStart[region]!; k < linkStart[region + 1]!; k++) {
      const to = linkTo[k]!;
      count++;
      if (this.held[to] === 1 || holder0[to] === Holder.thirdParty) continue;
      fallen++;
      pressure += linkWeight[k]!;
    }
    return { share: count > 0 ? fallen / count : 0, pressure };
  }

  /** Close a day on which these centres fell. */
  endOfDay(fell: readonly number[]): void {
    for (const i of fell) this.held[i] = 0;
    this.#heldCount -= fell.length;
    this.recentFalls = this.recentFalls * KEPT_A_DAY + fell.length;
    this.daysSinceFall = fell.length > 0 ? 0 : this.daysSinceFall + 1;
  }
}
