/** Errors that nobody expected, in one line. */

/** Errors of the file system that the user can do something about, in words. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EMFILE: 'too many open files',
};

/**
 * One line for an unexpected error, never a stack.
 * @param debug the caller wants the stack (`INTERREGNUM_DEBUG=1`)
 */
export function describeUnexpected(error: unknown, debug: boolean): string {
  const raised = error instanceof Error ? error : new Error(String(error));
  if (debug) return raised.stack ?? raised.message;
  const { code, path } = raised as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known !== undefined) return path === undefined ? `${known}.` : `${path}: ${known}.`;
  const message = raised.message.split('\n', 1)[0]?.slice(0, 300) ?? '';
  return `Unexpected fault: ${message || raised.name}. This is a bug in Interregnum; please report it with the command you ran and what INTERREGNUM_DEBUG=1 prints before it.`;
}
