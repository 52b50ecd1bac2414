/** One scenario against the base case, pair by pair. Pure: records in, plain data out. */
import { canonicalJson, worldHash } from '@interregnum/ensemble';
import { NEVER } from '@interregnum/model';
import { atPairs, differences, type Pairs, pairsOf, rowOf, sameHistory } from './paired.ts';
import {
  type PairParting,
  partingOf,
  type RegionName,
  seriesParting,
  summariseParting,
  type TraceOptions,
} from './parting.ts';
import { posteriorSpread, vectorOfRun } from './posterior.ts';
import { type PairTable, pairedDifference, shareOfPairs } from './proportions.ts';
import { QUANTITIES, restricted } from './quantities.ts';
import { bootstrapMeans, type Estimate, sortedQuantile } from './resample.ts';
import type {
  BothFall,
  FateComparison,
  Mattered,
  PairedQuantity,
  PairRow,
  RegionDifference,
  ScenarioComparison,
} from './result.ts';
import { columnOf, type RunRecords } from './run-records.ts';
import { paragraphOf } from './words.ts';

export interface CompareOptions {
  /** Id and name of each region, in the order of the world; R1, R2, … when not given. */
  readonly regions?: readonly RegionName[];
  /** Also say when the weekly figures of the country part. */
  readonly trace?: TraceOptions | boolean;
  /** Also give one row a pair. */
  readonly keepPairs?: boolean;
  /** Bootstrap replicates, 200 or more; 1000 when not given. */
  readonly replicates?: number;
}

export const DEFAULT_REPLICATES = 1000;
const FEWEST_REPLICATES = 200;

/** @throws RangeError when too few for the ends of a 95 % interval */
export function replicatesOf(options: CompareOptions): number {
  const replicates = options.replicates ?? DEFAULT_REPLICATES;
  if (!Number.isInteger(replicates) || replicates < FEWEST_REPLICATES)
    throw new RangeError(
      `Bootstrap replicates must be a whole number from ${FEWEST_REPLICATES}, not ${replicates}`,
    );
  return replicates;
}

/**
 * Refuse what cannot be compared pair by pair.
 * @throws RangeError with a sentence that names the scenario
 */
export function checkComparable(
  name: string,
  base: Pick<RunRecords, 'world'>,
  scenario: Pick<RunRecords, 'world'>,
): void {
  const [b, s] = [base.world, scenario.world];
  const refuse = (what: string, is: number, was: number): void => {
    if (is === was) return;
    throw new RangeError(
      `Scenario “${name}” cannot be compared: its ${what} is ${is}, that of the base case ${was}. Both must be the same.`,
    );
  };
  refuse('horizon in days', s.horizonDays, b.horizonDays);
  refuse('number of regions', s.regionCount, b.regionCount);
  refuse('capital (index of its region)', s.capital, b.capital);
}

function checkDraws(name: string, base: RunRecords, scenario: RunRecords): void {
  const text = ({ seed, parameters, switches, runs }: RunRecords): string =>
    canonicalJson({ seed, parameters, switches, runs });
  if (text(base) !== text(scenario))
    throw new RangeError(
      `Scenario “${name}” cannot be paired with the base case: seed, runs, parameters and switches must be the same in both.`,
    );
}

/** Two yes-or-no columns, counted pair by pair. */
function tableOf(base: readonly boolean[], scenario: readonly boolean[]): PairTable {
  const count = (b: boolean, s: boolean): number =>
    base.filter((x, k) => x === b && scenario[k] === s).length;
  return {
    both: count(true, true),
    onlyBase: count(true, false),
    onlyScenario: count(false, true),
    neither: count(false, false),
  };
}

const NOTHING = { difference: 0, low: 0, high: 0, p: 1 } as const;

function fateOf(table: PairTable, n: number, identical: boolean): FateComparison {
  return {
    both: shareOfPairs(table.both, n),
    onlyBase: shareOfPairs(table.onlyBase, n),
    onlyScenario: shareOfPairs(table.onlyScenario, n),
    neither: shareOfPairs(table.neither, n),
    base: shareOfPairs(table.both + table.onlyBase, n),
    scenario: shareOfPairs(table.both + table.onlyScenario, n),
    difference: identical ? NOTHING : pairedDifference(table),
  };
}

function spread(values: Float64Array): { q05: number; q50: number; q95: number } {
  const sorted = values.slice().sort();
  const at = (q: number): number => sortedQuantile(sorted, q);
  return { q05: at(0.05), q50: at(0.5), q95: at(0.95) };
}

const countOf = (values: Float64Array, test: (x: number) => boolean): number =>
  values.reduce((n, x) => n + (test(x) ? 1 : 0), 0);

function bothFallOf(pairs: Pairs, seed: number, replicates: number): BothFall | null {
  const base = atPairs(columnOf(pairs.base, 'collapseDay'), pairs);
  const scenario = atPairs(columnOf(pairs.scenario, 'collapseDay'), pairs);
  const values = differences(base, scenario).filter(
    (_, k) => base[k] !== NEVER && scenario[k] !== NEVER,
  );
  if (values.length === 0) return null;
  const [difference] = bootstrapMeans([values], seed, replicates);
  return { pairs: values.length, difference: difference!, ...spread(values) };
}

interface Columns {
  readonly base: Float64Array;
  readonly scenario: Float64Array;
  readonly difference: Float64Array;
}

function columnsOf(pairs: Pairs, column: (records: RunRecords) => Float64Array): Columns {
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
  heldDays: Estimate,
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
    fellDifference: identical ? NOTHING : pairedDifference(table),
    heldDays,
    differs: shareOfPairs(
      countOf(raw.difference, (x) => x !== 0),
      n,
    ),
  };
}

/** Means and differences of every quantity and region, all from one drawing of pairs. */
function estimates(
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
  const quantities = QUANTITIES.map(({ name, unit, description }, k): PairedQuantity => {
    const d = columns[k]!.difference;
    const [base, scenario, difference] = means.slice(3 * k, 3 * k + 3) as Estimate[];
    const share = (test: (x: number) => boolean) => shareOfPairs(countOf(d, test), n);
    return {
      name,
      unit,
      description,
      base: base!,
      scenario: scenario!,
      difference: difference!,
      ...spread(d),
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

function pairRow(pairs: Pairs, run: number, vector: number, parting: PairParting | null): PairRow {
  const value = (records: RunRecords, field: string): number => rowOf(records, run, field)[0]!;
  const day = (records: RunRecords): number | null => {
    const d = value(records, 'collapseDay');
    return d === NEVER ? null : d;
  };
  return {
    run,
    vector,
    baseCollapseDay: day(pairs.base),
    scenarioCollapseDay: day(pairs.scenario),
    baseRegionsLost: value(pairs.base, 'fallen'),
    scenarioRegionsLost: value(pairs.scenario, 'fallen'),
    partingDay: parting?.day ?? null,
    partingRegions: parting?.regions ?? [],
  };
}

/**
 * Compare two sets of records made with the same draws.
 * @throws RangeError when they cannot be compared, or when no pair ended without an error
 */
export function compareRecords(
  name: string,
  base: RunRecords,
  scenario: RunRecords,
  options: CompareOptions = {},
): ScenarioComparison {
  const replicates = replicatesOf(options);
  checkComparable(name, base, scenario);
  checkDraws(name, base, scenario);
  const { world, seed } = base;
  const regionNames =
    options.regions ??
    Array.from({ length: world.regionCount }, (_, i) => ({ id: `R${i + 1}`, name: `R${i + 1}` }));
  if (regionNames.length !== world.regionCount)
    throw new RangeError(`${regionNames.length} region names for ${world.regionCount} regions`);
  const pairs = pairsOf(base, scenario);
  const n = pairs.runs.length;
  if (n === 0) throw new RangeError(`Scenario “${name}”: every pair failed, nothing to compare`);
  const identical = worldHash(world) === worldHash(scenario.world);
  const runs = Array.from(pairs.runs);
  const partings = runs.map((run) => partingOf(pairs, run));
  const { quantities, regions, columns } = estimates(
    pairs,
    regionNames,
    identical,
    seed,
    replicates,
  );
  const collapse = columnsOf(pairs, (records) => columnOf(records, 'collapseDay'));
  const fell = (column: Float64Array): boolean[] => Array.from(column, (d) => d !== NEVER);
  const table = tableOf(fell(collapse.base), fell(collapse.scenario));
  const share = (count: number) => shareOfPairs(count, n);
  const mattered: Mattered = {
    anyNumber: share(runs.filter((run) => !sameHistory(pairs, run)).length),
    anyFallDay: share(partings.filter((p) => p !== null).length),
    collapseDay: share(countOf(collapse.difference, (x) => x !== 0)),
    fate: share(table.onlyBase + table.onlyScenario),
  };
  const { parameters } = base;
  const vectorOf = vectorOfRun(seed, parameters);
  const vectors = pairs.runs.map(vectorOf);
  const fateChange = collapse.base.map(
    (b, k) => Number(collapse.scenario[k] !== NEVER) - Number(b !== NEVER),
  );
  const effects = [
    { name: 'fell', unit: 'share', differences: fateChange },
    ...QUANTITIES.map(({ name, unit }, k) => ({ name, unit, differences: columns[k]!.difference })),
  ];
  const given = 'length' in parameters ? parameters.length : 1;
  const said = {
    name,
    identical,
    pairs: n,
    failedPairs: pairs.failed,
    fate: fateOf(table, n, identical),
    mattered,
    quantities,
    bothFall: bothFallOf(pairs, seed, replicates),
    regions,
    parting: summariseParting(partings, regionNames),
    weeks: options.trace ? seriesParting(pairs, options.trace === true ? {} : options.trace) : null,
    posterior: posteriorSpread(effects, vectors, given, seed, replicates),
    pairRows: options.keepPairs
      ? runs.map((run, k) => pairRow(pairs, run, vectors[k]!, partings[k]!))
      : null,
  };
  return { ...said, paragraph: paragraphOf(said, world.horizonDays) };
}
