/** Answers questions one after another, tells of the work, and can be stopped. A worker's whole inside. */
import { counted, type Executor } from '@interregnum/ensemble';
import { asFailure, Failure } from '@interregnum/questions';
import { StudyError } from '../answers/study.ts';
import { answerAccount } from './ask-account.ts';
import { answerCase, type PageAsking } from './ask-case.ts';
import type { Found, FromAsker, Material, Question, ToAsker } from './question.ts';

async function found(question: Question, material: Material, asking: PageAsking): Promise<Found> {
  if (question.ask === 'claims') return answerAccount(material, question, asking);
  const [of] = material.cases;
  if (of === undefined) throw new Failure(`There is no case ${question.id}.`);
  return { answer: await answerCase(of, question, asking), claims: [] };
}

/** @param tell takes what is to be said of a question; @returns what to do with a message */
export function createAsker(
  executor: Executor,
  tell: (message: FromAsker) => void,
): (message: ToAsker) => void {
  const stops = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();

  async function answer(
    { key, question, material }: Extract<ToAsker, { kind: 'ask' }>,
    { signal }: AbortController,
  ): Promise<void> {
    if (signal.aborted) return;
    let expected = false;
    const ran = (work: number): void => {
      // Runs of a pilot are no part of the work.
      if (expected) tell({ key, kind: 'done', work });
    };
    try {
      const asking: PageAsking = {
        executor: counted(executor, ran),
        signal,
        say: (line) => tell({ key, kind: 'say', line }),
        size: (played) => tell({ key, kind: 'size', played }),
        expect: (work) => {
          expected = true;
          tell({ key, kind: 'expect', work });
        },
        done: ran,
      };
      tell({ key, kind: 'found', found: await found(question, material, asking) });
    } catch (error) {
      if (signal.aborted) return;
      const cause = asFailure(error);
      const isExpected = cause instanceof Failure || cause instanceof StudyError;
      const message = cause instanceof Error ? cause.message : String(cause);
      tell({ key, kind: 'failed', message, expected: isExpected });
    }
  }

  return (message) => {
    if (message.kind === 'stop') {
      stops.get(message.key)?.abort(new Error('stopped'));
      stops.delete(message.key);
      return;
    }
    const stop = new AbortController();
    stops.set(message.key, stop);
    const settle = (): void => {
      if (stops.get(message.key) === stop) stops.delete(message.key);
    };
    // One run is told at once; what plays an ensemble has all workers to itself.
    if (message.question.ask === 'trace') void answer(message, stop).finally(settle);
    else last = last.then(() => answer(message, stop)).finally(settle);
  };
}
