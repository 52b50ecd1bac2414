/**
 * Whether a line of the log of forecasts is an entry. A log is a file that anybody may have written in:
 * a number is believed only within the bounds that a forecast keeps, since the runs of an entry are
 * laid out in memory to score it.
 */
import { dayOf, isId, MAX_HORIZON_DAYS } from '@interregnum/case';

/** Histories of one forecast; they are held side by side, some 30 kB each. */
export const MOST_FORECAST_RUNS = 20_000;
const HIGHEST_SEED = 4_294_967_295;
const MOST_REGIONS = 10_000;
const LONGEST_TEXT = 1000;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const HASH = /^[0-9a-f]{64}$/;

type Fields = Readonly<Record<string, unknown>>;

const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;

/** Dates within the case, in at most as many runs as there are. */
function isDistribution(value: unknown, horizonDays: number, runs: number): boolean {
  if (!Array.isArray(value)) return false;
  let left = runs;
  return value.every((pair) => {
    if (!Array.isArray(pair) || pair.length !== 2) return false;
    const [day, count] = pair;
    if (!isWhole(day, 0, horizonDays) || !isWhole(count, 1, left)) return false;
    left -= count;
    return true;
  });
}

function areRegions(value: unknown, horizonDays: number, runs: number): boolean {
  if (!Array.isArray(value) || value.length > MOST_REGIONS) return false;
  const seen = new Set<string>();
  return value.every((region: Fields | null) => {
    const id = region?.id;
    if (typeof id !== 'string' || !isId(id) || seen.has(id)) return false;
    seen.add(id);
    return isDistribution(region?.fall_day, horizonDays, runs);
  });
}

/** The first field that cannot be believed; null when all can. */
export function unsoundField(entry: Fields): string | null {
  const { horizon_days, runs, as_of, as_of_day, origin, registered } = entry;
  const text = (name: string): boolean =>
    typeof entry[name] === 'string' && (entry[name] as string).length <= LONGEST_TEXT;
  const hash = (name: string): boolean => text(name) && HASH.test(entry[name] as string);
  const sound: readonly (readonly [string, () => boolean])[] = [
    ['case', () => text('case') && isId(entry.case as string)],
    ['origin', () => text('origin') && dayOf(origin as string, origin as string) === 0],
    ['registered', () => text('registered') && TIME.test(registered as string)],
    ['registered', () => Number.isFinite(Date.parse(registered as string))],
    ['previous', () => hash('previous')],
    ['hash', () => hash('hash')],
    ['result_hash', () => text('result_hash')],
    ['horizon_days', () => isWhole(horizon_days, 1, MAX_HORIZON_DAYS)],
    ['as_of_day', () => isWhole(as_of_day, 0, (horizon_days as number) - 1)],
    ['as_of', () => text('as_of') && dayOf(as_of as string, origin as string) === as_of_day],
    ['runs', () => isWhole(runs, 1, MOST_FORECAST_RUNS)],
    ['seed', () => isWhole(entry.seed, 0, HIGHEST_SEED)],
    ['regime', () => isDistribution(entry.regime, horizon_days as number, runs as number)],
    ['regions', () => areRegions(entry.regions, horizon_days as number, runs as number)],
  ];
  return sound.find(([, is]) => !is())?.[0] ?? null;
}
