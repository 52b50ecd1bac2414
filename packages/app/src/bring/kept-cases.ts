/** Cases that the reader asked this browser to keep. Nothing is written here otherwise. */
const DATABASE = 'interregnum';
const STORE = 'cases';
const VERSION = 1;

export interface KeptCase {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly files: ReadonlyMap<string, string>;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return done(request);
}

async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

export async function keepCase(kept: KeptCase): Promise<void> {
  await within('readwrite', (store) => store.put(kept));
}

export async function forgetCase(id: string): Promise<void> {
  await within('readwrite', (store) => store.delete(id));
}

/** Newest first; none where nothing was ever kept, without making a place for it. */
export async function keptCases(): Promise<readonly KeptCase[]> {
  const known = await indexedDB.databases?.();
  if (known !== undefined && !known.some(({ name }) => name === DATABASE)) return [];
  const all = await within<KeptCase[]>('readonly', (store) => store.getAll());
  return all.sort((a, b) => b.savedAt - a.savedAt);
}
