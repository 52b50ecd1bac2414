/**
 * Fitted pools on file: what calibration learnt with each case (or country) left out, and with none.
 * A reader can tell from the file alone that a fold has not seen what it is scored on.
 */
import type { Fitted } from '../calibrate/fit.ts';
import type { FoldResult, LeaveOut } from '../calibrate/leave-out.ts';

export const FITS_SCHEMA = 'interregnum.fits/1';

export type PooledVector = Pick<Fitted, 'start' | 'unit' | 'trainingJoint' | 'weight'>;

export interface FitsFold {
  /** A case id, a country, or `none`. */
  readonly name: string;
  readonly left_out: readonly string[];
  readonly training: readonly string[];
  /** Sorted by weight; the weights sum to 1. */
  readonly pool: readonly PooledVector[];
}

export interface Fits {
  readonly schema: typeof FITS_SCHEMA;
  /** ISO date. */
  readonly made: string;
  /** Hash of the rules the vectors were fitted with. */
  readonly rules_hash: string;
  /** Case id -> hash of its inputs at the time. */
  readonly case_hashes: Readonly<Record<string, string>>;
  /** Names of the coordinates of `unit`, in order. */
  readonly calibrated: readonly string[];
  readonly left_out_by: LeaveOut;
  /** How the search was run: starts, generations, runs, seed. */
  readonly options: Readonly<Record<string, number>>;
  readonly folds: readonly FitsFold[];
  /** Fitted on every case: scores with it are in sample. */
  readonly all: FitsFold | null;
}

/** Fits as written to a file, from what calibration returns. */
export function fitsOf(
  about: Omit<Fits, 'schema' | 'folds' | 'all'>,
  caseIds: readonly string[],
  folds: readonly FoldResult[],
  all: readonly Fitted[] | null,
): Fits {
  const ids = (indices: readonly number[]): string[] => indices.map((k) => caseIds[k]!);
  return {
    schema: FITS_SCHEMA,
    ...about,
    folds: folds.map(({ fold, pool }) => ({
      name: fold.name,
      left_out: ids(fold.leftOut),
      training: ids(fold.training),
      pool,
    })),
    all: all && { name: 'none', left_out: [], training: [...caseIds], pool: all },
  };
}

/**
 * Read a file of fits.
 * @throws Error with the place and what was wrong
 */
export function readFits(text: string): Fits {
  const fits = JSON.parse(text) as Fits;
  const wrong = (what: string): never => {
    throw new Error(`fits: ${what}`);
  };
  if (fits.schema !== FITS_SCHEMA) wrong(`schema is ${fits.schema}, expected ${FITS_SCHEMA}`);
  if (!Array.isArray(fits.calibrated) || !Array.isArray(fits.folds)) {
    wrong('"calibrated" and "folds" must be lists');
  }
  for (const fold of [...fits.folds, ...(fits.all ? [fits.all] : [])]) {
    const at = `fold ${fold.name}`;
    const seen = fold.left_out.filter((id) => fold.training.includes(id));
    if (seen.length > 0) wrong(`${at} was trained on what it leaves out: ${seen.join(', ')}`);
    if (fold.pool.length === 0) wrong(`${at} has no vector`);
    for (const { unit, weight } of fold.pool) {
      if (unit.length !== fits.calibrated.length) {
        wrong(`${at}: a vector of ${unit.length} for ${fits.calibrated.length} parameters`);
      }
      if (!unit.every((u) => u >= 0 && u <= 1)) wrong(`${at}: a position outside 0..1`);
      if (!(weight >= 0)) wrong(`${at}: a weight of ${weight}`);
    }
    const total = fold.pool.reduce((sum, v) => sum + v.weight, 0);
    if (Math.abs(total - 1) > 1e-6) wrong(`${at}: weights sum to ${total}, not 1`);
  }
  return fits;
}

/**
 * The pool that has not seen a case.
 * @throws RangeError when no fold left it out
 */
export function poolWithout(fits: Fits, caseId: string): readonly PooledVector[] {
  const fold = fits.folds.find((f) => f.left_out.includes(caseId));
  if (fold === undefined) throw new RangeError(`no fold of the fits leaves out ${caseId}`);
  return fold.pool;
}

/**
 * What has changed since the fits were made, one sentence each; empty when nothing has. Scores of
 * stale fits are still left out, but of another model or other inputs.
 */
export function staleness(
  fits: Fits,
  now: {
    readonly rulesHash: string;
    readonly caseHashes: Readonly<Record<string, string>>;
    readonly calibrated: readonly string[];
  },
): readonly string[] {
  const changed: string[] = [];
  if (fits.calibrated.join() !== now.calibrated.join()) {
    changed.push('Other parameters are calibrated now.');
  }
  if (fits.rules_hash !== now.rulesHash) {
    changed.push('The rules have changed since the parameters were fitted.');
  }
  const other = Object.keys(fits.case_hashes).filter(
    (id) => id in now.caseHashes && now.caseHashes[id] !== fits.case_hashes[id],
  );
  if (other.length > 0) changed.push(`Inputs have changed since: ${other.join(', ')}.`);
  const missing = Object.keys(now.caseHashes).filter((id) => !(id in fits.case_hashes));
  if (missing.length > 0) changed.push(`No fit knows of: ${missing.join(', ')}.`);
  return changed;
}
