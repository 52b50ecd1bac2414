/** A case of any country from its boundaries, with what tables of others can tell of its regions. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  dateOf,
  dayOf,
  didYouMean,
  formatProblem,
  isId,
  makePackage,
  nearestOf,
} from '@interregnum/case';
import { decodeText, foreignTable } from '@interregnum/case/convert';
import { readShapes, SHAPE_ENDINGS, ShapesRefused } from '@interregnum/case/shapes';
import {
  bothDrafts,
  type CountryRegions,
  countryRegions,
  type Drafts,
  draftConflict,
  draftPeople,
  emptyCase,
  type MapTerms,
  NO_DRAFTS,
  RegionNames,
  readEvents,
  SHIPPED_BOUNDARIES,
  SHIPPED_TERMS,
  StartRefused,
  TERRAINS,
  type Terrain,
  USUAL_DAYS,
} from '@interregnum/case/start';
import { Failure, quoted } from '@interregnum/questions';
import { findCountry } from './find-country.ts';
import { decimalOf, encodingOf } from './from-folder.ts';
import { bytesOf, withSiblings } from './own-files.ts';

export interface CountryFlags {
  readonly country?: string;
  readonly boundaries?: string;
  readonly key?: string;
  readonly layer?: string;
  readonly origin?: string;
  readonly days?: number;
  readonly capital?: string;
  readonly terrain?: string;
  readonly population?: string;
  readonly people?: string;
  readonly events?: string;
  readonly challenger?: readonly string[];
  readonly decimal?: string;
  readonly encoding?: string;
}

export interface FromCountry {
  readonly files: ReadonlyMap<string, string>;
  /** What was read and by which rule, a sentence each. */
  readonly said: readonly string[];
  /** What fits nothing. */
  readonly unmatched: readonly string[];
  /** What was read and is doubtful. */
  readonly doubts: readonly string[];
}

const MOST_BOUNDARIES_MB = 512;
const MOST_TABLE_MB = 64;
const MOST_EVENTS_MB = 500;

interface Ground {
  readonly name: string;
  readonly regions: CountryRegions;
  readonly source: string;
  readonly mapTerms?: MapTerms;
  readonly said: readonly string[];
}

const isFile = (given: string): boolean =>
  SHAPE_ENDINGS.some((ending) => given.toLowerCase().endsWith(`.${ending}`)) ||
  statSync(given, { throwIfNoEntry: false })?.isFile() === true;

/** A refusal of a file becomes a failure that says which flag and file. */
async function refusing<T>(flag: string, path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ShapesRefused || error instanceof StartRefused)
      throw new Failure(`${flag} ${quoted(path)}: ${error.message}.`);
    throw error;
  }
}

async function groundOf(flags: CountryFlags): Promise<Ground> {
  const { country, boundaries, key, layer } = flags;
  const own = boundaries ?? (country !== undefined && isFile(country) ? country : undefined);
  if (own === undefined) {
    if (key !== undefined || layer !== undefined)
      throw new Failure('--key and --layer say how a file of --boundaries is read.');
    const { name, file } = findCountry(country!);
    const said = [`Boundaries of ${name}: ${SHIPPED_BOUNDARIES}. Made with Natural Earth.`];
    const regions = countryRegions(file);
    return { name, regions, source: SHIPPED_BOUNDARIES, mapTerms: SHIPPED_TERMS, said };
  }
  const flag = boundaries === undefined ? '--country' : '--boundaries';
  const files = withSiblings(flag, own, MOST_BOUNDARIES_MB);
  const name = basename(own);
  const encoding = encodingOf(flags.encoding);
  const shaped = await refusing(flag, own, () => readShapes(name, files, { key, layer, encoding }));
  const regions = countryRegions(shaped.file, isId);
  const called = boundaries !== undefined && country !== undefined ? country : '';
  return {
    name: called || name.replace(/\.\w+$/, ''),
    regions,
    source: `boundaries of ${name}, property ${shaped.key}`,
    said: [
      `Boundaries: ${name}, ${regions.places.length} regions by its property ${shaped.key}.`,
      ...shaped.did.map((did) => `${name}: ${did}.`),
    ],
  };
}

function originOf(given: string | undefined): string {
  const today = new Date().toISOString().slice(0, 10);
  if (given === undefined) return today;
  if (dayOf(given, '2000-01-01') === null)
    throw new Failure(
      `--origin takes a date, YYYY-MM-DD, as in ${today}; ${quoted(given)} is none.`,
    );
  return dateOf(0, given);
}

function terrainOf(given: string | undefined): Terrain {
  const found = TERRAINS.find((t) => t === (given ?? 'mixed'));
  if (found !== undefined) return found;
  const nearest = nearestOf(given!, TERRAINS);
  const hint = didYouMean(nearest);
  throw new Failure(`--terrain takes ${TERRAINS.join(', ')}, not ${quoted(given!)}.${hint}`);
}

function capitalOf(given: string | undefined, { places }: CountryRegions): number | null {
  if (given === undefined) return null;
  const { at, nearest } = new RegionNames(places).find(given);
  if (at >= 0) return at;
  const hint = didYouMean(nearest);
  throw new Failure(
    `--capital takes the region where the regime sits; no region is called ${quoted(given)}. There are ${places.map((p) => p.name).join(', ')}.${hint}`,
  );
}

interface Told {
  readonly drafts: Drafts;
  readonly said: readonly string[];
  readonly unmatched: readonly string[];
  readonly doubts: readonly string[];
}

const NOTHING: Told = { drafts: NO_DRAFTS, said: [], unmatched: [], doubts: [] };

async function peopleOf(flags: CountryFlags, { places }: CountryRegions): Promise<Told> {
  const { population, people } = flags;
  if (population === undefined) {
    if (people !== undefined) throw new Failure('--people names a column of --population.');
    return NOTHING;
  }
  const bytes = bytesOf('--population', population, MOST_TABLE_MB);
  const read = await foreignTable(basename(population), bytes, encodingOf(flags.encoding));
  if ('code' in read) throw new Failure(`--population: ${formatProblem(read)}`);
  const options = { column: people, decimal: decimalOf(flags.decimal), commas: read.commas };
  const made = await refusing('--population', population, () =>
    draftPeople(read.table, places, options),
  );
  return {
    ...made,
    said: [...read.did.map((did) => `${basename(population)}: ${did}.`), ...made.said],
  };
}

async function conflictOf(
  flags: CountryFlags,
  regions: CountryRegions,
  origin: string,
): Promise<Told> {
  const { events, challenger = [] } = flags;
  if (events === undefined) {
    if (challenger.length > 0) throw new Failure('--challenger names a party in --events.');
    return NOTHING;
  }
  const bytes = bytesOf('--events', events, MOST_EVENTS_MB);
  const name = basename(events);
  const { value, did, problems } = decodeText(name, bytes, encodingOf(flags.encoding));
  if (problems[0] !== undefined) throw new Failure(`--events: ${formatProblem(problems[0])}`);
  return refusing('--events', events, () => {
    const made = draftConflict(name, readEvents(value, challenger), regions, origin);
    const said = [...did.map((d) => `${name}: ${d}.`), ...made.said];
    return { ...made, said, unmatched: [], doubts: [] };
  });
}

/** @throws Failure where a flag or a file of one cannot be taken */
export async function caseFromCountry(id: string, flags: CountryFlags): Promise<FromCountry> {
  const { name, regions, source, mapTerms, said } = await groundOf(flags);
  const origin = originOf(flags.origin);
  const [terrain, capital] = [terrainOf(flags.terrain), capitalOf(flags.capital, regions)];
  const people = await peopleOf(flags, regions);
  const conflict = await conflictOf(flags, regions, origin);
  const made = emptyCase({
    id,
    country: name,
    origin,
    horizonDays: flags.days ?? USUAL_DAYS,
    capital,
    terrain,
    regions,
    source,
    mapTerms,
    drafts: bothDrafts(people.drafts, conflict.drafts),
  });
  const first = flags.origin === undefined ? ' (today; --origin sets another)' : '';
  return {
    files: makePackage(made, { name: id }),
    said: [
      ...said,
      `First day ${origin}${first}, ${flags.days ?? USUAL_DAYS} days. Roads: great circle × a factor for ${terrain} terrain, assumed.`,
      ...people.said,
      ...conflict.said,
    ],
    unmatched: [...people.unmatched, ...conflict.unmatched],
    doubts: [...people.doubts, ...conflict.doubts],
  };
}
