/** Reading many cases before anything is played: to the end, or to Ctrl-C. */
import { Failure } from '@interregnum/questions';
import { listenForInterrupt } from './interrupt.ts';

/** Lets a Ctrl-C be heard between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One after another. @throws Failure when interrupted, and as `read` does */
export async function readEach<Given, Read>(
  given: readonly Given[],
  read: (each: Given) => Promise<Read>,
): Promise<Read[]> {
  const interrupt = listenForInterrupt(() => {});
  const found: Read[] = [];
  try {
    for (const each of given) {
      found.push(await read(each));
      await breathe();
      if (interrupt.signal.aborted)
        throw new Failure(
          `Stopped when ${found.length} of ${given.length} cases were read. Nothing had been played and nothing is lost; the same command begins again.`,
          interrupt.exitCode(),
        );
    }
    return found;
  } finally {
    interrupt.release();
  }
}
