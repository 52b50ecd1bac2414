/**
 * Puts a study to the workers and holds the newest answer: twenty histories first, then more behind
 * it. A newer study cancels the older; its last answer stays, marked old, until the new one comes.
 * A changed case is answered beside the case as it is, with the same draws in both.
 */
import { GrowingEnsemble, type GrownAnswer, type LivePool } from '@interregnum/ensemble/live';
import type { Study } from './study.ts';

/** Numbers of histories at which an answer is shown. */
const STEPS = [20, 100, 400, 1000] as const;

export function stepsTo(runs: number): number[] {
  return [...STEPS.filter((step) => step < runs), runs];
}

export interface Answered {
  readonly study: Study;
  readonly answer: GrownAnswer;
}

export interface AnswerState {
  /** The newest there is, with the study it belongs to; null before the first. */
  readonly current: Answered | null;
  /** The same case unchanged, as far as it was played; null where nothing is changed. */
  readonly base: Answered | null;
  /** Of another study than the one being played, or of a case that was changed since. */
  readonly isOld: boolean;
  /** Histories that will have been played; null when nothing is asked. */
  readonly wanted: number | null;
  readonly isPlaying: boolean;
  /** What went wrong, for the reader; null when nothing did. */
  readonly failure: string | null;
}

export interface Question {
  readonly study: Study;
  /** The study without its changes; null where it has none. */
  readonly base: Study | null;
  readonly runs: number;
  /** Show the answer there is, marked old, until the first of this study comes. */
  readonly keep: boolean;
}

const NOTHING: AnswerState = {
  current: null,
  base: null,
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
  /** What was played without changes, for the levers that come after it. */
  #unchanged: Answered | null = null;

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
    this.#unchanged = null;
    this.#update(NOTHING);
  }

  /** Others need the machine: nothing is played; what there is stays, marked old. */
  rest(): void {
    this.#generation++;
    this.#pool.cancel();
    const { current } = this.#state;
    this.#update({ ...this.#state, isOld: current !== null, isPlaying: false });
  }

  async ask({ study, base, runs, keep }: Question): Promise<void> {
    const generation = ++this.#generation;
    const current = keep ? this.#state.current : null;
    this.#update({
      current,
      base: base === null ? null : this.#playedOf(base),
      isOld: current !== null,
      wanted: runs,
      isPlaying: true,
      failure: null,
    });
    const isNewest = (): boolean => generation === this.#generation;
    const show = (grown: GrownAnswer): void => {
      // The hash is of all that is asked for, not of a step on the way.
      const answer = grown.runs < runs ? { ...grown, resultHash: null } : grown;
      if (base === null) this.#unchanged = { study, answer };
      const isPlaying = answer.runs < runs;
      this.#update({ ...this.#state, current: { study, answer }, isOld: false, isPlaying });
    };
    const showBase = (of: Study) => (answer: GrownAnswer) => {
      this.#unchanged = { study: of, answer };
      this.#update({ ...this.#state, base: this.#unchanged });
    };
    const steps = stepsTo(runs);
    try {
      if (base !== null && (this.#playedOf(base)?.answer.runs ?? 0) < runs) {
        // The hand is on the lever: what it asks for comes first, what it is compared with after it.
        await this.#play(study, steps.slice(0, 1), isNewest, show);
        await this.#play(base, steps, isNewest, showBase(base));
      }
      await this.#play(study, steps, isNewest, show);
    } catch (error) {
      if (!isNewest()) return;
      const failure = error instanceof Error ? error.message : String(error);
      this.#update({ ...this.#state, isPlaying: false, failure });
    }
  }

  #playedOf(base: Study): Answered | null {
    return this.#unchanged?.study === base ? this.#unchanged : null;
  }

  async #play(
    { input }: Study,
    steps: readonly number[],
    isNewest: () => boolean,
    onAnswer: (answer: GrownAnswer) => void,
  ): Promise<void> {
    if (!isNewest()) return;
    const { world, parameters, switches, seed, names } = input;
    const growing = new GrowingEnsemble(world, names, steps);
    await this.#pool.play({
      world,
      parameters,
      switches,
      seed,
      steps,
      onPart: (part) => {
        const answer = growing.take(part).at(-1);
        if (answer !== undefined && isNewest()) onAnswer(answer);
      },
    });
  }

  #update(next: AnswerState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
