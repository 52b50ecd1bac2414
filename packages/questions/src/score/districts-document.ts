/** The answer of `score --districts --json`, described by docs/schemas/score-districts-1.json. */
import type { TierFate } from '@interregnum/analysis';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import { snakeKeys } from '../snake-keys.ts';
import { parametersDocument } from '../study-head.ts';
import type { DistrictsFound } from './ask-districts.ts';
import type { ScoreDistrictsDocument } from './districts-document.schema.ts';

const pair = (interval: { readonly low: number; readonly high: number } | null) =>
  interval === null ? null : ([interval.low, interval.high] as const);

const fateDocument = (fate: TierFate) => ({
  p_fall: fate.fell,
  first_centre_day: fate.firstCentre,
  capital_day: fate.capital,
  crps_days: fate.crpsDays,
  kendall_tau: fate.tau,
  joint: fate.joint,
  rural_control: fate.ruralControl,
});

export function scoreDistrictsDocument({
  study: { data, input, parameters },
  scores,
  ...tiers
}: DistrictsFound): ScoreDistrictsDocument {
  return {
    schema: 'interregnum.score-districts/1',
    label: 'model results beside first reports, which are a selection by the press',
    case: data.id,
    case_hash: data.hash,
    districts_hash: data.districts?.hash ?? '',
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(input.switches),
    seed: input.seed,
    runs: scores.runs,
    parameters: parametersDocument(parameters),
    districts: scores.districts,
    outposts: scores.outposts,
    outposts_by_basis: scores.byBasis,
    judged: scores.judged.map(({ positive: _, negative: __, ...judged }) => judged),
    predictors: scores.predictors.map((p) => ({
      id: p.id,
      name: p.name,
      kendall_tau: p.tau.value,
      kendall_tau_90: pair(p.tau.interval),
      model_ahead_90: pair(p.modelAhead),
      kendall_tau_by_reporting: p.tauReporting,
      kendall_tau_within_regions: p.tauWithin,
      auc_dated: p.aucDated,
      auc: p.auc.map(({ value }) => value),
      auc_90: p.auc.map(({ interval }) => pair(interval)),
    })),
    kendall_tau_per_run: scores.tauPerRun,
    without_compiled: {
      dated: scores.withoutCompiled.dated,
      kendall_tau: scores.withoutCompiled.tau,
      auc: scores.withoutCompiled.auc,
    },
    probability: scores.probability.map(({ bins: _, ...p }) => snakeKeys(p)),
    counts: scores.counts.map(({ date, assessor, observed, low, middle, high, crps }) => ({
      date,
      assessor,
      observed,
      q05: low,
      q50: middle,
      q95: high,
      crps,
    })),
    count_crps: scores.countCrps,
    count_persistence: scores.countPersistence,
    lost_before_first_centre: scores.lostBeforeFirstCentre,
    retaken: scores.retaken,
    retaken_reported: scores.retakenReported,
    regions: scores.regions,
    tiers: { with: fateDocument(tiers.with), without: fateDocument(tiers.without) },
  };
}
