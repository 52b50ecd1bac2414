/** Worker thread: plays chunks. Loaded by `nodeExecutor` from the build. */
import { answer, type WorkerReply, type WorkerRequest } from './worker-protocol.ts';

export default function work(request: WorkerRequest): WorkerReply {
  return answer(request);
}
