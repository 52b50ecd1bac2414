export type { CountRow } from './counts.ts';
export type { DistrictPredictor, Estimate as DistrictEstimate } from './order.ts';
export { type DistrictScores, scoreDistricts } from './score-districts.ts';
export { type TierFate, type TierTrial, tierFate, tierTrial } from './tiers.ts';
