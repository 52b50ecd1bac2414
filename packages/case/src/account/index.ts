export { type AccountResult, parseAccount } from './read-account.ts';
export { numbersAt, type TableNumber, type TableNumbers } from './table-path.ts';
export { DERIVED_QUANTITIES, expectationFrom } from './terms.ts';
export * from './types.ts';
