/** The shipped boundaries of a country, by its code or its name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean, nearestOf } from '@interregnum/case';
import { type CountryFile, folded } from '@interregnum/case/start';
import { Failure, quoted } from '@interregnum/questions';
import { BOUNDARIES_FOLDER } from '../boundaries-folder.ts';

interface Country {
  readonly file: string;
  readonly alpha2: string | null;
  readonly alpha3: string | null;
  readonly name: string;
  /** Those that have a name. */
  readonly regions: number;
}

export interface FoundCountry {
  readonly name: string;
  readonly file: CountryFile;
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(BOUNDARIES_FOLDER, name), 'utf8'));

/** Other names in use, by the file. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  mmr: ['Myanmar', 'Burma'],
  cod: ['Democratic Republic of the Congo', 'DR Congo', 'DRC', 'Zaire'],
  cog: ['Republic of the Congo', 'Congo'],
  civ: ['Ivory Coast'],
  psx: ['Palestine'],
  tur: ['Turkey'],
  cze: ['Czech Republic'],
  swz: ['Swaziland'],
  tls: ['East Timor'],
  mkd: ['Macedonia'],
  usa: ['USA', 'United States of America'],
  gbr: ['UK', 'Great Britain'],
  hkg: ['Hong Kong'],
  mac: ['Macau', 'Macao'],
  cpv: ['Cabo Verde'],
};

/** @throws Failure for what is no country, with the nearest, or one that has no regions */
export function findCountry(given: string): FoundCountry {
  const { countries } = readJson('countries.json') as { readonly countries: readonly Country[] };
  const upper = given.trim().toUpperCase();
  const plain = folded(given);
  const found =
    countries.find((c) => c.alpha3 === upper) ??
    countries.find((c) => c.alpha2 === upper || c.file === given.trim().toLowerCase()) ??
    countries.find((c) => [c.name, ...(ALSO[c.file] ?? [])].some((n) => folded(n) === plain));
  if (found === undefined) {
    const names = countries.flatMap((c) => [c.name, ...(ALSO[c.file] ?? [])]);
    // a code is no misspelt name: of three letters each country is as near as the next
    const codes = countries.flatMap((c) => (c.alpha3 === null ? [] : [c.alpha3]));
    const nearest = nearestOf(given, names) ?? nearestOf(upper, codes);
    const hint = didYouMean(nearest);
    throw new Failure(
      `There are no boundaries of ${quoted(given)}; --country takes an ISO code (AGO) or a name (Angola), --boundaries a file of your own.${hint}`,
    );
  }
  if (found.regions < 2)
    throw new Failure(
      `The shipped boundaries of ${found.name} have ${found.regions === 1 ? 'one region' : 'no regions with a name'}, and a case has two at least; give finer ones with --boundaries.`,
    );
  return { name: found.name, file: readJson(`${found.file}.json`) as CountryFile };
}
