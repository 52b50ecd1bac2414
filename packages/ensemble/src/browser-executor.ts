/** Executor over the browser's own module workers. */
import { encodeChunk } from './chunk.ts';
import { type ChunkResult, type Executor, runLanes } from './executor.ts';
import { type ChunkSpec, failedChunk, messageOf } from './run-chunk.ts';
import type { WorkerReply, WorkerRequest } from './worker-protocol.ts';

export interface BrowserExecutorOptions {
  /** Workers; the machine's logical cores when not given. */
  readonly workers?: number;
  /** How to start one, where the bundler cannot follow the default. */
  readonly createWorker?: () => Worker;
}

type Message = { readonly id: number; readonly reply?: WorkerReply; readonly error?: string };

class WorkerClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolversLike<WorkerReply>>();
  #next = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.reply !== undefined) waiting?.resolve(data.reply);
      else waiting?.reject(new Error(data.error ?? 'the worker gave no answer'));
    };
    worker.onerror = (event) => this.stop(new Error(event.message || 'the worker did not load'));
  }

  ask(request: WorkerRequest): Promise<WorkerReply> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request });
    });
  }

  stop(reason: unknown): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

interface PromiseWithResolversLike<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Workers of the browser; `close()` lets go of them.
 * @param options how many, all the machine's cores when not given, and how one is made where the bundler needs help
 */
export function browserExecutor(options: BrowserExecutorOptions = {}): Executor {
  const workers = Math.max(1, options.workers ?? navigator.hardwareConcurrency ?? 1);
  // Bundlers recognise exactly this expression and emit the worker.
  const create =
    options.createWorker ??
    (() => new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' }));
  let idle: WorkerClient[] = [];
  const all = new Set<WorkerClient>();

  const stopAll = (reason: unknown): void => {
    for (const client of all) client.stop(reason);
    all.clear();
    idle = [];
  };

  const start = async (): Promise<WorkerClient> => {
    const client = new WorkerClient(create());
    all.add(client);
    await client.ask({ kind: 'hello' });
    return client;
  };
  const take = async (): Promise<WorkerClient> => idle.pop() ?? (await start());

  const play = async (spec: ChunkSpec, signal?: AbortSignal): Promise<ChunkResult> => {
    for (let attempt = 1; ; attempt++) {
      const client = await take();
      try {
        const { bytes, elapsedMs } = await client.ask({ kind: 'chunk', spec });
        idle.push(client);
        return { spec, bytes, elapsedMs };
      } catch (error) {
        signal?.throwIfAborted();
        client.stop(error);
        all.delete(client);
        if (attempt === 2) {
          const bytes = encodeChunk(failedChunk(spec, `worker died: ${messageOf(error)}`));
          return { spec, bytes, elapsedMs: 0, crashed: true };
        }
      }
    }
  };

  return {
    workers,
    close: async () => stopAll(new Error('closed')),
    async execute(specs, onChunk, signal) {
      signal?.throwIfAborted();
      const stop = (): void => stopAll(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      try {
        const missing = Array.from({ length: workers - all.size }, start);
        idle.push(...(await Promise.all(missing)));
        await runLanes(workers, specs, (spec) => play(spec, signal), onChunk, signal);
      } catch (error) {
        stopAll(error);
        throw error;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
