/** An ensemble as something that can be handed to a worker, or to a machine far away. */
import type { World } from '@interregnum/model';
import { canonicalJson, worldFromJson, worldToJson } from './canonical.ts';
import {
  type EnsembleIdentity,
  type EnsembleInput,
  ensembleKey,
  identify,
  rulesHash,
  worldHash,
} from './identity.ts';

/** What it takes to play any run of an ensemble; plain data and typed arrays only. */
export interface EnsembleJob {
  readonly key: string;
  readonly identity: EnsembleIdentity;
  readonly world: World;
}

export function createJob(input: EnsembleInput): EnsembleJob {
  const identity = identify(input);
  return { key: ensembleKey(identity), identity, world: input.world };
}

/** One self-contained JSON text; `jobFromJson` gives the same job back. */
export function jobToJson(job: EnsembleJob): string {
  return `{"identity":${canonicalJson(job.identity)},"world":${worldToJson(job.world)}}`;
}

/**
 * Read a job and make sure that this program would play it by the same rules.
 * @throws Error when the text is no job, was altered, or was written under other rules
 */
export function jobFromJson(text: string): EnsembleJob {
  let read: { identity?: EnsembleIdentity; world?: World };
  try {
    read = worldFromJson(text) as typeof read;
  } catch (error) {
    throw new Error('Not a job: it is no JSON', { cause: error });
  }
  const { identity, world } = read;
  if (identity?.switches === undefined || world === undefined)
    throw new Error('Not a job: identity or world is missing');
  if (identity.rulesHash !== rulesHash(identity.switches))
    throw new Error(
      `The job was written under other rules (engine ${identity.engine}, rules ${identity.rulesHash.slice(0, 12)}); run it with the version that wrote it`,
    );
  if (identity.worldHash !== worldHash(world))
    throw new Error('The job was altered: its world does not have the hash it states');
  return { key: ensembleKey(identity), identity, world };
}
