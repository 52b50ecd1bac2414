/** Outcomes of one's own: read, fitted to a case, printed, and found in the records of runs. */
export { type Holds, holdsIn } from './holds.ts';
export {
  type CentreSeen,
  type EventSeen,
  type HistoryOf,
  type InHistory,
  inHistory,
  type Said,
} from './in-history.ts';
export { type OutcomeResult, outcomeOfCase, writtenText } from './of-case.ts';
export { OUTCOME_FORMS, type PlaceOf, parseOutcome, type WrittenResult } from './parse.ts';
export {
  type CaseEvent,
  type CaseRegion,
  type Comparison,
  type Count,
  eventsOf,
  type Happening,
  type Outcome,
  type OutcomeEvent,
  type OutcomeTree,
  type WrittenOutcome,
} from './types.ts';
export { countedTo } from './weeks.ts';
