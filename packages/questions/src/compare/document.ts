/** A comparison as the document of `compare --json`, described by docs/schemas/compare-1.json. */
import { ownOutcomeDocument } from '../outcome/document.ts';
import { posteriorNote } from '../posterior-sentences.ts';
import { snakeKeys } from '../snake-keys.ts';
import { studyHead } from '../study-head.ts';
import { comparedOf } from './answer.ts';
import type { CompareFound } from './ask.ts';
import type { CompareDocument } from './document.schema.ts';
import { COMPARE_ENGLISH } from './english.ts';
import { compareMethods } from './methods.ts';
import { compareParagraph } from './sentences.ts';

const LABEL =
  'differences between simulated histories, scenario minus the case as it stands; model results, not observations';

/** @param command that gives the same answer again */
export function compareDocument(
  found: CompareFound,
  seconds: number,
  command: string,
): CompareDocument {
  const { study, changes, comparison, own } = found;
  return {
    schema: 'interregnum.compare/1',
    label: LABEL,
    ...studyHead(study),
    seed: comparison.seed,
    pairs: comparison.pairs,
    horizon_days: comparison.horizonDays,
    interval_level: comparison.intervalLevel,
    bootstrap_replicates: comparison.bootstrapReplicates,
    ...(own === null ? {} : { own_outcome: ownOutcomeDocument(own) }),
    scenarios: comparison.scenarios.map(({ own: ofOwn, ...scenario }, k) => {
      const { description, file, edits, worldHash, switchedOn } = changes[k]!;
      const { pairs: _, silent: __, ...posterior } = scenario.posterior;
      return {
        ...snakeKeys({ ...scenario, posterior }),
        ...(ofOwn === null ? {} : { own_outcome: snakeKeys(ofOwn) }),
        quantities: scenario.quantities.map((quantity) => ({
          ...snakeKeys(quantity),
          description: COMPARE_ENGLISH.quantity(quantity.name).description,
        })),
        posterior: { ...snakeKeys(posterior), note: posteriorNote(scenario.posterior, 'pairs') },
        paragraph: compareParagraph(
          { ...scenario, own: ofOwn },
          comparedOf(found),
          COMPARE_ENGLISH,
        ),
        description,
        file,
        edits,
        world_hash: worldHash,
        switched_on: switchedOn,
      };
    }),
    methods: compareMethods(found, command),
    timing: { seconds },
  };
}
