/**
 * Plays parts of one world at a time, a history at a step, so that whoever drives it can look between
 * steps whether something newer is asked. Pure: a worker is this behind messages.
 */
import { createEngine, type Engine } from '@interregnum/model';
import type { RunFailure } from '../chunk.ts';
import { DIGEST_BYTES, normaliseRecord, runDigest } from '../digest.ts';
import { type EngineFactory, messageOf } from '../run-chunk.ts';
import type { LivePart, LiveRequest, LiveWorld, PlayedPart } from './messages.ts';

export interface Player {
  /**
   * A part waits its turn; another world drops the parts of the one before.
   * @throws Error when a part of another generation is asked for than the world that is there
   */
  hear(request: LiveRequest): void;
  readonly isBusy: boolean;
  /** Plays one history; the part when it was its last, otherwise null. */
  step(): PlayedPart | null;
}

interface Stage {
  readonly generation: number;
  readonly live: LiveWorld;
  engine: Engine;
}

/** A part of which some histories have been played. */
interface Begun {
  readonly part: LivePart;
  readonly records: Float64Array<ArrayBuffer>;
  readonly digests: Uint8Array<ArrayBuffer>;
  readonly failures: RunFailure[];
  played: number;
  elapsedMs: number;
}

const engineOf = (create: EngineFactory, { world, parameters, switches }: LiveWorld): Engine =>
  create(world, parameters, switches);

class SteppingPlayer implements Player {
  readonly #create: EngineFactory;
  #stage: Stage | null = null;
  #waiting: LivePart[] = [];
  #begun: Begun | null = null;

  constructor(create: EngineFactory) {
    this.#create = create;
  }

  get isBusy(): boolean {
    return this.#begun !== null || this.#waiting.length > 0;
  }

  hear(request: LiveRequest): void {
    if (request.kind === 'world') {
      this.#waiting = [];
      this.#begun = null;
      this.#stage = null;
      const engine = engineOf(this.#create, request);
      this.#stage = { generation: request.generation, live: request, engine };
      return;
    }
    const { generation, firstRun, runCount } = request;
    if (this.#stage?.generation !== generation)
      throw new Error(`no world of generation ${generation} is here`);
    this.#waiting.push({ generation, firstRun, runCount });
  }

  step(): PlayedPart | null {
    const stage = this.#stage;
    if (stage === null) return null;
    this.#begun ??= this.#begin(stage);
    const begun = this.#begun;
    if (begun === null) return null;
    const start = performance.now();
    this.#playOne(stage, begun);
    begun.elapsedMs += performance.now() - start;
    const { part, records, digests, failures, elapsedMs } = begun;
    if (begun.played < part.runCount) return null;
    this.#begun = null;
    return { ...part, records, digests, failures, elapsedMs };
  }

  #begin({ engine }: Stage): Begun | null {
    const part = this.#waiting.shift();
    if (part === undefined) return null;
    const records = new Float64Array(engine.layout.length * part.runCount);
    const digests = new Uint8Array(DIGEST_BYTES * part.runCount);
    return { part, records, digests, failures: [], played: 0, elapsedMs: 0 };
  }

  #playOne(stage: Stage, begun: Begun): void {
    const { length } = stage.engine.layout;
    const k = begun.played++;
    const run = begun.part.firstRun + k;
    const record = begun.records.subarray(k * length, (k + 1) * length);
    try {
      stage.engine.run(stage.live.seed, run, record);
    } catch (error) {
      begun.failures.push({ run, message: messageOf(error) });
      record.fill(Number.NaN);
      // A run that threw may have left the engine's state half written.
      stage.engine = engineOf(this.#create, stage.live);
    }
    normaliseRecord(record);
    begun.digests.set(runDigest(record), k * DIGEST_BYTES);
  }
}

export function createPlayer(create: EngineFactory = createEngine): Player {
  return new SteppingPlayer(create);
}

/** For who has nothing else to look at: hears one request and plays all there is; the last part. */
export function playAll(player: Player, request: LiveRequest): PlayedPart | null {
  player.hear(request);
  let part: PlayedPart | null = null;
  while (player.isBusy) part = player.step() ?? part;
  return part;
}
