/**
 * What is to be said of a forecast, whatever the language: which centres and changes are named, and in
 * which order. Nothing is in words.
 */
import { chanceWithin, type EditForecast, type Forecast } from '@interregnum/analysis';
import type { ForecastFacts } from './sentences.ts';

/** Centres and changes named in one sentence. */
const LATEST_NAMED = 3;
const REGIONS_NAMED = 4;
const CHANGES_NAMED = 2;

/** Days from the day of the forecast within which danger is near. */
const SOON_DAYS = 30;
export const soonDay = ({ asOfDay, horizonDays }: Forecast): number =>
  Math.min(asOfDay + SOON_DAYS, horizonDays);

export interface SoFarTold {
  /** Centres lost by the day, of so many. */
  readonly lost: number;
  readonly all: number;
  /** Names of those lost last, the last of them last. */
  readonly latest: readonly string[];
  /** Whether others were lost before them. */
  readonly earlier: boolean;
}

export function soFarTold({ fallenSoFar, regions }: Forecast): SoFarTold {
  const lost = fallenSoFar.length;
  return {
    lost,
    all: lost + regions.length,
    latest: fallenSoFar.slice(-LATEST_NAMED).map((r) => r.name),
    earlier: lost > LATEST_NAMED,
  };
}

export interface RecordGap {
  /** Last day of which the record tells. */
  readonly end: number;
  /** Days since, of which the forecast knows nothing. */
  readonly days: number;
}

/** null where the record goes as far as the day of the forecast. */
export function recordGap({ forecast, recordEndDay: end }: ForecastFacts): RecordGap | null {
  if (end === null || end >= forecast.asOfDay) return null;
  return { end, days: forecast.asOfDay - end };
}

export interface DangerTold {
  /** Days within which danger is near. */
  readonly days: number;
  /** Those in most danger, with the share of runs in which each falls within these days. */
  readonly regions: readonly { readonly name: string; readonly chance: number }[];
}

export function dangerTold(forecast: Forecast): DangerTold {
  const { regions, runs, asOfDay } = forecast;
  const soon = soonDay(forecast);
  return {
    days: soon - asOfDay,
    regions: regions
      .slice(0, REGIONS_NAMED)
      .map((r) => ({ name: r.name, chance: chanceWithin(r, soon, runs) })),
  };
}

/** What would change the chance of a fall most; empty where nothing was changed, or it had fallen. */
export function changesTold({ edits, regime }: Forecast): readonly EditForecast[] {
  if (regime.already !== null) return [];
  return [...edits]
    .sort((a, b) => Math.abs(b.difference.difference) - Math.abs(a.difference.difference))
    .slice(0, CHANGES_NAMED);
}
