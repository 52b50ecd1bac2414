/** What a briefing and a page show of a run: plain data, words and what figures are drawn from. */

import type { Label } from '@interregnum/analysis';
import type { CaseData, Observed } from '@interregnum/case';
import type { DistrictShare } from '@interregnum/ensemble';
import type {
  CiviliansInput,
  DestinationsInput,
  DisplacementInput,
  DistrictCountsInput,
  DotsInput,
  FanInput,
  MannersInput,
  MapInput,
  OrderInput,
  RightsInput,
  TimelineInput,
} from '@interregnum/figures';
import type { ParametersSource } from '../parameters.ts';
import type { RunChange } from './change.ts';

export interface ScoreMetric {
  readonly key: string;
  readonly name: string;
  /** Empty where the score has none. */
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly digits: number;
  readonly meaning: string;
}

export interface ScoreTableRow {
  readonly predictor: string;
  readonly isModel: boolean;
  /** How it came by its numbers. */
  readonly label: Label;
  /** What it assumes, one sentence. */
  readonly assumes: string;
  /** By `ScoreMetric.key`; `null` where the score does not exist. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface ShownScores {
  readonly metrics: readonly ScoreMetric[];
  readonly rows: readonly ScoreTableRow[];
  /** The model against the best baseline, score by score. */
  readonly sentences: readonly string[];
  /** Regions scored. */
  readonly scoredRegions: number;
}

export interface RunProvenance {
  readonly seed: number;
  readonly runs: number;
  readonly failedRuns: number;
  readonly engine: string;
  readonly caseHash: string;
  readonly rulesHash: string;
  readonly resultHash: string;
  /** Whether support and events realised after the origin were used. */
  readonly hindcast: boolean;
  readonly edits: readonly string[];
  readonly switchedOff: readonly string[];
  /** Where the run differs from what ships, e.g. `air off`. */
  readonly switchedFromDefault: readonly string[];
  readonly parameters: ParametersSource;
  /** The command that gives the same result again. */
  readonly command: string;
  /** How to cite it. */
  readonly cite: string;
  /** How it was made, as a paragraph that a paper can take over. */
  readonly methods: string;
}

/** Fate of the regime over the runs. */
export interface Chance {
  readonly fell: number;
  readonly runs: number;
  /** Share of runs in which it fell, with the 95 % interval that the number of runs leaves. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
  /** Days of fall over all runs; `null` where too few fell. */
  readonly q05: number | null;
  readonly q95: number | null;
}

export interface RunFigures {
  readonly map: MapInput;
  /** Frames of the map shown on paper. */
  readonly mapSheetFrames: readonly number[];
  /** Frame the map opens on. */
  readonly mapFrame: number;
  readonly fan: FanInput;
  readonly dots: DotsInput;
  readonly order: OrderInput;
  readonly manners: MannersInput;
  readonly displacement: DisplacementInput;
  /** Only where districts were played. */
  readonly districts?: DistrictCountsInput;
  readonly destinations: DestinationsInput;
  readonly civilians: CiviliansInput;
  readonly rights: RightsInput;
  readonly timeline: TimelineInput;
}

export interface RunShown {
  readonly caseData: CaseData;
  /** `null` when what happened is not known. */
  readonly observed: Observed | null;
  /** What was changed of the case; null where it was run as it is. */
  readonly change: RunChange | null;
  /** The answer, the same as on the terminal. */
  readonly headline: string;
  /** What the record says of an outcome of one's own; empty where none was asked, or nothing is recorded. */
  readonly record: string;
  /** How far off the model is. */
  readonly trust: string;
  readonly chance: Chance;
  readonly figures: RunFigures;
  readonly scores: ShownScores | null;
  /** Only where districts were played. */
  readonly districtShares?: readonly DistrictShare[];
  readonly run: RunProvenance;
}
