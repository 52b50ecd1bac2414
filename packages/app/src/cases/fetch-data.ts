/** Fetches what the build made of the cases. A file is fetched once and kept. */

import type { CountryFile } from '@interregnum/case/start';
import type { Parameters } from '@interregnum/model';
import { isOwnId } from '../bring/own-id.ts';
import type {
  AboutFile,
  AccountFile,
  CaseFile,
  CountriesFile,
  DistrictsFile,
  ParametersFile,
  ScoreboardFile,
  StoriesFile,
} from './page-data.ts';
import type { Tour } from './tour.ts';

/** `own`: a case of the reader's own, which is not on the bench any more. */
export type FetchFault = 'not-there' | 'offline' | 'unreadable' | 'own';

/** A file of the page could not be had; the page says why and what to do. */
export class DataError extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault, path: string) {
    super(`${fault}: ${path}`);
    this.name = 'DataError';
    this.fault = fault;
  }
}

const kept = new Map<string, Promise<unknown>>();
const failed = new Set<string>();

/** The reader goes on: what could not be had is asked for again the next time, which may be online. */
export function forgetFailures(): void {
  for (const path of failed) kept.delete(path);
  failed.clear();
}

async function answered(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(new URL(`data/${path}`, document.baseURI));
  } catch {
    throw new DataError('offline', path);
  }
  // Some hosts answer what they do not have with their own page.
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (response.status === 404 || (response.ok && !isJson)) throw new DataError('not-there', path);
  if (!response.ok) throw new DataError('offline', path);
  return response;
}

async function read(path: string, schema: string): Promise<unknown> {
  const response = await answered(path);
  try {
    const file = (await response.json()) as { schema?: unknown };
    if (file.schema === schema) return file;
  } catch {}
  throw new DataError('unreadable', path);
}

function once<T>(path: string, schema: string): Promise<T> {
  let file = kept.get(path);
  if (file === undefined) {
    file = read(path, schema);
    kept.set(path, file);
    // A failure is kept as well, or a screen that shows it would ask again and again.
    file.catch(() => failed.add(path));
  }
  return file as Promise<T>;
}

export const fetchStories = (): Promise<StoriesFile> =>
  once('stories.json', 'interregnum.page-stories/1');
export const fetchAbout = (): Promise<AboutFile> => once('about.json', 'interregnum.page-about/1');
export const fetchScoreboard = (): Promise<ScoreboardFile> =>
  once('scoreboard.json', 'interregnum.page-scoreboard/1');
export const fetchTour = (id: string): Promise<Tour> =>
  once(`tours/${id}.json`, 'interregnum.tour/1');
export const fetchAccount = (id: string): Promise<AccountFile> =>
  once(`accounts/${id}.json`, 'interregnum.page-account/1');
/** A reader's own case is held by the page alone; no host is ever asked for it. */
const missing = new Map<string, Promise<never>>();
function notHeld(path: string): Promise<never> {
  const before = missing.get(path);
  if (before !== undefined) return before;
  const fault = Promise.reject(new DataError('own', path));
  fault.catch(() => {});
  missing.set(path, fault);
  return fault;
}

export const fetchCase = (id: string): Promise<CaseFile> =>
  isOwnId(id) && !kept.has(`cases/${id}.json`)
    ? notHeld(id)
    : once(`cases/${id}.json`, 'interregnum.page-case/1');
export const fetchParameters = (file: string): Promise<ParametersFile> =>
  once(`parameters/${file}`, 'interregnum.page-parameters/1');
export const fetchDistricts = (id: string): Promise<DistrictsFile> =>
  once(`districts/${id}.json`, 'interregnum.page-districts/1');
export const fetchCountries = (): Promise<CountriesFile> =>
  once('countries.json', 'interregnum.page-countries/1');

/** The regions of one country, for who starts a case from it. */
export const fetchCountry = async (code: string): Promise<CountryFile> =>
  (await answered(`boundaries/${code}.json`)).json() as Promise<CountryFile>;

/** Text of the file that calibration wrote, from which a case of one's own takes its parameters. */
export const fetchPosterior = async (): Promise<string> =>
  (await answered('posterior.json')).text();

/** A case of the reader's own, to be played as if it had been fetched. */
export function holdBrought(id: string, file: CaseFile, parameters: Parameters): void {
  kept.set(`cases/${id}.json`, Promise.resolve(file));
  const held: ParametersFile = { schema: 'interregnum.page-parameters/1', parameters };
  kept.set(`parameters/${file.parameters.file}`, Promise.resolve(held));
}
