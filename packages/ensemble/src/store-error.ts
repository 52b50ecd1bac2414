/** What can go wrong with a folder, in one plain sentence each. */
export type StoreErrorCode = 'in-use' | 'full' | 'not-writable' | 'not-a-folder' | 'altered' | 'io';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

const KEPT = 'What was finished is kept.';

/** Turn an error of the file system into a plain one; pass on what is one already. */
export function storeError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new StoreError('full', `No space left for ${place}. ${KEPT}`, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StoreError('not-writable', `Cannot write to ${place}: permission denied.`, error);
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StoreError('not-a-folder', `${place} is a file, not a folder.`, error);
  // What Node reports when a read-only place keeps it from making the folders above.
  if (code === 'ENOENT')
    return new StoreError(
      'not-writable',
      `Cannot make ${place}: no such place, or read-only.`,
      error,
    );
  const message = error instanceof Error ? error.message : String(error);
  return new StoreError('io', `Cannot use ${place}: ${message}.`, error);
}
