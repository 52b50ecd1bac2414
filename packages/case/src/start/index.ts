/** Cases to start from, where only the places of a country are known. */

export { draftConflict } from './contested.ts';
export { type CountryFile, type CountryRegions, countryRegions } from './country-regions.ts';
export { bothDrafts, type Drafts, NO_DRAFTS } from './drafts.ts';
export { type EmptyCase, emptyCase, USUAL_DAYS } from './empty-case.ts';
export { folded, plainId, RegionNames } from './names.ts';
export { draftPeople } from './people.ts';
export { readEvents } from './read-events.ts';
export { StartRefused } from './refused.ts';
export { type MapTerms, SHIPPED_BOUNDARIES, SHIPPED_TERMS } from './shipped-boundaries.ts';
export { blankCase, type CountryChosen, idFrom, inventedCase, missingParts } from './start-case.ts';
export { TERRAINS, type Terrain } from './terrain.ts';
