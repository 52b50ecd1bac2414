/** What an ensemble is made of: everything its results depend on, and nothing else. */
import { FREE, type Parameters, type Switches, type World } from '@interregnum/model';
import { canonicalJson, sha256Text, worldToJson } from './canonical.ts';
import { RULES_HASH } from './rules-hash.ts';

/** Version of the engine, the same as in packages/model/package.json (held by a test). */
export const ENGINE_VERSION = '0.1.0';
/** Day on which that version was released; scripts/version.mjs writes both. */
export const ENGINE_RELEASED = '2026-11-29';

/** The compiled inputs of an ensemble with where they come from. */
export interface EnsembleInput {
  readonly world: World;
  readonly caseId: string;
  /** `CaseData.hash`: SHA-256 of the input tables. */
  readonly caseHash: string;
  /** Named edits already applied to the world, as the user wrote them (`PATH=VALUE`). */
  readonly edits: readonly string[];
  /** Whether the world may use support and events realised after the origin. */
  readonly hindcast: boolean;
  readonly parameters: Parameters;
  readonly switches: Switches;
  /** Unsigned 32-bit integer. */
  readonly seed: number;
}

/**
 * The identity of an ensemble, short enough to be printed in every file. The world enters by its
 * hash: two versions of the case reader that compile one case differently are two ensembles.
 */
export interface EnsembleIdentity {
  readonly engine: string;
  readonly rulesHash: string;
  readonly caseId: string;
  readonly caseHash: string;
  readonly worldHash: string;
  readonly edits: readonly string[];
  readonly hindcast: boolean;
  readonly parameters: Parameters;
  readonly switches: Switches;
  readonly seed: number;
}

/** Hash of the rules a run follows: the engine's version and code, its priors, what is switched on. */
export function rulesHash(switches: Switches): string {
  return sha256Text(
    canonicalJson({ engine: ENGINE_VERSION, rules: RULES_HASH, parameters: FREE, switches }),
  );
}

const worldHashes = new WeakMap<World, string>();

/** SHA-256 of the canonical JSON of a world. Remembered: a world is never written to. */
export function worldHash(world: World): string {
  let hash = worldHashes.get(world);
  if (hash === undefined) {
    hash = sha256Text(worldToJson(world));
    worldHashes.set(world, hash);
  }
  return hash;
}

export function identify(input: EnsembleInput): EnsembleIdentity {
  return {
    engine: ENGINE_VERSION,
    rulesHash: rulesHash(input.switches),
    caseId: input.caseId,
    caseHash: input.caseHash,
    worldHash: worldHash(input.world),
    edits: input.edits,
    hindcast: input.hindcast,
    parameters: input.parameters,
    switches: input.switches,
    seed: input.seed,
  };
}

/** Key of an ensemble: SHA-256 of the canonical JSON of its identity. */
export function ensembleKey(identity: EnsembleIdentity): string {
  return sha256Text(canonicalJson(identity));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value read from a file can be the identity of an ensemble, of whatever version. */
export function isIdentity(value: unknown): value is EnsembleIdentity {
  if (!isObject(value)) return false;
  const { edits, parameters, switches } = value;
  return (
    ['engine', 'rulesHash', 'caseId', 'caseHash', 'worldHash'].every(
      (name) => typeof value[name] === 'string',
    ) &&
    typeof value.hindcast === 'boolean' &&
    typeof value.seed === 'number' &&
    Array.isArray(edits) &&
    edits.every((edit) => typeof edit === 'string') &&
    (isObject(parameters) || Array.isArray(parameters)) &&
    isObject(switches) &&
    Object.values(switches).every((each) => typeof each === 'boolean')
  );
}
