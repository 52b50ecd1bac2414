/** The thread on which questions are answered; what they play goes to workers of its own. */
import { browserExecutor } from '@interregnum/ensemble/browser';
import { createAsker } from './asker.ts';
import type { ToAsker } from './question.ts';

interface WorkerScope {
  onmessage: ((event: MessageEvent<ToAsker>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
/** One core stays free for the page and its levers. */
const MOST_WORKERS = 4;
const cores = navigator.hardwareConcurrency || 2;
const asker = createAsker(
  browserExecutor({
    workers: Math.max(1, Math.min(MOST_WORKERS, cores - 1)),
  }),
  (message) => scope.postMessage(message),
);
scope.onmessage = ({ data }) => asker(data);
