/** Whether a value read from a file is an answer, in the form of today or of before. */
import { answerFault } from '@interregnum/questions/answer-schema';
import { answer1Fault } from './sound-answer-1.ts';

/** What is wrong with it, in words; null when it is one. */
export function storedFault(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'it is not a JSON object';
  const { schema } = value as { readonly schema?: unknown };
  if (schema === 'interregnum.answer/1') return answer1Fault(value);
  if (schema === 'interregnum.answer/2') return answerFault(value);
  return 'its schema is neither interregnum.answer/2 nor interregnum.answer/1';
}
