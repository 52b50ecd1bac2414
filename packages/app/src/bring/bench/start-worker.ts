/** Apart, so that the worker is fetched when there is something to read, and not with the screen. */
import type { BenchWorker } from './bench-client.ts';

export const startWorker = (): BenchWorker =>
  new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });
