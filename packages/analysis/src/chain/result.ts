/** The answer of a chain. Everything but `recorded…` and `observed…` is a model result. */
import type { ChainFate } from '@interregnum/case';
import type { ShareDifference, ShareOfPairs } from '../compare/proportions.ts';
import type { MeanEstimate, Spread } from '../compare/resample.ts';
import type { WayOut } from './branches.ts';
import type { SaidAtTheTime } from './experts.ts';
import type { Joint } from './joint.ts';
import type { Limits95 } from './numbers.ts';
import type { Bits } from './surprise.ts';

/** Days to the end of the regime, over all runs of a link; null where that share of runs stands. */
export interface FallDay {
  readonly q05: number | null;
  readonly q50: number | null;
  readonly q95: number | null;
  /** Runs in which the regime fell earlier than, and no later than it did; null where it stood. */
  readonly earlier: ShareOfPairs | null;
  readonly byObserved: ShareOfPairs | null;
  /**
   * Twice the smaller tail: share of runs at least as far out as the recorded day, on either side. null
   * where the regime stood.
   */
  readonly tail: number | null;
}

/** One way out of a link. */
export interface ChainBranch {
  readonly fate: ChainFate;
  readonly way: WayOut;
  /** Case that it leads to; null where history leaves the chain or the chain ends. */
  readonly to: string | null;
  readonly recorded: boolean;
  readonly runs: number;
  /** Of the link's runs. */
  readonly share: number;
  /** Of all chains. */
  readonly ofAll: Limits95;
}

/** A link played from one kind of start. */
export interface LinkRuns {
  readonly runs: number;
  readonly failed: number;
  /** What the runs are worth if they were independent. */
  readonly effectiveRuns: number;
  /** As recorded, fate only. The interval is of chance in the runs. */
  readonly asRecorded: ShareOfPairs;
  readonly surprise: Bits;
  readonly fallDay: FallDay;
  /** Share of all chains that reaches this link. */
  readonly reached: Limits95;
  readonly branches: readonly ChainBranch[];
}

/** A rule as it worked. */
export interface RuleAnswer {
  readonly what: string;
  readonly to: string;
  readonly share: number;
  readonly limits: readonly [low: number, high: number];
  /** What a run is related to; null where the usual run leaves none, so that nothing is carried. */
  readonly reference: number | null;
  /** Whether the file gives the reference or the median over runs that take the bridge does. */
  readonly referenceFrom: 'file' | 'median of runs';
  readonly factor: Spread | null;
  /** Runs whose factor was cut to the limits. */
  readonly atLimit: ShareOfPairs | null;
  readonly why: string;
}

export interface HandoverAnswer {
  readonly from: string;
  readonly to: string;
  readonly on: ChainFate;
  readonly recorded: boolean;
  readonly why: string;
  /** Chains that take it, of the runs of the link before. */
  readonly runs: number;
  readonly holders: {
    readonly handedOver: boolean;
    /** Regions where the record and the next coded table disagree; nothing is handed over there. */
    readonly disagree: readonly string[];
    readonly unmapped: readonly string[];
    /** Regions per chain that begin with another side than coded. */
    readonly changed: Spread | null;
    /** Those that change most often. */
    readonly most: readonly { readonly region: string; readonly share: ShareOfPairs }[];
  };
  readonly rules: readonly RuleAnswer[];
}

/** What the handover changed: the same draws from the coded start and from a run's own. */
export interface HandoverEffect {
  readonly pairs: number;
  /** Worlds that differ from the coded one, and runs of the link before that were gone on from. */
  readonly worlds: number;
  readonly starts: number;
  /** Simulated start minus coded start, in the share that falls. */
  readonly falls: ShareDifference;
  /** Days the regime stood, counted to the horizon. */
  readonly regimeDays: MeanEstimate;
  readonly fateDiffers: ShareOfPairs;
}

export interface PatronAtHandover {
  readonly side: 'incumbent' | 'challenger';
  readonly patron: string;
  readonly channel: string;
  readonly level: number;
}

export interface LinkAnswer {
  readonly case: string;
  readonly title: string;
  readonly incumbent: string;
  readonly origin: string;
  readonly horizonDays: number;
  /** Last day of the link; the origin of the next case where the same regime goes on. */
  readonly until: string;
  readonly onRecordedPath: boolean;
  readonly recordedFate: ChainFate;
  /** Days from the origin; null where the regime stood. */
  readonly observedDay: number | null;
  /** Observed, not a result. */
  readonly saidAtTheTime: SaidAtTheTime;
  /** Who was in on the first day: input, not a result. */
  readonly patronsAtStart: readonly PatronAtHandover[];
  /** Who was in on the last day of the record of this link. */
  readonly patronsAtEnd: readonly PatronAtHandover[];
  readonly observedStart: LinkRuns;
  /**
   * null when only coded starts were asked for, or when no run came here. The first link has the same
   * runs as from its coded start, with the premises of what follows asked.
   */
  readonly simulatedStart: LinkRuns | null;
  readonly handover: HandoverEffect | null;
}

export interface PathAnswer {
  /** Product over links, each with parameters of its own. */
  readonly product: Limits95;
  readonly surprise: Bits;
  /** One parameter vector through all links; null where they do not share a sample. */
  readonly joint: Joint | null;
}

export interface Luck {
  readonly case: string;
  readonly surprise: Bits;
  /** Does its interval lie above that of every other link? */
  readonly clear: boolean;
}

export interface ChainAnswer {
  readonly runs: number;
  readonly replicates: number;
  readonly links: readonly LinkAnswer[];
  readonly handovers: readonly HandoverAnswer[];
  readonly path: {
    readonly cases: readonly string[];
    /** Every link from its coded start. */
    readonly observedStarts: PathAnswer;
    /** Every link from runs of the one before; null when not asked for. */
    readonly simulatedStarts: Omit<PathAnswer, 'joint'> | null;
  };
  /** The link whose recorded fate was least likely from its coded start. */
  readonly luckiest: Luck;
  /** The link that was dated worst: the smallest tail; null where no link fell. */
  readonly oddestDate: { readonly case: string; readonly tail: number } | null;
}
