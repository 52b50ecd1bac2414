/** Answers questions one after another, tells of the work, and can be stopped. A worker's whole inside. */
import { counted, type Executor } from '@interregnum/ensemble';
import { asFailure, Failure } from '@interregnum/questions';
import { StudyError } from '../answers/study.ts';
import type { Language } from '../state/asked.ts';
import { answerAccount } from './ask-account.ts';
import { answerCase, type PageAsking } from './ask-case.ts';
import { type LoadedSentences, loadOrEnglish } from './load-sentences.ts';
import {
  type FromAsker,
  type Material,
  MOST_KEPT,
  type Question,
  type Sayer,
  type ToAsker,
} from './question.ts';

async function found(question: Question, material: Material, asking: PageAsking): Promise<Sayer> {
  if (question.ask === 'claims') return answerAccount(material, question, asking);
  const [of] = material.cases;
  if (of === undefined) throw new Failure(`There is no case ${question.id}.`);
  return answerCase(of, question, asking);
}

/** @param tell takes what is to be said of a question; @returns what to do with a message */
export function createAsker(
  executor: Executor,
  tell: (message: FromAsker) => void,
): (message: ToAsker) => void {
  const stops = new Map<string, AbortController>();
  /** What was found, the latest last. */
  const kept = new Map<string, Sayer>();
  /** In which each question that is being answered was asked last. */
  const languages = new Map<string, Language>();
  let last: Promise<void> = Promise.resolve();

  function keep(key: string, say: Sayer): void {
    kept.delete(key);
    kept.set(key, say);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  }

  async function sentencesFor(key: string): Promise<LoadedSentences> {
    const language = languages.get(key) ?? 'en';
    const loaded = await loadOrEnglish(language);
    // The reader may have chosen another meanwhile.
    return (languages.get(key) ?? 'en') === language ? loaded : sentencesFor(key);
  }

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
      const say = kept.get(key) ?? (await found(question, material, asking));
      keep(key, say);
      tell({ key, kind: 'found', found: say(await sentencesFor(key)) });
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
    const { key } = message;
    languages.set(key, message.language);
    // It is being answered already: in the language asked for last.
    if (stops.has(key)) return;
    const stop = new AbortController();
    stops.set(key, stop);
    const settle = (): void => {
      if (stops.get(key) !== stop) return;
      stops.delete(key);
      languages.delete(key);
    };
    // One run is told at once; what plays an ensemble has all workers to itself.
    if (message.question.ask === 'trace' || kept.has(key))
      void answer(message, stop).finally(settle);
    else last = last.then(() => answer(message, stop)).finally(settle);
  };
}
