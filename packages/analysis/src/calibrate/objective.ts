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
import { listedWorlds } from '../worlds.ts';

export interface TrainingCase {
  readonly id: string;
  /** Cases of one group stay together when a country is left out. */
  readonly group: string;
  readonly world: World;
  /** Worlds whose inputs are drawn from their ranges, played by turns; `world` where there are none. */
  readonly drawn?: readonly World[];
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

/**
 * Fall days of `runs` runs for one vector, or of a sample of which each run draws one.
 * @param worlds one, or several that are played by turns
 */
export function playFalls(
  worlds: World | readonly World[],
  parameters: Parameters,
  seed: number,
  firstRun: number,
  runs: number,
  switches: Switches = DEFAULT_SWITCHES,
): FallTable {
  const all = listedWorlds(worlds);
  const [{ regionCount, horizonDays }] = all;
  const columns = Array.from({ length: regionCount }, () => new Float64Array(runs));
  const played = Math.min(all.length, runs);
  for (let turn = 0; turn < played; turn++) {
    const engine = createEngine(all[(firstRun + turn) % all.length]!, parameters, switches);
    const record = new Float64Array(engine.layout.length);
    const at = engine.layout.byName.get('fallDay')!.offset;
    for (let run = turn; run < runs; run += all.length) {
      engine.run(seed, firstRun + run, record);
      for (let i = 0; i < regionCount; i++) columns[i]![run] = record[at + i]!;
    }
  }
  return fallTable(columns, horizonDays);
}

/** What an undefined joint score counts as: the worst value seen in practice. */
export const WORST_JOINT = 4;

/**
 * Joint score J of one case for each vector; lower is better. Vector k plays the runs from
 * `firstRun + k * runs`, or the first of them where the case is long.
 * @param switches for all vectors, or one set for each
 */
export function jointScores(
  training: Pick<TrainingCase, 'world' | 'drawn' | 'truth'>,
  vectors: readonly ParameterVector[],
  seed: number,
  firstRun: number,
  runs: number,
  switches?: Switches | readonly Switches[],
): number[] {
  const played = runsFor(training.world, runs);
  const worlds = training.drawn ?? training.world;
  return vectors.map((vector, k) => {
    const first = firstRun + k * runs;
    const own = Array.isArray(switches) ? switches[k]! : (switches as Switches | undefined);
    const falls = playFalls(worlds, vector, seed, first, played, own);
    return scoreEnsemble(training.truth, falls).joint ?? WORST_JOINT;
  });
}
