export { parseAccount } from './read-account.ts';
export { numbersAt } from './table-path.ts';
export { expectationFrom } from './terms.ts';
export * from './types.ts';
