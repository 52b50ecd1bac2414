export type { CountRow } from './counts.ts';
export type { DistrictPredictor } from './order.ts';
export { type DistrictsPage, districtsPage } from './page.ts';
export type { ProbabilityScore } from './probability.ts';
export { type DistrictScores, type RegionShare, scoreDistricts } from './score-districts.ts';
export { type TierFate, type TierTrial, tierFate, tierTrial } from './tiers.ts';
