/** Figures: data in, SVG out. */

export type { ChainFigureInput, ChainShare } from './chain-data.ts';
export { type CiviliansInput, civilians, civiliansCsv, civiliansDesc } from './civilians.ts';
export { type ComparisonInput, comparison, comparisonCsv, type Estimate } from './comparison.ts';
export { course, courseCsv } from './course.ts';
export { parseCsv, toCsv } from './csv.ts';
export {
  type DestinationsInput,
  destinations,
  destinationsCsv,
  destinationsDesc,
} from './destinations.ts';
export { isolated, runsOf } from './direction.ts';
export {
  type DisplacementInput,
  displacement,
  displacementCsv,
  displacementDesc,
} from './displacement.ts';
export {
  type DistrictCountsInput,
  districtCounts,
  districtCountsCsv,
  districtCountsDesc,
  districtCountsPlace,
} from './district-counts.ts';
export { type DotsInput, dotPlaces, dots, dotsCsv, dotsDesc, quantileDots } from './dots.ts';
export type { FigureEvent } from './events.ts';
export type { ExpertsFigureInput } from './experts.ts';
export { type FanInput, fan, fanCsv, fanDesc, fanPlace, heldInHistory } from './fan.ts';
export type { ForecastFigureInput } from './forecast.ts';
export type { FigureOptions, Say } from './frame.ts';
export { type Geometry, layoutGeometry } from './geometry.ts';
export type { IntervalRow } from './intervals.ts';
export { drawFigure, type Figure, figureCsv } from './kinds.ts';
export {
  type MannerName,
  type MannersInput,
  type MannersRow,
  manners,
  mannersCsv,
  mannersDesc,
} from './manners.ts';
export { map, mapDesc } from './map.ts';
export {
  type DifferenceCode,
  differenceCode,
  differenceLook,
  differencePatterns,
} from './map-difference.ts';
export { mapFrames } from './map-frames.ts';
export { mapKey } from './map-key.ts';
export { mapSheet, mapSheetDesc } from './map-sheet.ts';
export {
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
export { type Child, escapeXml, join, type Markup } from './markup.ts';
export { type OrderInput, order, orderCsv, orderDesc } from './order.ts';
export { type ObservedFall, type OrderRow, orderRows } from './order-rows.ts';
export { outline } from './outline.ts';
export type { PitForecaster } from './pit-data.ts';
export type { ReliabilityForecaster } from './reliability-data.ts';
export { type RightsInput, rights, rightsCsv, rightsDesc } from './rights.ts';
export { figuresCss } from './theme.ts';
export { type TimelineInput, timeline, timelineCsv, timelineDesc } from './timeline.ts';
export { ROLE_ORDER, VERDICT_ORDER } from './verdicts.ts';
export type { WarnInput } from './warn.ts';
export type { WhyInput } from './why-data.ts';
