/** `score CASE --districts`: the district tier on what was reported, and docs/districts.md. */

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type DistrictPredictor,
  type DistrictScores,
  executeRecords,
  type RunRecords,
  scoreDistricts,
  type TierFate,
  type TierTrial,
  tierFate,
  tierTrial,
  truthFrom,
} from '@interregnum/analysis';
import { compileWorld, readObservedDistricts } from '@interregnum/case';
import { ENGINE_VERSION, rulesHash } from '@interregnum/ensemble';
import type { Mechanism } from '@interregnum/model';
import {
  districtsPage,
  Failure,
  type ParametersSource,
  parametersDocument,
  type Study,
  safe,
} from '@interregnum/questions';
import { decimals, percent, percentTo, range } from '@interregnum/words';
import { withExecutor } from '../run/with-executor.ts';
import { prepareStudy } from '../study.ts';
import { commandLine } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { RUNS } from './board.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/districts.md', import.meta.url));
/** Weeks on which both tiers' rural control is set side by side. */
/** Runs of each trial with a mechanism off. */
const TRIAL_RUNS = 200;
const RURAL_DAYS = [0, 49, 77, 91, 119];

export interface DistrictRequest {
  readonly runs: number;
  readonly seed: number;
  readonly parameters?: string;
  readonly writePage?: true;
  readonly json?: true;
}

interface Played {
  readonly study: Study;
  readonly scores: DistrictScores;
  readonly with: TierFate;
  readonly without: TierFate;
  /** Only for the page. */
  readonly trials: readonly TierTrial[];
}

async function playTiers(given: string, request: DistrictRequest, host: Host): Promise<Played> {
  const { runs, seed, parameters } = request;
  const flags = { seed, districts: true as const, ...(parameters ? { parameters } : {}) };
  const study = await prepareStudy(given, flags, host);
  const { data, input, observed, opened } = study;
  const seen = readObservedDistricts(opened.files, data);
  if (seen.observed === null || observed === null)
    throw new Failure(
      `What happened to the districts of ${safe(data.id)} is not known, so there is nothing to score.`,
    );
  const plain = compileWorld(data, { hindcast: input.hindcast });
  const few = Math.min(runs, TRIAL_RUNS);
  const off: readonly (Mechanism | null)[] = request.writePage
    ? [null, 'coordination', 'advance', 'countryside']
    : [];
  const total = 2 * runs + off.length * few;
  const played = await withExecutor(host, total, 'A score', async (executor, signal) => {
    const tiered = await executeRecords(input.world, input, runs, executor, signal);
    const bare = await executeRecords(plain, input, runs, executor, signal);
    const trials: RunRecords[] = [];
    for (const mechanism of off) {
      const switches = mechanism ? { ...input.switches, [mechanism]: false } : input.switches;
      const shared = { ...input, switches };
      trials.push(await executeRecords(input.world, shared, few, executor, signal));
    }
    return { tiered, bare, trials };
  });
  const { tiered, bare } = played;
  const truth = truthFrom(data, observed);
  const { counts } = seen.observed;
  return {
    study,
    scores: scoreDistricts(tiered, data, seen.observed),
    with: tierFate(tiered, truth, RURAL_DAYS),
    without: tierFate(bare, truth, RURAL_DAYS),
    trials: played.trials.map((records, k) => {
      const name = off[k] ? `without \`${off[k]}\`` : 'as it ships';
      return tierTrial(name, records, truth, counts);
    }),
  };
}

const pair = (interval: { readonly low: number; readonly high: number } | null) =>
  interval === null ? null : [interval.low, interval.high];

function fateDocument(fate: TierFate) {
  return {
    p_fall: fate.fell,
    first_centre_day: fate.firstCentre,
    capital_day: fate.capital,
    crps_days: fate.crpsDays,
    kendall_tau: fate.tau,
    joint: fate.joint,
    rural_control: fate.ruralControl,
  };
}

/** `interregnum.score-districts/1`, described by docs/schemas/score-districts-1.json. */
function districtDocument({ study, scores, ...tiers }: Played, request: DistrictRequest) {
  const { data, input, parameters } = study;
  return {
    schema: 'interregnum.score-districts/1',
    label: 'model results beside first reports, which are a selection by the press',
    case: data.id,
    case_hash: data.hash,
    districts_hash: data.districts?.hash ?? null,
    engine: ENGINE_VERSION,
    rules_hash: rulesHash(input.switches),
    seed: request.seed,
    runs: scores.runs,
    parameters: parametersDocument(parameters),
    districts: scores.districts,
    outposts: scores.outposts,
    outposts_by_basis: scores.byBasis,
    judged: scores.judged.map(({ date, day, assessor, dated, gained, missed }) => ({
      date,
      day,
      assessor,
      dated,
      gained,
      missed,
    })),
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
    probability: scores.probability.map(({ date, brier, brierBase, expected, share }) => ({
      date,
      brier,
      brier_base: brierBase,
      expected,
      share,
    })),
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

function lines({ study, scores, ...tiers }: Played, host: Host): string[] {
  const { bold, dim } = host.style;
  const dated = scores.outposts - (scores.byBasis.undated ?? 0);
  const dates = scores.judged.map((j) => j.date);
  const spread = (i: { readonly low: number; readonly high: number } | null): string =>
    range(i?.low, i?.high, (v) => decimals(v, 2));
  return [
    ...wrap(
      `${safe(study.data.title)}: ${scores.districts} districts, ${dated} of ${scores.outposts} outposts with a date, which is a selection by the press.`,
      host.columns,
    ).map((line) => bold(line)),
    ...wrap(
      'Order is tau against the day first reported, with its 90 % spread over provinces; AUC counts the undated as not yet lost, weighted. Chance: 0 and .5.',
      host.columns,
    ).map((line) => dim(line)),
    '',
    ...table(
      [
        { title: 'Predictor', text: (p) => p.name, give: 1, least: 12 },
        { title: 'Tau', text: (p) => decimals(p.tau.value, 2), align: 'right' },
        { title: '90 %', text: (p) => spread(p.tau.interval), align: 'right' },
        ...dates.map(
          (date, k): Column<DistrictPredictor> => ({
            title: `AUC ${date}`,
            text: (p) => decimals(p.auc[k]?.value ?? null, 2),
            align: 'right',
          }),
        ),
      ],
      scores.predictors,
      host,
    ),
    '',
    ...scores.probability.flatMap((p) =>
      wrap(
        `Probability of single districts by ${p.date}: Brier ${decimals(p.brier, 3)}, against ${decimals(p.brierBase, 3)} for one number for all${p.brier < p.brierBase ? '' : ': no skill'}.`,
        host.columns,
      ),
    ),
    ...wrap(
      `Count: off by ${percentTo(scores.countCrps, 1)} of districts on average; staying as at the origin, by ${percentTo(scores.countPersistence, 1)}. The regime falls in ${percent(tiers.without.fell)} of runs without districts, in ${percent(tiers.with.fell)} with them, on the same parameters (${study.parameters.label}).`,
      host.columns,
    ),
  ];
}

function provenance({ study }: Played): string {
  const { data, input, parameters } = study;
  return [
    `rules ${rulesHash(input.switches).slice(0, 12)}`,
    `case ${data.hash.slice(0, 12)}`,
    `districts ${data.districts?.hash.slice(0, 12) ?? 'none'}`,
    parameters.hash === null ? 'no posterior' : `posterior ${parameters.hash.slice(0, 12)}`,
  ].join(', ');
}

function labelOf({ label, leftOut }: ParametersSource): string {
  return leftOut.length === 0 ? label : `${label}, fitted without ${leftOut.join(', ')}`;
}

function writePage(given: string, played: Played, request: DistrictRequest, host: Host): string {
  const more = ['--districts', '--write-page'];
  if (request.runs !== RUNS) more.push('--runs', String(request.runs));
  if (request.seed !== 1) more.push('--seed', String(request.seed));
  if (request.parameters) more.push('--parameters', request.parameters);
  writeFileSync(
    PAGE,
    districtsPage({
      title: played.study.data.title,
      command: `npx ${commandLine('score', given, more)}`,
      provenance: provenance(played),
      label: labelOf(played.study.parameters),
      scores: played.scores,
      with: played.with,
      without: played.without,
      ruralDays: RURAL_DAYS,
      trials: played.trials,
    }),
  );
  return relative(host.workingFolder, PAGE);
}

/** @throws Failure unless one case with districts and their outcome is given */
export async function scoreTier(
  given: readonly string[],
  request: DistrictRequest,
  host: Host,
): Promise<void> {
  const [one, ...others] = given;
  if (one === undefined || others.length > 0)
    throw new Failure('--districts scores the districts of one case; name just one.');
  const played = await playTiers(one, request, host);
  if (request.writePage) host.say(`Written: ${writePage(one, played, request, host)}`);
  if (request.json) host.print(JSON.stringify(districtDocument(played, request), null, 2));
  else for (const line of lines(played, host)) host.print(line);
}
