/** Means and paired differences of every quantity and of every region's days. */
import { NEVER } from '@interregnum/model';
import { differenceOf, tableOf } from './fate.ts';
import { atPairs, differences, type Pairs, rowOf } from './paired.ts';
import type { RegionName } from './parting.ts';
import { shareOfPairs } from './proportions.ts';
import { QUANTITIES, restricted } from './quantities.ts';
import { bootstrapMeans, type MeanEstimate, spreadOf } from './resample.ts';
import type { BothFall, PairedQuantity, RegionDifference } from './result.ts';
import { columnOf, type RunRecords } from './run-records.ts';

/** Values for which a test holds. */
export const countOf = (values: Float64Array, test: (x: number) => boolean): number =>
  values.reduce((n, x) => n + (test(x) ? 1 : 0), 0);

/** null when there is no pair in which both fall. */
export function bothFallOf(pairs: Pairs, seed: number, replicates: number): BothFall | null {
  const base = atPairs(columnOf(pairs.base, 'collapseDay'), pairs);
  const scenario = atPairs(columnOf(pairs.scenario, 'collapseDay'), pairs);
  const values = differences(base, scenario).filter(
    (_, k) => base[k] !== NEVER && scenario[k] !== NEVER,
  );
  if (values.length === 0) return null;
  const [difference] = bootstrapMeans([values], seed, replicates);
  return { pairs: values.length, difference: difference!, ...spreadOf(values) };
}

/** One number a pair, in each world and as a difference. */
export interface Columns {
  readonly base: Float64Array;
  readonly scenario: Float64Array;
  readonly difference: Float64Array;
}

export function columnsOf(pairs: Pairs, column: (records: RunRecords) => Float64Array): Columns {
  const base = atPairs(column(pairs.base), pairs);
  const scenario = atPairs(column(pairs.scenario), pairs);
  return { base, scenario, difference: differences(base, scenario) };
}

const regionColumn =
  (index: number) =>
  (records: RunRecords): Float64Array =>
    Float64Array.from({ length: records.runs }, (_, r) => rowOf(records, r, 'fallDay')[index]!);

function regionDifference(
  region: RegionName & { readonly index: number },
  raw: Columns,
  heldDays: MeanEstimate,
  identical: boolean,
): RegionDifference {
  const n = raw.base.length;
  const fell = (column: Float64Array): boolean[] => Array.from(column, (d) => d >= 0);
  const table = tableOf(fell(raw.base), fell(raw.scenario));
  return {
    index: region.index,
    id: region.id,
    name: region.name,
    baseFell: shareOfPairs(table.both + table.onlyBase, n),
    scenarioFell: shareOfPairs(table.both + table.onlyScenario, n),
    fellDifference: differenceOf(table, identical),
    heldDays,
    differs: shareOfPairs(
      countOf(raw.difference, (x) => x !== 0),
      n,
    ),
  };
}

/** Means and differences of every quantity and region, all from one drawing of pairs. */
export function estimates(
  pairs: Pairs,
  names: readonly RegionName[],
  identical: boolean,
  seed: number,
  replicates: number,
): { quantities: PairedQuantity[]; regions: RegionDifference[]; columns: readonly Columns[] } {
  const n = pairs.runs.length;
  const columns = QUANTITIES.map((q) => columnsOf(pairs, q.column));
  const fallDays = names.map((_, i) => columnsOf(pairs, regionColumn(i)));
  const horizon = pairs.base.world.horizonDays;
  const held = fallDays.map((c) =>
    differences(restricted(c.base, horizon), restricted(c.scenario, horizon)),
  );
  const all = [...columns.flatMap((c) => [c.base, c.scenario, c.difference]), ...held];
  const means = bootstrapMeans(all, seed, replicates);
  const quantities = QUANTITIES.map(({ name, unit }, k): PairedQuantity => {
    const d = columns[k]!.difference;
    const [base, scenario, difference] = means.slice(3 * k, 3 * k + 3) as MeanEstimate[];
    const share = (test: (x: number) => boolean) => shareOfPairs(countOf(d, test), n);
    return {
      name,
      unit,
      base: base!,
      scenario: scenario!,
      difference: difference!,
      ...spreadOf(d),
      more: share((x) => x > 0),
      less: share((x) => x < 0),
      same: share((x) => x === 0),
    };
  });
  const regions = names.map((name, i) =>
    regionDifference(
      { ...name, index: i },
      fallDays[i]!,
      means[3 * QUANTITIES.length + i]!,
      identical,
    ),
  );
  return { quantities, regions, columns };
}
