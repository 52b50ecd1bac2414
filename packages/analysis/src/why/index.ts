/** What share of an outcome is due to each cause? Shapley values over declared factors. */
export { attribute } from './attribute.ts';
export { isTold } from './estimates.ts';
export { MOST_EXACT } from './game.ts';
export { RANKED_BY } from './outcomes.ts';
export { type AttributionInput, type PlayedWorld, planAttribution } from './plan.ts';
export type * from './result.ts';
export { byPlace, outcomeOf } from './result.ts';
