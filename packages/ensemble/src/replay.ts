/** One run of an ensemble, played again alone. */
import { createEngine, type Ledger } from '@interregnum/model';
import { bytesToHex } from '@noble/hashes/utils.js';
import { normaliseRecord, runDigest } from './digest.ts';
import type { EnsembleInput } from './identity.ts';

export interface ReplayedRun {
  readonly run: number;
  readonly record: Float64Array;
  /** The digest that enters the ensemble's result hash. */
  readonly runHash: string;
}

/** @param ledger filled with who did what to whom, when given; changes nothing in the record */
export function replayRun(
  input: Pick<EnsembleInput, 'world' | 'parameters' | 'switches' | 'seed'>,
  run: number,
  ledger?: Ledger,
): ReplayedRun {
  const engine = createEngine(input.world, input.parameters, input.switches);
  const record = new Float64Array(engine.layout.length);
  engine.run(input.seed, run, record, ledger);
  normaliseRecord(record);
  return { run, record, runHash: bytesToHex(runDigest(record)) };
}
