/** Whether the outcome of a case has been seen in fitting, under whatever name the case goes. */
import type { CaseData } from '@interregnum/case';
import type { Posterior, PosteriorCase } from './posterior-schema.ts';

/**
 * A case by its id alone, or with its dates and its capital, by which a renamed copy or another case
 * of the same days is recognised. `caseRef(data)` gives the latter.
 */
export type CaseRef =
  | string
  | {
      readonly id: string;
      readonly country: string;
      /** ISO date. */
      readonly origin: string;
      readonly horizonDays: number;
      /** Latitude and longitude. */
      readonly capital?: readonly [number, number];
    };

/** Country of a case by its id: `afghanistan-2021` and `afg_2021` are cases of one each. */
export function countryOf(caseId: string): string {
  return caseId.replace(/[-_]\d{4}.*$/, '');
}

/** Two capitals closer than this are one: degrees of latitude, about 55 km. */
const SAME_PLACE_DEGREES = 0.5;
const DAY_MS = 86_400_000;

export function capitalOf(data: Partial<Pick<CaseData, 'capital' | 'regions'>>): {
  capital?: readonly [number, number];
} {
  const region = data.regions?.find((r) => r.id === data.capital);
  return region ? { capital: [region.latitude, region.longitude] } : {};
}

export function caseRef(
  data: Pick<CaseData, 'id' | 'origin' | 'horizonDays' | 'capital' | 'regions'>,
): CaseRef {
  const { id, origin, horizonDays } = data;
  return { id, country: countryOf(id), origin, horizonDays, ...capitalOf(data) };
}

interface Placed {
  readonly country: string;
  readonly capital?: readonly [number, number] | undefined;
}

/** Whether two cases are of one country: by its name, or by where its capital lies. */
export function samePlace(a: Placed, b: Placed): boolean {
  if (a.country === b.country) return true;
  if (a.capital === undefined || b.capital === undefined) return false;
  const [latitude, longitude] = b.capital;
  return (
    Math.abs(a.capital[0] - latitude) < SAME_PLACE_DEGREES &&
    Math.abs(a.capital[1] - longitude) < SAME_PLACE_DEGREES
  );
}

type Dated = Pick<CaseData, 'origin' | 'horizonDays'>;

function span({ origin, horizonDays }: Dated): [number, number] {
  const start = Date.parse(origin);
  return [start, start + horizonDays * DAY_MS];
}

/** Whether two cases have a day in common. */
export function daysOverlap(a: Dated, b: Dated): boolean {
  const [from, to] = span(a);
  const [start, end] = span(b);
  return from < end && start < to;
}

/** Training cases of the same country. */
export function sameCountry(posterior: Posterior, ref: CaseRef): PosteriorCase[] {
  if (typeof ref === 'string') return posterior.cases.filter((c) => c.id === ref);
  return posterior.cases.filter((c) => samePlace(c, ref));
}

/** Training cases whose outcome tells of this one: itself, or one of the same country and days. */
export function trainedLike(posterior: Posterior, ref: CaseRef): PosteriorCase[] {
  const id = typeof ref === 'string' ? ref : ref.id;
  const named = posterior.cases.filter((c) => c.id === id || c.contains.includes(id));
  if (typeof ref === 'string') return named;
  const overlapping = sameCountry(posterior, ref).filter((c) =>
    daysOverlap({ origin: c.origin, horizonDays: c.horizon_days }, ref),
  );
  return posterior.cases.filter((c) => named.includes(c) || overlapping.includes(c));
}
