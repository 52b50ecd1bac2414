/** Plays parts of one world at a time. Pure: a worker is this behind messages. */
import { createEngine, type Engine } from '@interregnum/model';
import type { RunFailure } from '../chunk.ts';
import { DIGEST_BYTES, normaliseRecord, runDigest } from '../digest.ts';
import { type EngineFactory, messageOf } from '../run-chunk.ts';
import type { LiveRequest, LiveWorld, PlayedPart } from './messages.ts';

export type Player = (request: LiveRequest) => PlayedPart | null;

/**
 * Answers with the part that was played, and with null to a world.
 * @throws Error when a part of another generation is asked for than the world that is there
 */
export function createPlayer(create: EngineFactory = createEngine): Player {
  let current: { readonly generation: number; readonly live: LiveWorld; engine: Engine } | null =
    null;
  const engineOf = ({ world, parameters, switches }: LiveWorld): Engine =>
    create(world, parameters, switches);
  return (request) => {
    if (request.kind === 'world') {
      current = { generation: request.generation, live: request, engine: engineOf(request) };
      return null;
    }
    const { generation, firstRun, runCount } = request;
    if (current === null || current.generation !== generation)
      throw new Error(`no world of generation ${generation} is here`);
    const start = performance.now();
    const length = current.engine.layout.length;
    const records = new Float64Array(length * runCount);
    const digests = new Uint8Array(DIGEST_BYTES * runCount);
    const failures: RunFailure[] = [];
    for (let k = 0; k < runCount; k++) {
      const record = records.subarray(k * length, (k + 1) * length);
      try {
        current.engine.run(current.live.seed, firstRun + k, record);
      } catch (error) {
        failures.push({ run: firstRun + k, message: messageOf(error) });
        record.fill(Number.NaN);
        // A run that threw may have left the engine's state half written.
        current.engine = engineOf(current.live);
      }
      normaliseRecord(record);
      digests.set(runDigest(record), k * DIGEST_BYTES);
    }
    const elapsedMs = performance.now() - start;
    return { generation, firstRun, runCount, records, digests, failures, elapsedMs };
  };
}
