/** Module worker of a page: a player behind messages. */
import { messageOf } from '../run-chunk.ts';
import type { LiveRequest } from './messages.ts';
import { createPlayer } from './player.ts';

interface WorkerScope {
  onmessage: ((event: MessageEvent<LiveRequest>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const player = createPlayer();

scope.onmessage = ({ data }): void => {
  try {
    const part = player(data);
    if (part !== null) scope.postMessage(part, [part.records.buffer, part.digests.buffer]);
  } catch (error) {
    scope.postMessage({ generation: data.generation, error: messageOf(error) }, []);
  }
};
