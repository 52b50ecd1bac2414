/** The answer of `score --json`: `interregnum.score/1`, described by docs/schemas/score-1.json. */
import {
  type BoardRow,
  expertsRow,
  posteriorStaleness,
  type ScoreRow,
} from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash, worldHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, type Switches } from '@interregnum/model';
import { HAND_SET, handSet, type NamedPosterior } from '../parameters.ts';
import { expertsSentence } from '../score-sentences.ts';
import { UNSEEN_SENTENCE } from '../trust.ts';
import type { ScoreFound } from './ask.ts';
import type { ScoreDocument } from './document.schema.ts';

const LABEL =
  'scores of forecasts against what happened; the model’s forecasts are its results, not observations';

/** Switches that the model is scored with. */
export function scoredSwitches(named: NamedPosterior | null): Switches {
  return (named?.posterior.switches as Switches | undefined) ?? DEFAULT_SWITCHES;
}

/** What has changed since the fit, one sentence each. */
export function staleness(
  named: NamedPosterior | null,
  caseHashes: Record<string, string> = {},
): readonly string[] {
  if (named === null) return [];
  const now = { switches: scoredSwitches(named), caseHashes };
  return posteriorStaleness(named.posterior, now);
}

export function scoreDocument(
  { board, options: { asked, named, seed, runs } }: ScoreFound,
  seconds: number,
): ScoreDocument {
  const { cases, predictors, experts, ...rest } = board;
  return {
    ...rest,
    schema: 'interregnum.score/1',
    label: LABEL,
    unseen: UNSEEN_SENTENCE,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(scoredSwitches(named)),
    seed,
    runs,
    parameters: {
      source: named?.source ?? HAND_SET,
      hash: named?.posterior.sha256 ?? handSet().from.hash,
      fitted: named?.posterior.created ?? null,
      notes: staleness(named),
    },
    cases: cases.map((c) => {
      const source = asked.find((a) => a.id === c.id)?.sources.find((s) => s.id === c.id);
      const said = experts.by_case.find((e) => e.case === c.id);
      return {
        ...c,
        within: source?.within ?? null,
        world_hash: source === undefined ? '' : worldHash(source.world),
        scores: [
          ...(c.scores as readonly (BoardRow | ScoreRow)[]),
          ...(said && said.compared > 0
            ? [expertsRow(said.compared, said.expert_median_log2_error)]
            : []),
        ],
      };
    }),
    experts: {
      ...experts,
      by_case: experts.by_case.map((c) => ({
        ...c,
        summary: { ...c.summary, sentence: expertsSentence(c.summary) },
      })),
    },
    predictors: predictors.filter((p) =>
      cases.some((c) => c.scores.some((row) => row.predictor === p.id)),
    ),
    timing: { seconds },
  };
}
