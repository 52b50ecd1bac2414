/** An end without an answer, as a document: what `--json` prints where there is no other. */
import { type ErrorDocument, Failure } from '@interregnum/questions';
import { ExitCode } from './exit-codes.ts';
import { describeUnexpected, isSystemError } from './unexpected.ts';

type ErrorCode = 'bad-input' | 'answer-is-no' | 'interrupted' | 'system' | 'unexpected';

function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof Failure)) return isSystemError(error) ? 'system' : 'unexpected';
  if (error.exitCode >= ExitCode.interrupted) return 'interrupted';
  return error.exitCode === ExitCode.answerIsNo ? 'answer-is-no' : 'bad-input';
}

/** No path is longer; what is, is cut, so that an argument cannot bury the message. */
const LONGEST_WORD = 4096;

const cut = (text: string): string =>
  text.replace(/\S+/g, (word) => (word.length > LONGEST_WORD ? `${word.slice(0, 80)}…` : word));

export function errorDocument(error: unknown, debug: boolean): ErrorDocument {
  const expected = error instanceof Failure;
  return {
    schema: 'interregnum.error/1',
    code: codeOf(error),
    exit_code: expected ? error.exitCode : ExitCode.badInput,
    message: cut(expected ? error.message : describeUnexpected(error, debug)),
    place: expected ? error.place : null,
    allowed: expected ? error.allowed : null,
    nearest: expected ? error.nearest : null,
  };
}
