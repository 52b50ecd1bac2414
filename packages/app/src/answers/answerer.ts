/**
 * Puts a study to the workers and holds the newest answer: twenty histories first, then more behind
 * it. A newer study cancels the older; its last answer stays, marked old, until the new one comes.
 */
import { GrowingEnsemble, type GrownAnswer, type LivePool } from '@interregnum/ensemble/live';
import type { Study } from './study.ts';

/** Numbers of histories at which an answer is shown. */
const STEPS = [20, 100, 400, 1000] as const;

export function stepsTo(runs: number): number[] {
  return [...STEPS.filter((step) => step < runs), runs];
}

export interface AnswerState {
  /** The newest there is, with the study it belongs to; null before the first. */
  readonly current: { readonly study: Study; readonly answer: GrownAnswer } | null;
  /** Of another study than the one being played, or of a case that was changed since. */
  readonly isOld: boolean;
  /** Histories that will have been played; null when nothing is asked. */
  readonly wanted: number | null;
  readonly isPlaying: boolean;
  /** What went wrong, for the reader; null when nothing did. */
  readonly failure: string | null;
}

const NOTHING: AnswerState = {
  current: null,
  isOld: false,
  wanted: null,
  isPlaying: false,
  failure: null,
};

export class Answerer {
  readonly #pool: LivePool;
  readonly #listeners = new Set<() => void>();
  #state: AnswerState = NOTHING;
  #generation = 0;

  constructor(pool: LivePool) {
    this.#pool = pool;
  }

  readonly getState = (): AnswerState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Nothing is wanted any more: the reader went elsewhere. */
  clear(): void {
    this.#generation++;
    this.#pool.cancel();
    this.#update(NOTHING);
  }

  /** @param keep show the answer there is, marked old, until the first of this study comes */
  async ask(study: Study, runs: number, keep: boolean): Promise<void> {
    const generation = ++this.#generation;
    const { world, parameters, switches, seed, names } = study.input;
    const steps = stepsTo(runs);
    const growing = new GrowingEnsemble(world, names, steps);
    const current = keep ? this.#state.current : null;
    this.#update({
      current,
      isOld: current !== null,
      wanted: runs,
      isPlaying: true,
      failure: null,
    });
    try {
      await this.#pool.play({
        world,
        parameters,
        switches,
        seed,
        steps,
        onPart: (part) => {
          const answer = growing.take(part).at(-1);
          if (answer === undefined || generation !== this.#generation) return;
          const isPlaying = answer.runs < runs;
          this.#update({ ...this.#state, current: { study, answer }, isOld: false, isPlaying });
        },
      });
    } catch (error) {
      if (generation !== this.#generation) return;
      const failure = error instanceof Error ? error.message : String(error);
      this.#update({ ...this.#state, isPlaying: false, failure });
    }
  }

  #update(next: AnswerState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
