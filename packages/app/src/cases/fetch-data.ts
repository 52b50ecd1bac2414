/** Fetches what the build made of the cases. A file is fetched once and kept. */
import type {
  AboutFile,
  AccountFile,
  CaseFile,
  ParametersFile,
  ScoreboardFile,
  StoriesFile,
} from './page-data.ts';
import type { Tour } from './tour.ts';

export type FetchFault = 'not-there' | 'offline' | 'unreadable';

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

async function read(path: string, schema: string): Promise<unknown> {
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
export const fetchCase = (id: string): Promise<CaseFile> =>
  once(`cases/${id}.json`, 'interregnum.page-case/1');
export const fetchParameters = (file: string): Promise<ParametersFile> =>
  once(`parameters/${file}`, 'interregnum.page-parameters/1');
