/** Errors that nobody expected, in one line. */

/** Errors of the file system that the user can do something about, in words. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'no space left in what this user may use',
  EFBIG: 'the file would be larger than is allowed here',
  EIO: 'the device does not answer as it should',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  ENOTEMPTY: 'the folder is not empty',
  ENAMETOOLONG: 'the name is too long for a file',
  ELOOP: 'too many links lead to one another',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ENOMEM: 'not enough memory',
  EBUSY: 'it is in use',
  ETXTBSY: 'it is in use',
};

/** Whether an error is what the system answered, and not a fault of the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' && (Object.hasOwn(SYSTEM, code) || typeof syscall === 'string');
}

const LONGEST_PATH = 200;

function systemSentence({ code, path, message }: NodeJS.ErrnoException): string {
  const words = SYSTEM[code ?? ''] ?? `the system answers ${code ?? message}`;
  if (path === undefined) return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const shown = path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path;
  return `${shown}: ${words}.`;
}

/**
 * One line for an unexpected error, never a stack.
 * @param debug the caller wants the stack (`INTERREGNUM_DEBUG=1`)
 */
export function describeUnexpected(error: unknown, debug: boolean): string {
  const raised = error instanceof Error ? error : new Error(String(error));
  if (debug) return raised.stack ?? raised.message;
  if (isSystemError(raised)) return systemSentence(raised);
  const message = raised.message.split('\n', 1)[0]?.slice(0, 300) ?? '';
  return `Unexpected fault: ${message || raised.name}. This is a bug in Interregnum; please report it with the command you ran and what INTERREGNUM_DEBUG=1 prints before it.`;
}
