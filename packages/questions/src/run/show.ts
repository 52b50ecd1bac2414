/** From an ensemble's result to what is shown of it: the one place that knows both. */

import type { CaseData, Observed, ObservedDistricts } from '@interregnum/case';
import type { EnsembleIdentity, EnsembleSummary } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, MECHANISMS } from '@interregnum/model';
import { OUTCOME_ENGLISH } from '../outcome/english.ts';
import type { RanOutcome } from '../outcome/sentences.ts';
import type { ParametersSource } from '../parameters.ts';
import { safe } from '../safe.ts';
import { type PlayedScenario, runChange } from './change.ts';
import { runCite } from './cite.ts';
import { RUN_ENGLISH } from './english.ts';
import { runFacts, runSentence, runTrust } from './facts.ts';
import { fanInput, mannerRows, observedCollapse, orderRow } from './figures/course.ts';
import { destinationsInput, displacementInput } from './figures/displacement.ts';
import { districtsInput } from './figures/districts.ts';
import { frameOf, mapInput, sheetFrames } from './figures/map.ts';
import { timelineInput } from './figures/patrons.ts';
import { civiliansInput, rightsInput } from './figures/people.ts';
import { runMethods } from './methods.ts';
import type { RunScores } from './score.ts';
import { scoresInput } from './score-columns.ts';
import type { RunShown } from './shown.ts';

export interface RunParts {
  readonly data: CaseData;
  readonly observed: Observed | null;
  /** What was reported of districts, where they were played. */
  readonly observedDistricts?: ObservedDistricts | null;
  readonly result: {
    readonly identity: EnsembleIdentity;
    readonly resultHash: string;
    readonly summary: EnsembleSummary;
    readonly runs: number;
  };
  readonly scores: RunScores | null;
  readonly parameters: ParametersSource;
  /** The command that gives the same result again. */
  readonly command: string;
  /** An outcome of one's own, where one was asked. */
  readonly own?: RanOutcome | null;
  /** The scenario played; null where there is none. */
  readonly scenario: PlayedScenario | null;
}

/** Everything that is shown of one ensemble. */
export function showRun(parts: RunParts): RunShown {
  const { data, observed, result } = parts;
  const { summary, identity } = result;
  const change = runChange(parts.scenario, identity.edits);
  const seen = new Map((observed?.regions ?? []).map((r) => [r.region, r]));
  const falling = summary.regions.filter((r) => r.fall !== null);
  const rows = falling.map((r) => orderRow(r, seen.get(r.id), data));
  const map = mapInput(data, summary, seen);
  const shared = { origin: data.origin, horizonDays: data.horizonDays, runs: summary.runs };
  const regime = summary.regime;
  const districts = districtsInput(data, parts.observedDistricts ?? null, summary);
  return {
    caseData: data,
    observed,
    change,
    headline: runSentence(runFacts(data, observed, summary, change), parts.own),
    record: parts.own ? safe(OUTCOME_ENGLISH.record(parts.own.own)) : '',
    trust: RUN_ENGLISH.trust(runTrust(parts.scores, identity.edits.length > 0)),
    chance: {
      fell: summary.runs - regime.neverCount,
      runs: summary.runs,
      p: regime.p,
      low: regime.low,
      high: regime.high,
      q05: regime.day.q05,
      q95: regime.day.q95,
    },
    figures: {
      map,
      mapSheetFrames: sheetFrames(map, rows),
      mapFrame: frameOf(map, observed?.regimeEndDay ?? regime.day.q50 ?? data.horizonDays),
      fan: fanInput(data, summary, seen),
      dots: {
        title: 'Date of collapse',
        origin: data.origin,
        horizonDays: data.horizonDays,
        subject: 'the regime',
        days: [
          ...regime.dayCounts.flatMap((n, day) => Array<number>(n).fill(day)),
          ...Array<null>(regime.neverCount).fill(null),
        ],
        observed: observedCollapse(observed),
      },
      order: { title: 'Order of fall', ...shared, rows },
      manners: {
        title: 'Manner of fall',
        runs: summary.runs,
        rows: mannerRows(rows, summary, seen),
      },
      displacement: displacementInput(data, observed, summary),
      ...(districts === undefined ? {} : { districts }),
      destinations: destinationsInput(observed, summary, data.horizonDays),
      civilians: civiliansInput(summary),
      rights: rightsInput(data, summary),
      timeline: timelineInput(data, identity.hindcast),
    },
    scores: scoresInput(parts.scores),
    ...(summary.districts === undefined ? {} : { districtShares: summary.districts }),
    run: {
      seed: identity.seed,
      runs: result.runs,
      failedRuns: summary.failedRuns,
      engine: identity.engine,
      caseHash: identity.caseHash,
      rulesHash: identity.rulesHash,
      resultHash: result.resultHash,
      hindcast: identity.hindcast,
      edits: identity.edits,
      switchedOff: MECHANISMS.filter((m) => !identity.switches[m]),
      switchedFromDefault: MECHANISMS.filter(
        (m) => identity.switches[m] !== DEFAULT_SWITCHES[m],
      ).map((m) => `${m} ${identity.switches[m] ? 'on' : 'off'}`),
      parameters: parts.parameters,
      command: parts.command,
      cite: runCite(result),
      methods: runMethods(parts),
    },
  };
}
