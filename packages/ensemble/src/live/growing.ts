/**
 * An ensemble that grows while somebody looks: twenty histories, a hundred, a thousand, with a
 * summary at each step. The runs and the result hash are those of `runEnsemble`.
 */
import { type OutcomeLayout, outcomeLayout, type World } from '@interregnum/model';
import type { EnsembleAccumulator } from '../accumulator.ts';
import { ResultHasher } from '../digest.ts';
import type { WorldNames } from '../names.ts';
import { createAccumulator, keptRun, summarise } from '../summarise.ts';
import type { EnsembleSummary, KeptRun } from '../summary.ts';
import type { PlayedPart } from './messages.ts';
import { RunFates } from './run-fates.ts';

export interface GrownAnswer {
  /** Runs 0 .. runs - 1 are in it. */
  readonly runs: number;
  readonly summary: EnsembleSummary;
  /** What became of each run. Shared between answers; rows from `runs` on may be written later. */
  readonly fates: RunFates;
  /** Only with the last step. */
  readonly resultHash: string | null;
}

export class GrowingEnsemble {
  readonly #world: World;
  readonly #names: WorldNames;
  readonly #steps: readonly number[];
  readonly #layout: OutcomeLayout;
  readonly #account: EnsembleAccumulator;
  readonly #hasher = new ResultHasher();
  readonly #early = new Map<number, PlayedPart>();
  readonly #fates: RunFates;
  #step = 0;

  /** @param steps as the parts were planned with: no part lies across one */
  constructor(world: World, names: WorldNames, steps: readonly number[]) {
    this.#world = world;
    this.#names = names;
    this.#steps = steps;
    this.#layout = outcomeLayout(world);
    this.#account = createAccumulator(world, this.#layout);
    this.#fates = new RunFates(world.regionCount, steps.at(-1) ?? 0);
  }

  /** Runs taken in so far, in order. */
  get runs(): number {
    return this.#hasher.runs;
  }

  /** Take in a part, in any order; the answers that it completes. */
  take(part: PlayedPart): GrownAnswer[] {
    this.#early.set(part.firstRun, part);
    const answers: GrownAnswer[] = [];
    for (;;) {
      const next = this.#early.get(this.runs);
      if (next === undefined) return answers;
      this.#early.delete(next.firstRun);
      this.#add(next);
      if (this.runs === this.#steps[this.#step]) {
        this.#step++;
        answers.push(this.#answer());
      }
    }
  }

  #add(part: PlayedPart): void {
    const { length } = this.#layout;
    const failed = new Set(part.failures.map((f) => f.run));
    for (let k = 0; k < part.runCount; k++) {
      const run = part.firstRun + k;
      if (failed.has(run)) {
        this.#account.failed++;
        continue;
      }
      const record = part.records.subarray(k * length, (k + 1) * length);
      this.#account.add(record, run);
      this.#fates.write(keptRun(this.#layout, record, run));
    }
    this.#hasher.add(part.digests, part.firstRun);
  }

  #answer(): GrownAnswer {
    const kept = (run: number): KeptRun => {
      const fate = this.#fates.of(run);
      if (fate === null) throw new Error(`run ${run} is not there`);
      return fate;
    };
    return {
      runs: this.runs,
      summary: summarise(this.#account, this.#world, this.#names, kept),
      fates: this.#fates,
      resultHash: this.#step === this.#steps.length ? this.#hasher.finish() : null,
    };
  }
}
