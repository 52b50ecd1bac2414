/**
 * What people said at the time: the only door to forecasts.csv. Only scoring opens it, to set the
 * model beside them.
 */
import { fileOf, readManifest } from './manifest.ts';
import { byPosition, type CaseFiles, openTable } from './read.ts';
import { newReading, readRow } from './reading.ts';
import type { CaseData, ForecastRow, Problem } from './types.ts';

export interface ForecastsResult {
  /** Empty when the folder has no forecasts.csv. */
  readonly forecasts: readonly ForecastRow[];
  readonly problems: readonly Problem[];
}

/** Never throws. Rows at fault are left out and reported. */
export function readForecasts(files: CaseFiles, data: Pick<CaseData, 'origin'>): ForecastsResult {
  const reading = newReading();
  reading.origin = data.origin;
  // faults of the manifest are readCase's to report
  const manifest = readManifest(newReading(), files);
  if (fileOf(manifest, 'forecasts') === undefined) return { forecasts: [], problems: [] };
  const table = openTable(reading, files, manifest, 'forecasts');
  const forecasts = (table?.rows ?? []).flatMap((raw): ForecastRow[] => {
    const row = readRow(reading, 'forecasts', raw);
    const saidDay = row.day('date');
    const impliedMedianDays = row.number('implied_median_days');
    const basis = row.choice('median_basis');
    const [date, who] = [row.text('date'), row.text('who')];
    const targetEvent = row.text('target_event');
    if (!row.sound || saidDay === null) return [];
    return [
      {
        date,
        saidDay,
        who,
        statement: row.text('statement'),
        targetEvent,
        impliedMedianDays,
        basis: basis === 'stated_horizon' ? 'stated_horizon' : 'coded_from_tone',
        source: row.text('source'),
      },
    ];
  });
  return { forecasts, problems: [...reading.problems].sort(byPosition) };
}
