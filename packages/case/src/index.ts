export * from './account/index.ts';
export { ALIASES } from './aliases.ts';
export { BESIDE_FILES, FACTORS_FILE, isBeside, LEVERS_FILE } from './beside.ts';
export { ceasefireInWords } from './ceasefires.ts';
export { type Chain, parseChain } from './chain.ts';
export type { CarryRule, ChainBridge, ChainFate, NextHolder } from './chain-bridge.ts';
export { channelOf } from './channels.ts';
export { greatCircleKm } from './check.ts';
export { compileWorld, worldLabels } from './compile.ts';
export { districtsInOrder } from './compile-districts.ts';
export { type Cell, parseCells } from './csv.ts';
export { dateOf, dayOf } from './dates.ts';
export { defaultFactors } from './default-factors.ts';
export { limitsOf } from './edit-limits.ts';
export { type Edit, editText, parseEdit } from './edit-path.ts';
export { type EditField, editTables } from './edit-tables.ts';
export { type ApplyResult, applyEdits } from './edits.ts';
export type { PublishedCause, PublishedList } from './factor-lists.ts';
export { type Factor, type FactorFile, parseFactors } from './factors.ts';
export { readForecasts } from './forecasts.ts';
export type { LanguageText } from './language-text.ts';
export { type CaseLever, type LeverStop, type LeversResult, readLevers } from './levers.ts';
export { isInside } from './manifest.ts';
export { inputsMoved } from './moved-inputs.ts';
export { readingInWords } from './news.ts';
export { readObserved } from './observed.ts';
export { readObservedDistricts } from './observed-districts.ts';
export * from './outcome/index.ts';
export { makePackage, templateCase, writeCsv } from './package/index.ts';
export { observedFiles, type PackageHead, packageHead } from './package-head.ts';
export { didYouMean, formatProblem, listed, nearestOf, problem } from './problems.ts';
export {
  countKinds,
  isQuantity,
  type KindCounts,
  kindsOf,
  quantitiesIn,
} from './quantities.ts';
export { type CaseFiles, readCase, toFillIn } from './read.ts';
export { MAX_HORIZON_DAYS } from './read-case-file.ts';
export { isId } from './read-regions.ts';
export { parseScenario, type Scenario } from './scenario.ts';
export { levelsAsTheyWere } from './support.ts';
export { type ColumnSpec, TABLES, type TableName } from './tables.ts';
export { placeToFill, type ToFill } from './to-fill/still-to-fill.ts';
export { type Turn, turnOf } from './turn.ts';
export * from './types.ts';
