/** The answer of `chain --json`: `interregnum.chain/1`, described by docs/schemas/chain-1.json. */

import type { ChainAnswer } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { parametersDocument, type SnakeKeys, snakeKeys } from '@interregnum/questions';
import type { OpenedChain } from './open.ts';

export interface ChainPlayed {
  readonly handover: 'observed' | 'simulated';
  /** Factor on every share of the bridges. */
  readonly carry: number;
  /** Of the chain; each link has one of its own made from it. */
  readonly seed: number;
  readonly seconds: number;
}

const LABEL =
  'simulated histories of cases that follow one another; model results, not observations, except what is called recorded or observed. The years between the cases are not simulated';

type Answered = SnakeKeys<ChainAnswer>;

export interface ChainDocument extends Omit<Answered, 'links'> {
  readonly schema: 'interregnum.chain/1';
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly file: string | null;
  readonly handover: ChainPlayed['handover'];
  readonly carry: number;
  readonly seed: number;
  readonly engine: string;
  readonly rules_hash: string;
  readonly hindcast: boolean;
  readonly switched_off: readonly Mechanism[];
  readonly interval_level: 0.95;
  readonly links: readonly (Answered['links'][number] & {
    readonly case_hash: string;
    readonly world_hash: string;
    readonly seed: number;
    readonly parameters: ReturnType<typeof parametersDocument>;
  })[];
  readonly timing: { readonly seconds: number };
}

export function chainDocument(
  { chain, given, studies }: OpenedChain,
  played: ChainAnswer,
  { handover, carry, seed, seconds }: ChainPlayed,
): ChainDocument {
  const identities = studies.map(({ input }) => identify(input));
  const [first] = identities;
  if (first === undefined) throw new TypeError('a chain has links');
  const answered = snakeKeys(played);
  return {
    schema: 'interregnum.chain/1',
    label: LABEL,
    title: chain.title,
    description: chain.description,
    file: given,
    handover,
    carry,
    seed,
    engine: first.engine,
    rules_hash: first.rulesHash,
    hindcast: first.hindcast,
    switched_off: MECHANISMS.filter((m) => !first.switches[m]),
    interval_level: 0.95,
    ...answered,
    links: answered.links.map((link, k) => ({
      ...link,
      case_hash: identities[k]!.caseHash,
      world_hash: identities[k]!.worldHash,
      seed: studies[k]!.input.seed,
      parameters: parametersDocument(studies[k]!.parameters),
    })),
    timing: { seconds },
  };
}
