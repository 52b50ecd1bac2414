/**
 * Calibration: every fold fitted, on all cores, resumable. Node only.
 *
 * The state of every start of every fold is written after each generation, under a key made of all
 * that its searches depend on: the rules, the parameters, the search's options, and the worlds and
 * outcomes of the fold's training cases. What a fold leaves out is not in its key and not in its
 * scores, so a resumed fold cannot have seen it either; and a state whose key does not fit is not
 * used.
 */
import { DEFAULT_SWITCHES, type FreeName, type Switches } from '@interregnum/model';
import { type FitOptions, type Fitted, fit, type Scorer } from './fit.ts';
import { type FoldStore, foldKey, openFitFolder } from './fit-folder.ts';
import { allFolds, type Fold, type FoldResult } from './leave-out.ts';
import { runsFor, type TrainingCase } from './objective.ts';
import { openPool } from './pool.ts';
import { type CalibrateProgress, progressMeter } from './progress.ts';
import { activeNames, CALIBRATED, fittingSwitches, spaceOf } from './space.ts';

export interface CalibrateOptions {
  readonly cases: readonly TrainingCase[];
  /** Parameters to fit; `CALIBRATED` when not given. Those whose mechanism is off are left out. */
  readonly names?: readonly FreeName[];
  /** What the vectors are to be played with; as shipped when not given. */
  readonly switches?: Switches;
  /** What they are fitted with; `fittingSwitches(switches)` when not given. */
  readonly fittedSwitches?: Switches;
  /** Folds to fit; each case, each country with several cases, and none when not given. */
  readonly folds?: readonly Fold[];
  /** Neutral starts a fold; 4 when not given. */
  readonly starts?: number;
  /** Generations a start; 22 when not given. */
  readonly generations?: number;
  /** Runs a candidate and case; 10 when not given (long cases get fewer). */
  readonly runs?: number;
  /** Runs a vector and case in the evaluation that weights the pool; 40 when not given. */
  readonly finalRuns?: number;
  /** 0..40,000; 1 when not given. */
  readonly seed?: number;
  /** Worker threads; one a core when not given. The answer does not depend on it. */
  readonly workers?: number;
  /** Folder to keep searches in and to resume from. */
  readonly folder?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CalibrateProgress) => void;
}

export interface Calibration {
  readonly names: readonly FreeName[];
  /** What the vectors are to be played with, and what they were fitted with. */
  readonly switches: Switches;
  readonly fittedSwitches: Switches;
  readonly folds: readonly FoldResult[];
  /** As they stand in a posterior file. */
  readonly options: Readonly<
    Record<'starts' | 'generations' | 'runs' | 'final_runs' | 'seed', number>
  >;
  /** Generations read from the folder rather than searched. */
  readonly resumedGenerations: number;
}

const DEFAULTS = { starts: 4, generations: 22, runs: 10, finalRuns: 40, seed: 1 } as const;

/** Give up waiting as soon as the signal says so; what was awaited is abandoned. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/**
 * Fit every fold. With the cases and a date the result is what `makePosterior` takes.
 * @throws RangeError for options out of range or no case; the signal's reason when aborted (what was
 *   finished is in the folder); StoreError when the folder is in use or cannot be written
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibration> {
  const { cases, signal } = options;
  const played = options.switches ?? DEFAULT_SWITCHES;
  const switches = options.fittedSwitches ?? fittingSwitches(played);
  const names = activeNames(options.names ?? CALIBRATED, switches);
  if (cases.length < 2) throw new RangeError('calibration needs at least two cases');
  if (names.length < 2) throw new RangeError('calibration needs at least two parameters');
  const folds = options.folds ?? allFolds(cases);
  const search = {
    starts: options.starts ?? DEFAULTS.starts,
    generations: options.generations ?? DEFAULTS.generations,
    runs: options.runs ?? DEFAULTS.runs,
    finalRuns: options.finalRuns ?? DEFAULTS.finalRuns,
    seed: options.seed ?? DEFAULTS.seed,
  };
  const space = spaceOf(names);
  signal?.throwIfAborted();
  const folder = options.folder === undefined ? null : await openFitFolder(options.folder);
  const pool = openPool(cases, switches, options.workers);
  const scorer: Scorer = (...given) => abortable(pool.scorer(...given), signal);
  const meter = progressMeter(
    folds.map((fold) => ({ name: fold.name, work: workOf(fold, cases, search.runs) })),
    search,
    options.onProgress,
  );
  try {
    const results: FoldResult[] = [];
    for (const [index, fold] of folds.entries()) {
      const store: FoldStore | null =
        folder?.fold(fold.name, foldKey({ names, switches, search, cases, fold })) ?? null;
      const known = await store?.readPool(search);
      const fitted: readonly Fitted[] =
        known ??
        (await fit(scorer, fold.training, {
          ...search,
          space,
          ...(store ? { store } : {}),
          ...(signal ? { signal } : {}),
          onGeneration: (_start, _generation, resumed) => meter.generation(index, resumed),
        } satisfies FitOptions));
      if (known) meter.skip(index);
      else await store?.writePool(search, fitted);
      results.push({ fold, pool: fitted });
    }
    const { starts, generations, runs, finalRuns, seed } = search;
    return {
      names,
      switches: played,
      fittedSwitches: switches,
      folds: results,
      options: { starts, generations, runs, final_runs: finalRuns, seed },
      resumedGenerations: meter.resumed(),
    };
  } finally {
    await pool.close();
    await folder?.close();
  }
}

/** Region-days that one candidate costs in a fold. */
function workOf(fold: Fold, cases: readonly TrainingCase[], runs: number): number {
  return fold.training.reduce((sum, k) => {
    const { world } = cases[k]!;
    return sum + runsFor(world, runs) * world.regionCount * world.horizonDays;
  }, 0);
}
