/**
 * Workers that stay warm. One ensemble is played at a time; a newer one takes the workers over at once:
 * they drop the parts of the older that are in their hands, or these are dropped when they come in.
 */
import type { LivePart, LiveWorld, PlayedPart } from './messages.ts';
import { PARTS_IN_HAND, PartPlan } from './parts.ts';

export interface LiveOrder extends LiveWorld {
  /** Numbers of runs at which an answer is wanted, ascending; the last is how many are played. */
  readonly steps: readonly number[];
  /** In any order. */
  readonly onPart: (part: PlayedPart) => void;
}

/** `superseded`: a newer order came, or the pool was closed. */
export type LiveEnd = 'done' | 'superseded';

export interface LivePool {
  readonly workers: number;
  /** @throws Error when a worker fails on a part twice, or cannot be started */
  play(order: LiveOrder): Promise<LiveEnd>;
  /** Stop what is being played; workers stay warm. */
  cancel(): void;
  close(): void;
}

export interface LivePoolOptions {
  readonly workers: number;
  readonly createWorker: () => Worker;
}

/** One worker, which is started when it first has something to do, and again after it failed. */
interface Hand {
  worker: Worker | null;
  /** Generation of the world it has; 0 for none. */
  has: number;
  /** Of the ensemble that is being played, in the order they were given. */
  parts: LivePart[];
  /** Failures since it last brought a part in. */
  failures: number;
}

interface Current {
  readonly generation: number;
  readonly order: LiveOrder;
  readonly plan: PartPlan;
  readonly settle: (end: LiveEnd) => void;
  readonly fail: (reason: Error) => void;
}

type Reply = PlayedPart | { readonly generation: number; readonly error: string };

const MOST_FAILURES = 2;

class WarmPool implements LivePool {
  readonly #hands: readonly Hand[];
  readonly #createWorker: () => Worker;
  #generation = 0;
  #current: Current | null = null;
  #msPerRun: number | null = null;

  constructor({ workers, createWorker }: LivePoolOptions) {
    this.#createWorker = createWorker;
    this.#hands = Array.from({ length: Math.max(1, workers) }, () => ({
      worker: null,
      has: 0,
      parts: [],
      failures: 0,
    }));
    // Loaded before anybody asks.
    for (const hand of this.#hands) this.#start(hand);
  }

  get workers(): number {
    return this.#hands.length;
  }

  play(order: LiveOrder): Promise<LiveEnd> {
    this.#stop('superseded');
    return new Promise((settle, fail) => {
      const plan = new PartPlan(order.steps, this.workers, this.#msPerRun);
      const generation = ++this.#generation;
      this.#current = { generation, order, plan, settle, fail };
      for (let k = 0; k < PARTS_IN_HAND; k++)
        for (const hand of this.#hands) this.#feed(hand, k + 1);
    });
  }

  cancel(): void {
    this.#stop('superseded');
  }

  close(): void {
    this.cancel();
    for (const hand of this.#hands) {
      hand.worker?.terminate();
      hand.worker = null;
    }
  }

  #start(hand: Hand): Worker {
    const worker = this.#createWorker();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      // What is left of an older ensemble, sound or not, is nobody's any more.
      if (data.generation !== this.#current?.generation) return;
      if ('error' in data) this.#failed(hand, data.error);
      else this.#took(hand, data, this.#current);
    };
    worker.onerror = (event) => this.#failed(hand, event.message || 'the worker did not load');
    hand.worker = worker;
    hand.has = 0;
    return worker;
  }

  /** Give a worker parts until it has as many as it may. */
  #feed(hand: Hand, most: number = PARTS_IN_HAND): void {
    const current = this.#current;
    while (current !== null && hand.parts.length < most) {
      const next = current.plan.next();
      if (next === null) return;
      const part = { ...next, generation: current.generation };
      hand.parts.push(part);
      this.#give(hand, part, current.order);
    }
  }

  #give(hand: Hand, part: LivePart, order: LiveOrder): void {
    const { generation } = part;
    const worker = hand.worker ?? this.#start(hand);
    if (hand.has !== generation) {
      const { world, parameters, switches, seed } = order;
      worker.postMessage({ kind: 'world', generation, world, parameters, switches, seed });
      hand.has = generation;
    }
    worker.postMessage({ kind: 'play', ...part });
  }

  #took(hand: Hand, part: PlayedPart, current: Current): void {
    hand.parts = hand.parts.filter(({ firstRun }) => firstRun !== part.firstRun);
    hand.failures = 0;
    current.plan.observe(part.runCount, part.elapsedMs);
    this.#feed(hand);
    try {
      current.order.onPart(part);
    } catch (error) {
      if (this.#current !== current) throw error;
      this.#stop(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    // The page may have asked for something else by now.
    if (this.#current === current && this.#hands.every(({ parts }) => parts.length === 0))
      this.#stop('done');
  }

  /** Once is chance (a tab that was short of memory); twice is a fault that the reader must hear of. */
  #failed(hand: Hand, message: string): void {
    hand.worker?.terminate();
    hand.worker = null;
    hand.failures++;
    const current = this.#current;
    if (current === null) return;
    if (hand.failures >= MOST_FAILURES) {
      hand.failures = 0;
      this.#stop(new Error(message));
      return;
    }
    for (const part of hand.parts) this.#give(hand, part, current.order);
    this.#feed(hand);
  }

  #stop(end: LiveEnd | Error): void {
    const current = this.#current;
    if (current === null) return;
    this.#current = null;
    for (const hand of this.#hands) hand.parts = [];
    this.#msPerRun = current.plan.msPerRun;
    if (end instanceof Error) current.fail(end);
    else current.settle(end);
  }
}

export function livePool(options: LivePoolOptions): LivePool {
  return new WarmPool(options);
}
