/**
 * Calibration: the design scored on every case, then every fold's share of it, resumable. Node only.
 */
import { DEFAULT_SWITCHES, FREE_NAMES, type FreeName, type Switches } from '@interregnum/model';
import { ACCEPT_SHARE, type Accepted, accept } from './accept.ts';
import { type BankRequest, fillBank } from './bank.ts';
import { allFolds, type Fold } from './leave-out.ts';
import type { TrainingCase } from './objective.ts';
import { activeNames } from './space.ts';

export interface CalibrateOptions
  extends Pick<BankRequest, 'workers' | 'folder' | 'signal' | 'onProgress'> {
  readonly cases: readonly TrainingCase[];
  /** Parameters to fit; every free one when not given. Those whose mechanism is off are left out. */
  readonly names?: readonly FreeName[];
  /** What the vectors are fitted and to be played with; as shipped when not given. */
  readonly switches?: Switches;
  /** Folds to fit; each case, each country with several cases, and none when not given. */
  readonly folds?: readonly Fold[];
  /** Vectors of the design; 6,000 when not given. */
  readonly vectors?: number;
  /** Runs a vector and case; 10 when not given (long cases get fewer). */
  readonly runs?: number;
  /** Share of the design that a fold keeps. */
  readonly share?: number;
  /** Unsigned 32-bit integer; 1 when not given. */
  readonly seed?: number;
}

export interface FoldResult {
  readonly fold: Fold;
  /** Best first, equally likely. */
  readonly accepted: readonly Accepted[];
}

export interface Calibration {
  readonly names: readonly FreeName[];
  readonly switches: Switches;
  /** Positions of the design, [vector][parameter]. */
  readonly units: readonly (readonly number[])[];
  readonly folds: readonly FoldResult[];
  /** As they stand in a posterior file. */
  readonly options: Readonly<Record<'vectors' | 'runs' | 'accept_share' | 'seed', number>>;
  /** Vectors read from the folder rather than played, summed over cases. */
  readonly resumedVectors: number;
}

const DEFAULTS = { vectors: 6000, runs: 10, seed: 1 } as const;

/** Runs are numbered by 32 bits. */
const MOST_RUNS = 2 ** 32;

function whole(name: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high)
    throw new RangeError(`${name} is ${value}; expected a whole number from ${low} to ${high}`);
}

/**
 * Fit every fold. With the cases and a date the result is what `makePosterior` takes.
 * @throws RangeError for options out of range or too few cases; the signal's reason when aborted (what
 *   was finished is in the folder); StoreError when the folder is in use or cannot be written
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibration> {
  const { cases, workers, folder, signal, onProgress } = options;
  const switches = options.switches ?? DEFAULT_SWITCHES;
  const names = activeNames(options.names ?? FREE_NAMES, switches);
  const vectors = options.vectors ?? DEFAULTS.vectors;
  const runs = options.runs ?? DEFAULTS.runs;
  const seed = options.seed ?? DEFAULTS.seed;
  const share = options.share ?? ACCEPT_SHARE;
  if (cases.length < 2) throw new RangeError('calibration needs at least two cases');
  if (names.length < 1) throw new RangeError('calibration needs at least one parameter');
  whole('runs', runs, 2, 100_000);
  whole('vectors', vectors, 2, Math.floor(MOST_RUNS / runs));
  whole('seed', seed, 0, MOST_RUNS - 1);
  if (!(share > 0 && share <= 1)) throw new RangeError(`share is ${share}; expected 0 to 1`);
  const bank = await fillBank({
    cases,
    names,
    switches,
    vectors,
    runs,
    seed,
    ...(workers === undefined ? {} : { workers }),
    ...(folder === undefined ? {} : { folder }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const folds = options.folds ?? allFolds(cases);
  return {
    names,
    switches,
    units: bank.units,
    folds: folds.map((fold) => ({ fold, accepted: accept(bank.joint, fold.training, share) })),
    options: { vectors, runs, accept_share: share, seed },
    resumedVectors: bank.resumedVectors,
  };
}
