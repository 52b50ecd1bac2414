/**
 * What an earlier attempt at the same study left. Runs that were finished are paid for: they are used
 * when that is asked for, and otherwise stay until every one of them has been played again.
 */

import { type ChunkStore, keptRuns } from '@interregnum/ensemble';
import { Failure, safe } from '@interregnum/questions';
import { thousands } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';

export interface EarlierRuns {
  /** The store, watched for what is written now. */
  readonly store: ChunkStore;
  /** Remove the chunks whose runs have all been played again. */
  readonly dropSuperseded: () => Promise<void>;
}

/** @throws Failure when more runs are there than asked for and it was not said what becomes of them */
export async function earlierRuns(
  store: ChunkStore,
  key: string,
  request: { readonly runs: number; readonly resume: boolean; readonly resumeCommand: string },
  shown: string,
  host: Pick<Host, 'say'>,
): Promise<EarlierRuns> {
  const { runs, resume } = request;
  if (resume) return { store, dropSuperseded: async () => {} };
  const chunks = await store.list(key);
  const kept = keptRuns(chunks);
  if (kept > runs)
    throw new Failure(
      `${safe(shown)} holds ${thousands(kept)} finished runs of this study, more than the ${thousands(runs)} asked for; nothing there is replaced unasked. To use the first ${thousands(runs)} of them: ${request.resumeCommand}\nTo play others, choose another folder with --out.`,
    );
  if (kept > 0 && kept !== runs)
    host.say(
      `Playing ${thousands(runs)} runs again; --resume would have used the ${thousands(kept)} there.`,
    );
  const written = new Set<string>();
  return {
    store: {
      ...store,
      write: async (id, bytes) => {
        await store.write(id, bytes);
        written.add(id);
      },
    },
    dropSuperseded: async () => {
      for (const { id, firstRun, runCount } of chunks)
        if (!written.has(id) && firstRun + runCount <= runs) await store.remove(id);
    },
  };
}
