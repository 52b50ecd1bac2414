/** Cases that are made where only the places are known: from a country's boundaries, and the rest of one from its regions alone. */
import { parseCells } from '../csv.ts';
import { isId } from '../read-regions.ts';
import { assumedCaseFile, assumedLinks, assumedRegions, noPatrons } from './assumed-case.ts';
import { type CountryFile, countryRegions } from './country-regions.ts';
import { NO_DRAFTS } from './drafts.ts';
import { emptyCase, USUAL_DAYS } from './empty-case.ts';
import { plainId } from './names.ts';
import { type Place, roadsBetween } from './places.ts';
import { SHIPPED_BOUNDARIES, SHIPPED_TERMS } from './shipped-boundaries.ts';

export interface CountryChosen {
  readonly file: CountryFile;
  /** In English, for title and id. */
  readonly country: string;
  /** Index of the region that is the seat of the regime; null where nobody has said. */
  readonly capital: number | null;
  /** ISO date of day 0. */
  readonly origin: string;
}

/** A name as an id of a case, whatever it is. */
export const idFrom = (name: string): string => plainId(name) || 'my-case';

const idOf = (country: string, origin: string): string =>
  idFrom(`${country}-${origin.slice(0, 4)}`);

/** Nothing is invented: what the boundaries do not tell is blank, as `interregnum new --country` leaves it. */
export function blankCase({ file, country, capital, origin }: CountryChosen): Map<string, string> {
  return emptyCase({
    id: idOf(country, origin),
    country,
    origin,
    horizonDays: USUAL_DAYS,
    capital,
    terrain: 'mixed',
    regions: countryRegions(file),
    source: SHIPPED_BOUNDARIES,
    mapTerms: SHIPPED_TERMS,
    drafts: NO_DRAFTS,
  });
}

/** The same numbers for every region, marked assumed, so that something can be played at once. */
export function inventedCase({
  file,
  country,
  capital,
  origin,
}: CountryChosen): Map<string, string> {
  const { places, neighbours, map } = countryRegions(file);
  const seat = (places[capital ?? 0] ?? places[0])!.id;
  const id = idOf(country, origin);
  const title = `${country}: a start in which every number is assumed`;
  return new Map([
    ['case.json', assumedCaseFile({ id, title, origin, capital: seat })],
    ['regions.csv', assumedRegions(places, seat)],
    ['links.csv', assumedLinks(roadsBetween(places, neighbours))],
    ['patrons.csv', noPatrons()],
    ['map.geojson', map],
  ]);
}

/** Places of a table of regions that has ids and centres; null where it has not. */
function placesIn(text: string): { places: Place[]; capital: string } | null {
  const { cells } = parseCells('regions.csv', text, 2000);
  const [header = [], ...rows] = cells;
  const at = (name: string): number => header.findIndex((c) => c.text === name);
  const [id, lat, lon, seat] = [at('id'), at('lat'), at('lon'), at('is_capital')] as const;
  if (id < 0 || lat < 0 || lon < 0) return null;
  const places = rows.flatMap((row): Place[] => {
    const [name = '', latitude, longitude] = [row[id]?.text, row[lat]?.text, row[lon]?.text];
    const place = { id: name, name, latitude: Number(latitude), longitude: Number(longitude) };
    const sound = isId(name) && Number.isFinite(place.latitude) && Number.isFinite(place.longitude);
    return sound ? [place] : [];
  });
  if (places.length === 0) return null;
  const marked = rows.find((row) => /^(1|true)$/i.test(row[seat]?.text ?? ''));
  return { places, capital: marked?.[id]?.text ?? places[0]!.id };
}

/**
 * What a case lacks besides its regions, assumed: case.json, roads to the nearest, patrons of nobody.
 * @returns the files that were made; none where regions.csv cannot tell where anything is
 */
export function missingParts(
  files: ReadonlyMap<string, string>,
  origin: string,
): ReadonlyMap<string, string> {
  const found = placesIn(files.get('regions.csv') ?? '');
  const made = new Map<string, string>();
  if (found === null) return made;
  const { places, capital } = found;
  if (!files.has('case.json')) {
    const title = 'A case of my own';
    made.set('case.json', assumedCaseFile({ id: 'my-case', title, origin, capital }));
  }
  if (!files.has('links.csv') && places.length <= MOST_JOINED)
    made.set('links.csv', assumedLinks(roadsBetween(places, nearestNeighbours(places))));
  if (!files.has('patrons.csv')) made.set('patrons.csv', noPatrons());
  return made;
}

/** Beyond that, finding the nearest of each takes longer than anyone waits. */
const MOST_JOINED = 500;
/** How many roads lead out of a place where nobody has said. */
const NEAREST = 2;

function nearestNeighbours(places: readonly Place[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  places.forEach((a, i) => {
    const near = places
      .map((b, j) => ({ j, d: (a.latitude - b.latitude) ** 2 + (a.longitude - b.longitude) ** 2 }))
      .filter(({ j }) => j !== i)
      .sort((p, q) => p.d - q.d)
      .slice(0, NEAREST);
    for (const { j } of near)
      pairs.set([i, j].sort((p, q) => p - q).join('|'), i < j ? [i, j] : [j, i]);
  });
  return [...pairs.values()];
}
