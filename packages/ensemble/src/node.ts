/** For Node: everything of the pure entry, worker threads, and a store in a folder. */
export { TEMPORARY, writeAtomically, writeTextAtomically } from './atomic-file.ts';
export { CHUNKS_FOLDER, identityOfChunks } from './chunk-file.ts';
export * from './folder-store.ts';
export * from './index.ts';
export { LOCK_FILE, lockFolder } from './lock.ts';
export { nodeExecutor } from './node-executor.ts';
export { StoreError, storeError } from './store-error.ts';
export type { TableFormat } from './tables/datapackage.ts';
export { writeTables } from './tables/write-tables.ts';
export { threadFile } from './thread-file.ts';
