import { DIGEST_BYTES, ResultHasher } from './digest.ts';

/** Puts digests that arrive in any order into run order; holds back only those that are early. */
export class OrderedDigests {
  readonly #hasher = new ResultHasher();
  readonly #early = new Map<number, Uint8Array>();

  add(firstRun: number, digests: Uint8Array): void {
    this.#early.set(firstRun, digests.slice());
    for (;;) {
      const next = this.#early.get(this.#hasher.runs);
      if (next === undefined) return;
      this.#early.delete(this.#hasher.runs);
      this.#hasher.add(next, this.#hasher.runs);
    }
  }

  /** @throws when digests of some of the runs never came */
  finish(runs: number): string {
    if (this.#hasher.runs !== runs)
      throw new Error(`Runs missing: ${this.#hasher.runs} of ${runs} in order`);
    return this.#hasher.finish();
  }

  static slice(digests: Uint8Array, from: number, count: number): Uint8Array {
    return digests.subarray(from * DIGEST_BYTES, (from + count) * DIGEST_BYTES);
  }
}
