import type { ExpertForecast } from './experts.ts';

/** Columns of `forecasts.csv` that are read; others may be present. */
export const FORECAST_COLUMNS = [
  'date',
  'who',
  'statement',
  'target_event',
  'implied_median_days',
  'median_basis',
  'source',
] as const;

const DAY_MS = 86_400_000;

/**
 * Expert forecasts from the rows of a case's observed-side table `forecasts.csv`.
 *
 * Rows about another event than the capital's fall, and rows that imply no number of days, are
 * passed over: `target_event` must contain the capital's name.
 * @param rows column name -> text, as a CSV reader gives them
 * @param origin ISO date of day 0
 * @param capitalName name of the capital's region or city
 */
export function forecastsFromRows(
  rows: readonly Readonly<Record<string, string>>[],
  origin: string,
  capitalName: string,
): readonly ExpertForecast[] {
  const day0 = Date.parse(origin);
  return rows.flatMap((row) => {
    const days = row.implied_median_days ? Number(row.implied_median_days) : NaN;
    const said = Date.parse(row.date ?? '');
    if (!(days >= 0) || Number.isNaN(said)) return [];
    if (!(row.target_event ?? '').includes(capitalName)) return [];
    return [
      {
        saidDay: Math.round((said - day0) / DAY_MS),
        date: row.date!,
        who: row.who ?? '',
        statement: row.statement ?? '',
        impliedMedianDays: days,
        basis: row.median_basis === 'stated_horizon' ? 'stated_horizon' : 'coded_from_tone',
        source: row.source ?? '',
      } satisfies ExpertForecast,
    ];
  });
}
