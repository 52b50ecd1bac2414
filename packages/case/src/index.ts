export * from './account/index.ts';
export { ALIASES } from './aliases.ts';
export { CHAIN_SCHEMA, type Chain, type ChainLink, type ChainResult, parseChain } from './chain.ts';
export {
  CARRIED_FIELDS,
  type CarryRule,
  type ChainBridge,
  type ChainFate,
  type NextHolder,
} from './chain-bridge.ts';
export { channelOf } from './channels.ts';
export { greatCircleKm } from './check.ts';
export { commandName } from './commands.ts';
export { type CompileOptions, compileWorld, type WorldLabels, worldLabels } from './compile.ts';
export { districtsInOrder } from './compile-districts.ts';
export { type Cell, parseCells } from './csv.ts';
export { dateOf, dayOf } from './dates.ts';
export { defaultFactors } from './default-factors.ts';
export { limitsOf } from './edit-limits.ts';
export { type Edit, type EditResult, parseEdit } from './edit-path.ts';
export { type EditField, type EditTable, editTables } from './edit-tables.ts';
export { type ApplyResult, applyEdits } from './edits.ts';
export type { PublishedCause, PublishedList } from './factor-lists.ts';
export {
  FACTORS_SCHEMA,
  type Factor,
  type FactorFile,
  type FactorsResult,
  MOST_FACTORS,
  parseFactors,
} from './factors.ts';
export { type ForecastsResult, readForecasts } from './forecasts.ts';
export { WOMEN_AND_GIRLS } from './groups.ts';
export { hashCase } from './hash.ts';
export { isInside } from './manifest.ts';
export { readingInWords } from './news.ts';
export { type ObservedResult, readObserved } from './observed.ts';
export { type ObservedDistrictsResult, readObservedDistricts } from './observed-districts.ts';
export {
  caseProfile,
  type Licence,
  makePackage,
  type PackageOptions,
  PROFILE,
  templateCase,
  writeCsv,
} from './package/index.ts';
export {
  formatProblem,
  listed,
  nearestOf,
  PROBLEM_CODES,
  type ProblemCode,
  problem,
} from './problems.ts';
export { DEFAULT_RULES } from './quantity.ts';
export { type CaseFiles, type ReadResult, readCase } from './read.ts';
export { MAX_HORIZON_DAYS } from './read-case-file.ts';
export { isId } from './read-regions.ts';
export { parseScenario, SCENARIO_SCHEMA, type Scenario, type ScenarioResult } from './scenario.ts';
export { levelsAsTheyWere } from './support.ts';
export {
  type ColumnSpec,
  type ColumnType,
  type Spread,
  TABLES,
  type TableName,
  type TableSpec,
} from './tables.ts';
export * from './types.ts';
