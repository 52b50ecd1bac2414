/** A chain as the document of `chain --json`, described by docs/schemas/chain-1.json. */
import { identify } from '@interregnum/ensemble';
import { MECHANISMS } from '@interregnum/model';
import { snakeKeys } from '../snake-keys.ts';
import { parametersDocument } from '../study-head.ts';
import type { ChainFound } from './ask.ts';
import type { ChainDocument } from './document.schema.ts';

const LABEL =
  'simulated histories of cases that follow one another; model results, not observations, except what is called recorded or observed. The years between the cases are not simulated';

export function chainDocument(found: ChainFound, seconds: number): ChainDocument {
  const { chain, given, handover, carry, studies } = found;
  const identities = studies.map(({ input }) => identify(input));
  const [first] = identities;
  if (first === undefined) throw new TypeError('a chain has links');
  const answered = snakeKeys(found.answer);
  return {
    schema: 'interregnum.chain/1',
    label: LABEL,
    title: chain.title,
    description: chain.description,
    file: given,
    handover,
    carry,
    seed: first.seed,
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
      seed: identities[k]!.seed,
      parameters: parametersDocument(studies[k]!.parameters),
    })),
    timing: { seconds },
  };
}
