import { type HorizonName, horizonDayOf } from '../scores/horizons.ts';
import { type BoardCase, type BoardPredictor, boardRow } from './board-case.ts';
import type { BootstrapOptions } from './bootstrap.ts';
import { type Cell, cellsOf, type LowCells, lowCells, separationOf } from './cells.ts';
import { type Estimate, estimate, type PairedDifference, pairedDifference } from './estimate.ts';
import { type ExpertsBoard, expertsBoard } from './experts-board.ts';
import { type BoardRow, MEASURES } from './measures.ts';
import { pitHistogram, pitOfCase } from './pit.ts';
import { type PitBand, pitBand } from './pit-band.ts';
import { type ReliabilityBin, reliability } from './reliability.ts';
import { type Stratum, type Summary, strataOf, summaryOf } from './strata.ts';

export const SCOREBOARD_SCHEMA = 'interregnum.scoreboard/1';
/** The simple orders among which the best is picked afterwards, case by case. */
export const ORDER_KEYS: readonly string[] = [
  'nearest-first',
  'farthest-first',
  'initial-control-first',
];

export interface ScoreboardInput {
  readonly predictors: readonly BoardPredictor[];
  readonly cases: readonly BoardCase[];
  /** Id of the predictor that is set against the others. */
  readonly subject: string;
  /** What is left out at a time. */
  readonly leaveOut: 'case' | 'country';
  readonly bootstrap: BootstrapOptions;
}

export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** false: it lies within `within` and is shown only. */
  readonly counted: boolean;
  readonly within: string | null;
  readonly horizon_days: number;
  readonly scored: number;
  readonly fell: number;
  /** null: not known. */
  readonly capital_fell: boolean | null;
  readonly capital_day: number | null;
  readonly scores: readonly BoardRow[];
}

export interface PredictorResult extends BoardPredictor {
  /** Over counted cases. */
  readonly summary: Summary;
  /** Brier score when that part of a case's days has passed. */
  readonly brier_by_horizon: Readonly<Record<HorizonName, Estimate>>;
  /** Cases in which the order is at least as good as the best simple key's. */
  readonly order_against_keys: { readonly at_least_as_good: number; readonly compared: number };
  readonly low_cells: readonly LowCells[];
  /** The same at each case's horizon alone. */
  readonly low_cells_at_end: readonly LowCells[];
  /** Mean probability at the horizon of centres that fell, less that of centres that held. */
  readonly separation: number | null;
  readonly reliability: readonly ReliabilityBin[];
  /** Ten equal bins; shares that sum to 1. */
  readonly pit: readonly number[];
  /** Where the shares would lie if dates were spread as forecast; null without a scored centre. */
  readonly pit_band: PitBand | null;
}

/** Plain data: what `score --json` prints over many cases and the page is made of. */
export interface Scoreboard {
  readonly schema: typeof SCOREBOARD_SCHEMA;
  readonly subject: string;
  readonly left_out_by: 'case' | 'country';
  readonly bootstrap: BootstrapOptions;
  readonly cases: readonly CaseResult[];
  readonly predictors: readonly PredictorResult[];
  readonly differences: readonly PairedDifference[];
  /** The same apart by what the subject had seen of a case; one entry a label. */
  readonly strata: readonly Stratum[];
  readonly experts: ExpertsBoard;
}

/** Beside the subject: whether being nearer than the experts takes a model at all. */
const SET_AGAINST_EXPERTS = new Set(['model-announced', 'logistic-hazard', 'cox-hazard']);
const LOW_PROBABILITIES = [0.05, 0.005];

/**
 * Score every predictor on every case and draw the cases together, each weight 1. A predictor need
 * not have spoken of every case; what is missing is null and counted.
 * @throws RangeError for a forecast of an unknown predictor, or a subject without forecasts
 */
export function scoreboard(input: ScoreboardInput): Scoreboard {
  const { predictors, cases, subject, bootstrap } = input;
  const known = new Map(predictors.map((p) => [p.id, p]));
  const results = cases.map((c) => caseResult(c, known));
  const counted = cases.flatMap((c, k) => (c.within === undefined ? [k] : []));
  const groups = counted.map((k) => cases[k]!.group);
  const rowsOf = (id: string): (BoardRow | undefined)[] =>
    counted.map((k) => results[k]!.scores.find((row) => row.predictor === id));
  const own = rowsOf(subject);
  if (own.every((row) => row === undefined)) {
    throw new RangeError(`no forecast by "${subject}"`);
  }
  return {
    schema: SCOREBOARD_SCHEMA,
    subject,
    left_out_by: input.leaveOut,
    bootstrap,
    cases: results,
    predictors: predictors.map((p) =>
      predictorResult(
        p,
        counted.map((k) => cases[k]!),
        rowsOf(p.id),
        ORDER_KEYS.map(rowsOf),
        bootstrap,
      ),
    ),
    differences: predictors
      .filter((p) => p.id !== subject)
      .flatMap((p) =>
        MEASURES.map((m) => pairedDifference(m, own, rowsOf(p.id), groups, p.id, bootstrap)),
      ),
    strata: strataOf({
      cases: counted.map((k) => cases[k]!.id),
      groups,
      rows: new Map(predictors.map((p) => [p.id, rowsOf(p.id)])),
      subject,
      bootstrap,
    }),
    experts: expertsBoard(
      counted.map((k) => cases[k]!),
      subject,
      predictors.filter((p) => p.id !== subject && SET_AGAINST_EXPERTS.has(p.id)).map((p) => p.id),
    ),
  };
}

function caseResult(c: BoardCase, known: ReadonlyMap<string, BoardPredictor>): CaseResult {
  const { truth } = c;
  const fell = (day: number): boolean => day <= truth.horizonDays;
  return {
    id: c.id,
    title: c.title,
    group: c.group,
    counted: c.within === undefined,
    within: c.within ?? null,
    horizon_days: truth.horizonDays,
    scored: truth.scored.length,
    fell: truth.scored.filter((i) => fell(truth.day[i]!)).length,
    capital_fell: truth.capitalDay === null ? null : fell(truth.capitalDay),
    capital_day: truth.capitalDay !== null && fell(truth.capitalDay) ? truth.capitalDay : null,
    scores: c.forecasts.map((f) => {
      const predictor = known.get(f.predictor);
      if (predictor === undefined) {
        throw new RangeError(`case ${c.id}: forecast by unknown predictor "${f.predictor}"`);
      }
      return boardRow(predictor, truth, f);
    }),
  };
}

function predictorResult(
  predictor: BoardPredictor,
  cases: readonly BoardCase[],
  rows: readonly (BoardRow | undefined)[],
  keys: readonly (readonly (BoardRow | undefined)[])[],
  bootstrap: BootstrapOptions,
): PredictorResult {
  const said = cases.flatMap((c) => {
    const forecast = c.forecasts.find((f) => f.predictor === predictor.id);
    return forecast ? [{ truth: c.truth, falls: forecast.falls }] : [];
  });
  const cells = said.map(({ truth, falls }) => cellsOf(truth, falls));
  const all: readonly Cell[] = cells.flat();
  const atEnd = all.filter((c) => c.atEnd);
  const pit = pitHistogram(said.map(({ truth, falls }) => pitOfCase(truth, falls)));
  const labels = new Set(rows.flatMap((row) => row?.label ?? []));
  const [label = predictor.label] = labels.size === 1 ? labels : [];
  return {
    ...predictor,
    label,
    summary: summaryOf(rows, bootstrap),
    brier_by_horizon: brierByHorizon(cases, rows, bootstrap),
    order_against_keys: againstKeys(rows, keys),
    low_cells: LOW_PROBABILITIES.map((p) => lowCells(all, p)),
    low_cells_at_end: LOW_PROBABILITIES.map((p) => lowCells(atEnd, p)),
    separation: separationOf(atEnd),
    reliability: reliability(cells, bootstrap),
    pit,
    pit_band: pitBand(said, pit, bootstrap),
  };
}

function brierByHorizon(
  cases: readonly BoardCase[],
  rows: readonly (BoardRow | undefined)[],
  bootstrap: BootstrapOptions,
): Record<HorizonName, Estimate> {
  const at = (name: HorizonName): Estimate =>
    estimate(
      rows.map((row, k) => row?.brier[horizonDayOf(name, cases[k]!.truth.horizonDays)] ?? null),
      'mean',
      bootstrap,
    );
  return {
    quarter: at('quarter'),
    half: at('half'),
    three_quarters: at('three_quarters'),
    end: at('end'),
  };
}

function againstKeys(
  rows: readonly (BoardRow | undefined)[],
  keys: readonly (readonly (BoardRow | undefined)[])[],
): { at_least_as_good: number; compared: number } {
  let atLeastAsGood = 0;
  let compared = 0;
  rows.forEach((row, k) => {
    const own = row?.kendall_tau ?? null;
    const theirs = keys.flatMap((key) => key[k]?.kendall_tau ?? []);
    if (own === null || theirs.length === 0) return;
    compared++;
    if (own >= Math.max(...theirs)) atLeastAsGood++;
  });
  return { at_least_as_good: atLeastAsGood, compared };
}
