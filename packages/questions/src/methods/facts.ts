/** What a methods paragraph is made of. Nothing in it is said yet; `english.ts` says it. */
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleIdentity } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, MECHANISMS, type Mechanism } from '@interregnum/model';
import type { OwnOutcome } from '../outcome/sentences.ts';
import type { ParametersSource } from '../parameters.ts';
import type { PlayedScenario } from '../run/change.ts';

/** A change of the case that was compared with it. */
export interface MethodsChange {
  readonly name: string;
  /** As `--set` takes them. */
  readonly edits: readonly string[];
  /** Mechanisms that are on in both worlds of its pairs, besides the study's. */
  readonly switchedOn: readonly Mechanism[];
}

/** What was played, and what its intervals are then. */
export type MethodsPlayed =
  | {
      readonly of: 'runs';
      readonly runs: number;
      /** Of these, left out because they ended with an error. */
      readonly failed: number;
      /** SHA-256 of all records in order. */
      readonly resultHash: string;
    }
  | {
      readonly of: 'pairs';
      readonly pairs: number;
      readonly changes: readonly MethodsChange[];
      readonly bootstrapReplicates: number;
    };

export interface MethodsFacts {
  readonly engine: string;
  readonly rulesHash: string;
  readonly caseId: string;
  readonly title: string;
  /** Of its tables, as their package states it; null where it does not. */
  readonly version: string | null;
  readonly caseHash: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  /** Districts played inside the regions, and the hash of their tables; null where none were. */
  readonly districts: { readonly count: number; readonly hash: string } | null;
  readonly seed: number;
  readonly hindcast: boolean;
  /** Whether it is recorded how the conflict ended. */
  readonly endIsKnown: boolean;
  readonly parameters: ParametersSource;
  /** Mechanisms otherwise than they ship. */
  readonly switchedOff: readonly Mechanism[];
  readonly switchedOn: readonly Mechanism[];
  /** Title of the scenario played; null where there is none. */
  readonly scenario: string | null;
  /** Every edit of the case, the scenario's among them. */
  readonly edits: readonly string[];
  /** An outcome of one's own, where one was asked. */
  readonly own: OwnOutcome | null;
  readonly played: MethodsPlayed;
  /** The command that gives the same again. */
  readonly command: string;
  readonly licences: CaseData['licences'];
}

export interface MethodsParts {
  readonly data: CaseData;
  readonly observed: Pick<Observed, 'regimeFell'> | null;
  readonly identity: EnsembleIdentity;
  readonly parameters: ParametersSource;
  readonly scenario: PlayedScenario | null;
  readonly own: OwnOutcome | null;
  /** Whether the districts were played. */
  readonly districts: boolean;
  readonly played: MethodsPlayed;
  readonly command: string;
}

export function methodsFacts(parts: MethodsParts): MethodsFacts {
  const { data, observed, identity, parameters, scenario, own, played, command } = parts;
  const { switches } = identity;
  const tier = parts.districts ? data.districts : undefined;
  return {
    engine: identity.engine,
    rulesHash: identity.rulesHash,
    caseId: identity.caseId,
    title: data.title,
    version: data.version ?? null,
    caseHash: identity.caseHash,
    origin: data.origin,
    horizonDays: data.horizonDays,
    districts: tier === undefined ? null : { count: tier.districts.length, hash: tier.hash },
    seed: identity.seed,
    hindcast: identity.hindcast,
    endIsKnown: typeof observed?.regimeFell === 'boolean',
    parameters,
    switchedOff: MECHANISMS.filter((m) => DEFAULT_SWITCHES[m] && !switches[m]),
    switchedOn: MECHANISMS.filter((m) => !DEFAULT_SWITCHES[m] && switches[m]),
    scenario: scenario?.title ?? null,
    edits: identity.edits,
    own,
    played,
    command,
    licences: data.licences,
  };
}
