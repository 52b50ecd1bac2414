/** The thread on which tables are made, one zip and no more; what it plays goes to workers of its own. */
import { browserExecutor } from '@interregnum/ensemble/browser';
import { makeTables, type TablesWanted } from './tables.ts';

export type FromTables =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'made'; readonly zip: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

interface WorkerScope {
  onmessage: ((event: MessageEvent<TablesWanted>) => void) | null;
  postMessage(message: FromTables, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const MOST_WORKERS = 4;

scope.onmessage = async ({ data }) => {
  const executor = browserExecutor({
    workers: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2),
  });
  try {
    const zip = await makeTables(data, executor, (share) =>
      scope.postMessage({ kind: 'share', share }),
    );
    scope.postMessage({ kind: 'made', zip: zip as Uint8Array<ArrayBuffer> }, [
      zip.buffer as ArrayBuffer,
    ]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: 'failed', message });
  } finally {
    await executor.close();
  }
};
