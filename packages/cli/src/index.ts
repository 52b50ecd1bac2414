export { shippedStatement } from './check/statement.ts';
export * from './exit-codes.ts';
export { type HelpPage, helpPages } from './help-pages.ts';
