/** The answer of `score --json`: `interregnum.score/1`, described by docs/schemas/score-1.json. */

import {
  type BoardRow,
  type CaseResult,
  expertsRow,
  posteriorStaleness,
  type Scoreboard,
  type ScoreRow,
} from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash, worldHash } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, type Switches } from '@interregnum/model';
import {
  expertsSentence,
  HAND_SET,
  handSet,
  type NamedPosterior,
  UNSEEN_SENTENCE,
} from '@interregnum/questions';
import type { BoardRequest } from './board.ts';

interface ScoredCase extends Omit<CaseResult, 'scores'> {
  /** Of the compiled inputs that were played. */
  readonly world_hash: string;
  /** The model, each baseline, the oracles, and the experts where they spoke. */
  readonly scores: readonly (BoardRow | ScoreRow)[];
}

export interface ScoreDocument extends Omit<Scoreboard, 'schema' | 'cases'> {
  readonly schema: 'interregnum.score/1';
  /** What the numbers are. */
  readonly label: string;
  /** What histories that the model had never seen say of it. */
  readonly unseen: string;
  readonly engine: string;
  readonly rules_hash: string;
  readonly seed: number;
  /** Runs a predictor and case. */
  readonly runs: number;
  /** Where the model's parameters come from; what they have seen of a case is each row's label. */
  readonly parameters: {
    readonly source: string;
    readonly hash: string;
    readonly fitted: string | null;
    readonly notes: readonly string[];
  };
  readonly cases: readonly ScoredCase[];
  readonly timing: { readonly seconds: number };
}

const LABEL =
  'scores of forecasts against what happened; the model’s forecasts are its results, not observations';

/** Switches that the model is scored with. */
export function switchesOf(named: NamedPosterior | null): Switches {
  return (named?.posterior.switches as Switches | undefined) ?? DEFAULT_SWITCHES;
}

/** What has changed since the fit, one sentence each. */
export function staleness(
  named: NamedPosterior | null,
  caseHashes: Record<string, string> = {},
): readonly string[] {
  if (named === null) return [];
  const now = { switches: switchesOf(named), caseHashes };
  return posteriorStaleness(named.posterior, now);
}

export function scoreDocument(
  board: Scoreboard,
  { asked, named, seed, runs }: BoardRequest,
  seconds: number,
): ScoreDocument {
  const { cases, predictors, experts, ...rest } = board;
  return {
    ...rest,
    schema: 'interregnum.score/1',
    label: LABEL,
    unseen: UNSEEN_SENTENCE,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(switchesOf(named)),
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
          ...c.scores,
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
    predictors: predictors.filter((p) => cases.some((c) => c.scores.some(isBy(p.id)))),
    timing: { seconds },
  };
}

const isBy =
  (id: string) =>
  (row: { readonly predictor: string }): boolean =>
    row.predictor === id;
