/** How a number, a date, a likelihood is said. */
export { chanceWord } from './chance-word.ts';
export { DARI_SPEECH } from './dari.ts';
export { dayAndMonth, longDate, monthOf, shortDate, yearOf } from './dates.ts';
export { FRENCH_SPEECH } from './french.ts';
export { DARI_MONTHS, LATIN_SOLAR, type MonthNames, PASHTO_MONTHS } from './months.ts';
export * from './numbers.ts';
export { PASHTO_SPEECH } from './pashto.ts';
export { ENGLISH_SPEECH, type Speech } from './speech.ts';
