/** How a number, a date, a likelihood is said. */
export { chanceWord } from './chance-word.ts';
export { dayAndMonth, longDate, monthOf, shortDate, yearOf } from './dates.ts';
export * from './numbers.ts';
