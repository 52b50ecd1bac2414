/** Figures: data in, SVG out. */

export { chain } from './chain.ts';
export {
  type ChainFigureBranch,
  type ChainFigureInput,
  type ChainFigureLink,
  type ChainShare,
  chainCsv,
  chainDesc,
} from './chain-data.ts';
export { type CiviliansInput, civilians, civiliansCsv, civiliansDesc } from './civilians.ts';
export {
  type ComparedScenario,
  type ComparisonInput,
  comparison,
  comparisonCsv,
  comparisonDesc,
  type Estimate,
} from './comparison.ts';
export { type CourseInput, course, courseCsv, courseDesc } from './course.ts';
export { type Cell, parseCsv, toCsv } from './csv.ts';
export {
  type DestinationsInput,
  destinations,
  destinationsCsv,
  destinationsDesc,
} from './destinations.ts';
export { isolated, type Run, runsOf, turnsText } from './direction.ts';
export {
  type DisplacementInput,
  type DisplacementPoint,
  type DisplacementWeek,
  displacement,
  displacementCsv,
  displacementDesc,
} from './displacement.ts';
export {
  type DistrictCountPoint,
  type DistrictCountsInput,
  districtCounts,
  districtCountsCsv,
  districtCountsDesc,
} from './district-counts.ts';
export {
  type DotPlaces,
  type DotsInput,
  dotPlaces,
  dots,
  dotsCsv,
  dotsDesc,
  quantileDots,
} from './dots.ts';
export type { FigureEvent } from './events.ts';
export {
  type ExpertRow,
  type ExpertsFigureInput,
  expertsFigure,
  expertsFigureCsv,
  expertsFigureDesc,
} from './experts.ts';
export { type FanInput, type FanPlace, fan, fanCsv, fanDesc, fanPlace } from './fan.ts';
export {
  type ForecastFigureInput,
  forecastFigure,
  forecastFigureCsv,
  forecastFigureDesc,
} from './forecast.ts';
export { embeddedCsv, type FigureOptions } from './frame.ts';
export { GEOMETRY_CAUTION, type Geometry, layoutGeometry } from './geometry.ts';
export {
  type HeldQuantiles,
  type HeldTwins,
  type HeldTwinsInput,
  heldTwins,
  heldTwinsCsv,
  heldTwinsDesc,
} from './held-twins.ts';
export { type IntervalRow, type PersonInterval, rangeText } from './intervals.ts';
export {
  drawFigure,
  type Figure,
  type FigureInputs,
  type FigureKind,
  figureCsv,
} from './kinds.ts';
export {
  MANNER_ORDER,
  type MannerName,
  type MannerShares,
  type MannersInput,
  type MannersRow,
  manners,
  mannersCsv,
  mannersDesc,
} from './manners.ts';
export { type MapOptions, map, mapDesc } from './map.ts';
export {
  DIFFERENCE_CODES,
  type DifferenceCode,
  differenceCode,
  differenceLook,
  differencePatterns,
} from './map-difference.ts';
export { type MapFrames, mapFrames } from './map-frames.ts';
export { type MapKeyOptions, mapKey } from './map-key.ts';
export { type MapSheetOptions, mapSheet, mapSheetDesc } from './map-sheet.ts';
export {
  CONTESTED_FROM,
  CONTESTED_TO,
  type MapCode,
  type MapInput,
  type MapObserved,
  type MapPlace,
  type MapSide,
  mapCode,
  mapCsv,
  mapLook,
  mapPatterns,
} from './map-state.ts';
export {
  type Attributes,
  type Child,
  clean,
  el,
  escapeXml,
  join,
  type Markup,
  safeId,
} from './markup.ts';
export {
  type ObservedFall,
  type OrderInput,
  type OrderRow,
  order,
  orderCsv,
  orderDesc,
  orderRows,
} from './order.ts';
export { type OutlineInput, outline, outlineCsv, outlineDesc } from './outline.ts';
export { pit as pitFigure } from './pit.ts';
export { type PitForecaster, type PitInput, pitCsv, pitDesc } from './pit-data.ts';
export { reliability as reliabilityFigure } from './reliability.ts';
export {
  type ReliabilityFigureBin,
  type ReliabilityForecaster,
  type ReliabilityInput,
  reliabilityCsv,
  reliabilityDesc,
} from './reliability-data.ts';
export {
  RIGHTS_WORDS,
  type RightsInput,
  type RightsLevel,
  type RightsRow,
  rights,
  rightsCsv,
  rightsDesc,
  rightsWords,
} from './rights.ts';
export {
  type ScreeningInput,
  type ScreeningRow,
  screening,
  screeningCsv,
  screeningDesc,
} from './screening.ts';
export {
  type SensitivityInput as SensitivityFigureInput,
  type SensitivityRow,
  sensitivity as sensitivityFigure,
  sensitivityCsv,
  sensitivityDesc,
} from './sensitivity.ts';
export { figuresCss } from './theme.ts';
export {
  type LevelStep,
  type TimelineInput,
  type TimelineLane,
  timeline,
  timelineCsv,
  timelineDesc,
} from './timeline.ts';
export {
  ROLE_ORDER,
  type RoleName,
  VERDICT_ORDER,
  type VerdictName,
  type VerdictsInput,
  verdicts,
  verdictsCsv,
  verdictsDesc,
} from './verdicts.ts';
export {
  type WarnInput,
  type WarnPoint,
  type WarnRow,
  warn,
  warnCsv,
  warnDesc,
} from './warn.ts';
export { why } from './why.ts';
export {
  type WhyInput,
  type WhyPair,
  type WhyRow,
  type WhyValue,
  whyCsv,
  whyDesc,
} from './why-data.ts';
