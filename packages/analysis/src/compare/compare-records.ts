/** One scenario against the base case, pair by pair. Pure: records in, plain data out. */
import { vectorOfRun, worldHash } from '@interregnum/ensemble';
import { NEVER } from '@interregnum/model';
import { type CompareOptions, checkComparable, checkDraws, replicatesOf } from './comparable.ts';
import { bothFallOf, columnsOf, countOf, estimates } from './estimates.ts';
import { fateOf, tableOf } from './fate.ts';
import { heldCurves } from './held-curves.ts';
import { type Pairs, pairsOf, rowOf, sameHistory } from './paired.ts';
import {
  firstSeries,
  type PairParting,
  partingOf,
  seriesDays,
  seriesNames,
  summariseParting,
  summariseSeries,
} from './parting.ts';
import { posteriorSpread } from './posterior.ts';
import { type PairTable, shareOfPairs } from './proportions.ts';
import { QUANTITIES, type Quantity } from './quantities.ts';
import type { Mattered, PairRow, ScenarioComparison } from './result.ts';
import { columnOf, type RunRecords } from './run-records.ts';

function pairRow(
  pairs: Pairs,
  run: number,
  vector: number,
  parting: PairParting | null,
  weeks: readonly (number | null)[],
): PairRow {
  const first = firstSeries(weeks);
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
    seriesDay: first?.day ?? null,
    series: seriesNames(pairs, first?.series ?? []),
  };
}

/** In which pairs an outcome of one's own holds. */
function ownTable(pairs: Pairs, own: Quantity): PairTable {
  const { base, scenario } = columnsOf(pairs, own.column);
  const holds = (column: Float64Array): boolean[] => Array.from(column, (x) => x === 1);
  return tableOf(holds(base), holds(scenario));
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
  const tolerances = options.trace === true ? {} : options.trace || null;
  const series = tolerances === null ? [] : runs.map((run) => seriesDays(pairs, run, tolerances));
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
  return {
    name,
    identical,
    pairs: n,
    failedPairs: pairs.failed,
    fate: fateOf(table, n, identical),
    own: options.own === undefined ? null : fateOf(ownTable(pairs, options.own), n, identical),
    mattered,
    quantities,
    bothFall: bothFallOf(pairs, seed, replicates),
    regions,
    parting: summariseParting(partings, regionNames),
    held: heldCurves(pairs, seed, identical ? 0 : replicates),
    weeks: tolerances === null ? null : summariseSeries(pairs, series, tolerances),
    posterior: posteriorSpread(effects, vectors, given, seed, replicates),
    pairRows: options.keepPairs
      ? runs.map((run, k) => pairRow(pairs, run, vectors[k]!, partings[k]!, series[k] ?? []))
      : null,
  };
}
