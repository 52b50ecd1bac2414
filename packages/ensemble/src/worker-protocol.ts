/** What executors and workers say to each other. */
import { encodeChunk } from './chunk.ts';
import { type ChunkSpec, runChunk } from './run-chunk.ts';

/** The world travels with each chunk: some 100 kB, a thousandth of the chunk's time. */
export type WorkerRequest =
  | { readonly kind: 'hello' }
  | { readonly kind: 'chunk'; readonly spec: ChunkSpec };

export interface WorkerReply {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly elapsedMs: number;
}

export function answer(request: WorkerRequest): WorkerReply {
  if (request.kind === 'hello') return { bytes: new Uint8Array(0), elapsedMs: 0 };
  const start = performance.now();
  const bytes = encodeChunk(runChunk(request.spec));
  return { bytes, elapsedMs: performance.now() - start };
}
