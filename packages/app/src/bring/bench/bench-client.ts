/** Asks the worker that holds the bench; one that takes too long is ended, and its bench is lost. */
import { MOST_SECONDS } from '../bounds.ts';
import type { AnswerMessage, AnswerTo, Ask, RequestName } from './requests.ts';

/** The worker is gone, and the bench with it. */
export class WorkerLost extends Error {}

/** Reading took longer than the page waits. */
export class TooLong extends WorkerLost {}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** What a browser's worker offers that is used here. */
export interface BenchWorker {
  onmessage: ((event: MessageEvent<AnswerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

export class BenchClient {
  readonly #create: () => Promise<BenchWorker>;
  readonly #seconds: number;
  #worker: Promise<BenchWorker> | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(create: () => Promise<BenchWorker>, seconds: number = MOST_SECONDS) {
    this.#create = create;
    this.#seconds = seconds;
  }

  async ask<N extends RequestName>(name: N, ask: Ask<N>): Promise<AnswerTo<N>> {
    this.#worker ??= this.#started();
    const worker = await this.#worker;
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(worker, new TooLong()), this.#seconds * 1000);
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer });
      worker.postMessage({ id, name, ask });
    });
  }

  async #started(): Promise<BenchWorker> {
    let worker: BenchWorker;
    try {
      worker = await this.#create();
    } catch (error) {
      // what could not be fetched is asked for again the next time
      this.#worker = null;
      throw error;
    }
    worker.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      if (waiting === undefined) return;
      this.#waiting.delete(data.id);
      clearTimeout(waiting.timer);
      if ('failure' in data) waiting.reject(new Error(data.failure));
      else waiting.resolve(data.answer);
    };
    // out of memory, say
    worker.onerror = (event) => this.#end(worker, new WorkerLost(event.message));
    return worker;
  }

  #end(worker: BenchWorker, error: Error): void {
    worker.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, timer } of waiting) {
      clearTimeout(timer);
      reject(error);
    }
  }
}
