/**
 * What calibration minimises: the joint score of a case's ensemble, for one parameter vector.
 * This file and the worker that calls it are the only places where simulation and truth meet during
 * fitting; a fold passes only its training cases.
 */
import { type CaseData, compileWorld } from '@interregnum/case';
import {
  createEngine,
  DEFAULT_SWITCHES,
  type Parameters,
  type ParameterVector,
  type Switches,
  type World,
} from '@interregnum/model';
import { type FallTable, fallTable } from '../fall-table.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import type { Truth } from '../truth.ts';

export interface TrainingCase {
  readonly id: string;
  /** Cases of one group stay together when a country is left out. */
  readonly group: string;
  readonly world: World;
  readonly truth: Truth;
}

export function trainingCase(data: CaseData, group: string, truth: Truth): TrainingCase {
  return { id: data.id, group, world: compileWorld(data), truth };
}

/** Long and large cases get fewer runs a candidate, so that no case takes most of the time. */
export function runsFor(world: World, runs: number): number {
  const work = world.regionCount * world.horizonDays;
  return work > 25_000 ? Math.max(4, Math.round(runs * 0.4)) : runs;
}

/** Fall days of `runs` runs for one vector, or of a sample of which each run draws one. */
export function playFalls(
  world: World,
  parameters: Parameters,
  seed: number,
  firstRun: number,
  runs: number,
  switches: Switches = DEFAULT_SWITCHES,
): FallTable {
  const engine = createEngine(world, parameters, switches);
  const record = new Float64Array(engine.layout.length);
  const at = engine.layout.byName.get('fallDay')!.offset;
  const columns = Array.from({ length: world.regionCount }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    engine.run(seed, firstRun + run, record);
    for (let i = 0; i < world.regionCount; i++) columns[i]![run] = record[at + i]!;
  }
  return fallTable(columns, world.horizonDays);
}

/** What an undefined joint score counts as: the worst value seen in practice. */
export const WORST_JOINT = 4;

/**
 * Joint score J of one case for each vector; lower is better. Vector k plays the runs from
 * `firstRun + k * runs`, or the first of them where the case is long.
 * @param switches for all vectors, or one set for each
 */
export function jointScores(
  training: Pick<TrainingCase, 'world' | 'truth'>,
  vectors: readonly ParameterVector[],
  seed: number,
  firstRun: number,
  runs: number,
  switches?: Switches | readonly Switches[],
): number[] {
  const played = runsFor(training.world, runs);
  return vectors.map((vector, k) => {
    const first = firstRun + k * runs;
    const own = Array.isArray(switches) ? switches[k]! : (switches as Switches | undefined);
    const falls = playFalls(training.world, vector, seed, first, played, own);
    return scoreEnsemble(training.truth, falls).joint ?? WORST_JOINT;
  });
}
