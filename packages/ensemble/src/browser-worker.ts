/** Module worker of the browser: plays chunks. */
import { messageOf } from './run-chunk.ts';
import { answer, type WorkerRequest } from './worker-protocol.ts';

interface WorkerScope {
  onmessage: ((event: MessageEvent<{ id: number; request: WorkerRequest }>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, request } }): void => {
  try {
    const reply = answer(request);
    scope.postMessage({ id, reply }, [reply.bytes.buffer]);
  } catch (error) {
    scope.postMessage({ id, error: messageOf(error) }, []);
  }
};
