/** Outcomes of one's own, counted over runs: packages/case reads and fits them. */
export { countOutcome, type OutcomeShare } from './count-outcome.ts';
export { ownQuantity } from './own-quantity.ts';
