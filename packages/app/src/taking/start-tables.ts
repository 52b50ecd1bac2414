import type { TablesWanted } from './tables.ts';
import type { FromTables } from './tables-worker.ts';

export interface TablesBeingMade {
  readonly zip: Promise<Uint8Array<ArrayBuffer>>;
  /** The zip never comes. */
  readonly stop: () => void;
}

/** @param onShare takes how much of the runs is played, 0 to 1 */
export function startTables(
  wanted: TablesWanted,
  onShare: (share: number) => void,
): TablesBeingMade {
  const worker = new Worker(new URL('./tables-worker.ts', import.meta.url), { type: 'module' });
  const stop = (): void => worker.terminate();
  const zip = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromTables>) => {
      if (data.kind === 'share') onShare(data.share);
      else if (data.kind === 'made') resolve(data.zip);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not load'));
    worker.postMessage(wanted);
  });
  return { zip: zip.finally(stop), stop };
}
