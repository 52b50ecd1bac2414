/** Cases to start from, where only the places of a country are known. */
export type { CountryFile } from './country-regions.ts';
export { type CountryChosen, caseFromCountry, idFrom, missingParts } from './start-case.ts';
