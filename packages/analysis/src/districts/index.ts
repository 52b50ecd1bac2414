export type { CountRow } from './counts.ts';
export { type DistrictsPage, districtsPage } from './page.ts';
export {
  type DistrictPredictor,
  type DistrictScores,
  type ProbabilityScore,
  type RegionShare,
  scoreDistricts,
} from './score-districts.ts';
export { type TierFate, type TierTrial, tierFate, tierTrial } from './tiers.ts';
