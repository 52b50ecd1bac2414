/** Asks the worker that holds the bench; one that takes too long is ended, and its bench is lost. */
import { MOST_SECONDS } from '../bounds.ts';
import type { AnswerMessage, AnswerTo, Ask, RequestName } from './requests.ts';

/** Reading took longer than the page waits. */
export class TooLong extends Error {}

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
  readonly #create: () => BenchWorker;
  readonly #seconds: number;
  #worker: BenchWorker | null = null;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(create: () => BenchWorker, seconds: number = MOST_SECONDS) {
    this.#create = create;
    this.#seconds = seconds;
  }

  ask<N extends RequestName>(name: N, ask: Ask<N>): Promise<AnswerTo<N>> {
    const worker = this.#started();
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(new TooLong()), this.#seconds * 1000);
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer });
      worker.postMessage({ id, name, ask });
    });
  }

  #started(): BenchWorker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#create();
    worker.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.id);
      if (waiting === undefined) return;
      this.#waiting.delete(data.id);
      clearTimeout(waiting.timer);
      if ('failure' in data) waiting.reject(new Error(data.failure));
      else waiting.resolve(data.answer);
    };
    // out of memory, say
    worker.onerror = (event) => this.#end(new Error(event.message || 'the worker stopped'));
    this.#worker = worker;
    return worker;
  }

  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject, timer } of waiting) {
      clearTimeout(timer);
      reject(error);
    }
  }
}
