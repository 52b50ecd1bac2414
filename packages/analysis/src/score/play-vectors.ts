import { createEngine, type ParameterVector, type Switches, type World } from '@interregnum/model';
import { type FallTable, fallTable } from '../fall-table.ts';
import { listedWorlds } from '../worlds.ts';

/** Parameter vectors that stand for what is known of the parameters, with their shares. */
export interface WeightedVector {
  readonly parameters: ParameterVector;
  /** Not negative; shares are these over their sum. */
  readonly weight: number;
  /** Its own mechanisms, where they differ from one vector to the next. */
  readonly switches?: Switches;
}

export interface PlayedVectors {
  readonly falls: FallTable;
  /** One column a region: a `Manner` code per run. */
  readonly manners: readonly Uint8Array[];
}

/**
 * One ensemble from several vectors, each playing its share of the runs, so that doubt about
 * parameters is in it as well as chance. Run r has the draws of run r of the seed, whatever vector
 * plays it.
 * @param worlds one, or several that are played by turns
 * @throws RangeError without a vector of positive weight
 */
export function playVectors(
  worlds: World | readonly World[],
  vectors: readonly WeightedVector[],
  switches: Switches,
  seed: number,
  runs: number,
): PlayedVectors {
  const total = vectors.reduce((sum, v) => sum + v.weight, 0);
  if (!(total > 0)) throw new RangeError('no parameter vector to play');
  const all = listedWorlds(worlds);
  const [{ regionCount: count, horizonDays }] = all;
  const days = Array.from({ length: count }, () => new Float64Array(runs));
  const manners = Array.from({ length: count }, () => new Uint8Array(runs));
  let first = 0;
  let share = 0;
  for (const { parameters, weight, switches: own = switches } of vectors) {
    share += weight / total;
    const until = Math.min(runs, Math.round(share * runs));
    for (let turn = first; turn < Math.min(until, first + all.length); turn++) {
      const engine = createEngine(all[turn % all.length]!, parameters, own);
      const record = new Float64Array(engine.layout.length);
      const dayAt = engine.layout.byName.get('fallDay')!.offset;
      const mannerAt = engine.layout.byName.get('manner')!.offset;
      for (let run = turn; run < until; run += all.length) {
        engine.run(seed, run, record);
        for (let i = 0; i < count; i++) {
          days[i]![run] = record[dayAt + i]!;
          manners[i]![run] = record[mannerAt + i]!;
        }
      }
    }
    first = Math.max(first, until);
  }
  return { falls: fallTable(days, horizonDays), manners };
}
