/** Where finished chunks are kept: in memory, or (Node) in a folder. */
import { type ChunkHeader, decodeHeader, type RunRange } from './chunk.ts';

export interface StoredChunk extends RunRange {
  readonly id: string;
  readonly hasFailures: boolean;
}

export interface ChunkStore {
  /** Chunks of one ensemble, by their headers; contents are checked when they are read. */
  list(ensembleKey: string): Promise<readonly StoredChunk[]>;
  /** Bytes of a chunk, or null when it is not there. */
  read(id: string): Promise<Uint8Array | null>;
  /** Keep a chunk; whole or not at all. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  /** Forget a chunk that turned out torn or altered. */
  remove(id: string): Promise<void>;
  /** Let go of the place (its lock). Chunks stay. */
  close(): Promise<void>;
}

export function storedChunk(header: ChunkHeader): StoredChunk {
  return {
    id: header.id,
    firstRun: header.firstRun,
    runCount: header.runCount,
    hasFailures: header.failures.length > 0,
  };
}

/** A store that ends with the process. */
export function memoryStore(): ChunkStore {
  const chunks = new Map<string, Uint8Array>();
  return {
    list: async (key) =>
      [...chunks.values()]
        .map((bytes) => decodeHeader(bytes))
        .filter((header) => header?.ensembleKey === key)
        .map((header) => storedChunk(header!)),
    read: async (id) => chunks.get(id) ?? null,
    write: async (id, bytes) => {
      chunks.set(id, bytes);
    },
    remove: async (id) => {
      chunks.delete(id);
    },
    close: async () => {},
  };
}
