/**
 * Which doubts matter most? A screening over every input in doubt and every parameter, then variance
 * shared out among those that moved most. Points of one path, or of one row, meet the same draws.
 */
import type { Executor } from '@interregnum/ensemble';
import type { Quantity } from '../compare/quantities.ts';
import { checkRange } from '../compare/run-records.ts';
import {
  at,
  type Coordinate,
  type Doubts,
  type DoubtsInput,
  doubtsOf,
  infoOf,
  screeningCoordinates,
} from './factors.ts';
import { elementaryEffects, LEVELS, morrisDesign } from './morris.ts';
import { outcomesOf } from './outcomes.ts';
import { playPoints } from './play-points.ts';
import type { Screening, Sensitivity, Sobol } from './result.ts';
import { pointOf, pointsPerRow, saltelliDesign } from './saltelli.ts';
import { mostFactors, type SobolFactors, selectFactors } from './select.ts';
import { sobolIndices } from './sobol-indices.ts';
import { sdOf, worths } from './worth.ts';

export interface SensitivityInput extends DoubtsInput {
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  /** Paths of the screening. */
  readonly paths: number;
  /** Rows of the second design, a power of two. */
  readonly rows: number;
  /** Runs a point, at least 2. */
  readonly runs: number;
  /** Inputs that become factors of their own in the second design. */
  readonly most: number;
  /** A yes or no of one's own, whose variance is shared out too. */
  readonly own?: Quantity;
  /** Bootstrap replicates; 1,000 when not given. */
  readonly replicates?: number;
}

const REPLICATES = 1000;

export interface SensitivityPlan {
  readonly doubts: Doubts;
  readonly screened: readonly Coordinate[];
  readonly screeningPoints: number;
  readonly sobolPoints: number;
  readonly totalRuns: number;
}

/**
 * What there is to play, before anything is.
 * @throws RangeError on a bad size or seed, a group that cannot be split, or when nothing is in doubt
 */
export function planSensitivity(input: SensitivityInput): SensitivityPlan {
  const { seed, paths, rows, runs, most } = input;
  if (!Number.isInteger(Math.log2(rows)) || rows < 4)
    throw new RangeError(`Rows must be a power of two from 4, not ${rows}`);
  if (!Number.isInteger(runs) || runs < 2)
    throw new RangeError(`Runs a point must be a whole number from 2, not ${runs}`);
  if (!Number.isInteger(paths) || paths < 2)
    throw new RangeError(`Paths must be a whole number from 2, not ${paths}`);
  if (!Number.isInteger(most) || most < 1)
    throw new RangeError(`Factors must be a whole number from 1, not ${most}`);
  const doubts = doubtsOf(input);
  const screened = screeningCoordinates(doubts);
  const screeningPoints = paths * (screened.length + 1);
  const sobolPoints = rows * (2 + mostFactors(doubts, most));
  const totalRuns = (screeningPoints + sobolPoints) * runs;
  checkRange(seed, totalRuns);
  return { doubts, screened, screeningPoints, sobolPoints, totalRuns };
}

const about = ({ name, unit }: Quantity) => ({ name, unit });

async function screen(
  input: SensitivityInput,
  { doubts, screened }: SensitivityPlan,
  executor: Executor,
  signal?: AbortSignal,
): Promise<Screening> {
  const { seed, paths, runs, switches, replicates = REPLICATES } = input;
  const design = morrisDesign(screened.length, paths, seed);
  const perPath = screened.length + 1;
  const outputs = await playPoints(
    design.points.length,
    (index) => ({
      ...at(doubts, screened, design.points[index]!),
      firstRun: Math.floor(index / perPath) * runs,
    }),
    { runs, seed, switches, quantities: outcomesOf(input) },
    executor,
    signal,
  );
  return {
    paths,
    levels: LEVELS,
    points: design.points.length,
    factors: screened.map((c) => infoOf(c, doubts)),
    outcomes: outcomesOf(input).map((q, k) => ({
      ...about(q),
      effects: elementaryEffects(design, outputs[k]!, runs, seed, replicates),
    })),
  };
}

async function shareOut(
  input: SensitivityInput,
  doubts: Doubts,
  selected: SobolFactors,
  executor: Executor,
  signal?: AbortSignal,
): Promise<Sobol> {
  const { seed, rows, runs, switches, replicates = REPLICATES } = input;
  const { coordinates, factors, infos } = selected;
  const design = saltelliDesign(rows, factors, seed);
  const perRow = pointsPerRow(design);
  const outputs = await playPoints(
    rows * perRow,
    (index) => {
      const row = Math.floor(index / perRow);
      const which = index % perRow;
      const block = 2 * row + (which === 1 ? 1 : 0);
      return { ...at(doubts, coordinates, pointOf(design, row, which)), firstRun: block * runs };
    },
    { runs, seed, switches, quantities: outcomesOf(input) },
    executor,
    signal,
  );
  const ranked = infos.flatMap(({ kind }, k) => (kind.startsWith('other') ? [] : [k]));
  const column = (values: Float64Array, which: number): Float64Array =>
    Float64Array.from(
      { length: rows * runs },
      (_, i) => values[(Math.floor(i / runs) * perRow + which) * runs + (i % runs)]!,
    );
  return {
    rows,
    points: rows * perRow,
    factors: infos,
    outcomes: outcomesOf(input).map((q, k) => {
      const values = outputs[k]!;
      const swapped = factors.map((_, f) => column(values, 2 + f));
      const parts = { rows, runs, a: column(values, 0), b: column(values, 1), swapped };
      const answer = sobolIndices(parts, seed, replicates, ranked);
      return { ...about(q), ...answer, sd: sdOf(answer), learnFirst: worths(infos, answer) };
    }),
  };
}

/**
 * Both designs on an executor; the same answer to the last bit on any.
 * @throws RangeError as `planSensitivity`, or when too many runs failed; the signal's reason when aborted
 */
export async function sensitivity(
  input: SensitivityInput,
  executor: Executor,
  signal?: AbortSignal,
): Promise<Sensitivity> {
  const plan = planSensitivity(input);
  const { doubts, screened } = plan;
  const screening = await screen(input, plan, executor, signal);
  const effects = screening.outcomes.map((o) => o.effects);
  const selected = selectFactors(doubts, screened, effects, input.most);
  const sobol = await shareOut(input, doubts, selected, executor, signal);
  return {
    seed: input.seed,
    horizonDays: doubts.data.horizonDays,
    runs: input.runs,
    totalRuns: (screening.points + sobol.points) * input.runs,
    bootstrapReplicates: input.replicates ?? REPLICATES,
    intervalLevel: 0.95,
    parameters: doubts.doubt,
    without: doubts.inputs.without,
    screening,
    sobol,
  };
}
