/**
 * Module worker of a page: a player behind messages. Between histories it hears what has come in, so
 * that a newer world waits for a history and not for the parts of an older one.
 */
import { messageOf } from '../run-chunk.ts';
import type { LiveRequest } from './messages.ts';
import { createPlayer } from './player.ts';

interface WorkerScope {
  onmessage: ((event: MessageEvent<LiveRequest>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** Played without looking up: hearing costs a turn of the event loop. */
const UNHEARD_MS = 4;

const scope = globalThis as unknown as WorkerScope;
const player = createPlayer();
/** A message to oneself comes after those that are waiting, and sooner than any timer. */
const turn = new MessageChannel();
let isGoing = false;

scope.onmessage = ({ data }): void => {
  try {
    player.hear(data);
  } catch (error) {
    scope.postMessage({ generation: data.generation, error: messageOf(error) }, []);
  }
  if (player.isBusy && !isGoing) goOn();
};

function goOn(): void {
  isGoing = true;
  turn.port2.postMessage(null);
}

turn.port1.onmessage = (): void => {
  isGoing = false;
  const until = performance.now() + UNHEARD_MS;
  while (player.isBusy && performance.now() < until) {
    const part = player.step();
    if (part !== null) scope.postMessage(part, [part.records.buffer, part.digests.buffer]);
  }
  if (player.isBusy) goOn();
};
