/** What became of the districts: the only door to district_outcome.csv and district_counts.csv. */
import type { Table } from './csv.ts';
import { fileOf, readManifest } from './manifest.ts';
import { listed, nearestOf } from './problems.ts';
import { byPosition, type CaseFiles, openTable } from './read.ts';
import { newReading, type Reading, readRow, report } from './reading.ts';
import type { TableName } from './tables.ts';
import type {
  CaseData,
  ObservedDistrict,
  ObservedDistrictCount,
  ObservedDistricts,
  Problem,
} from './types.ts';

export interface ObservedDistrictsResult {
  /** null when the case has no districts, or nothing is known of them. */
  readonly observed: ObservedDistricts | null;
  readonly problems: readonly Problem[];
}

function readOutcome(reading: Reading, data: CaseData, table: Table): ObservedDistrict[] {
  const ids = new Set(data.districts?.districts.map((d) => d.id));
  const seen = new Map<string, number>();
  return table.rows.flatMap((raw): ObservedDistrict[] => {
    const row = readRow(reading, 'district_outcome', raw);
    const district = row.text('district_id');
    const basis = row.choice('basis') as ObservedDistrict['basis'] | null;
    const day = row.day('date');
    const latestDay = row.day('date_latest');
    if (!row.sound || basis === null) return [];
    const at = row.position('district_id');
    if (!ids.has(district)) {
      const hints = { allowed: listed(ids), nearest: nearestOf(district, ids) };
      report(reading, 'unknown-district', at, { value: district }, hints);
      return [];
    }
    const line = seen.get(district);
    if (line !== undefined) {
      report(reading, 'duplicate-id', at, { column: 'district_id', value: district, line });
      return [];
    }
    seen.set(district, at.line);
    if ((basis === 'undated') !== (day === null)) {
      const must = basis === 'undated' ? 'be blank' : 'be given';
      const names = { region: district, status: basis, column: 'date', must };
      report(reading, 'observed-day', row.position('date'), names);
      return [];
    }
    const [licence, source] = [row.text('licence'), row.text('source')];
    return [{ district, basis, day, latestDay, retaken: row.text('retaken'), licence, source }];
  });
}

function readCounts(reading: Reading, table: Table): ObservedDistrictCount[] {
  return table.rows.flatMap((raw): ObservedDistrictCount[] => {
    const row = readRow(reading, 'district_counts', raw);
    const day = row.day('date');
    const lost = row.number('lost');
    const total = row.number('total');
    const contested = row.number('contested');
    const [date, assessor, source] = [row.text('date'), row.text('assessor'), row.text('source')];
    if (!row.sound || day === null || lost === null || total === null) return [];
    if (lost > total) {
      const names = { column: 'lost', value: lost };
      report(reading, 'out-of-range', row.position('lost'), names, { allowed: `at most ${total}` });
      return [];
    }
    const unit = row.text('unit');
    return [{ date, day, assessor, lost, contested, total, unit, source }];
  });
}

/** Never throws. Rows at fault are left out and reported. */
export function readObservedDistricts(files: CaseFiles, data: CaseData): ObservedDistrictsResult {
  const reading = newReading();
  reading.origin = data.origin;
  // faults of the manifest are readCase's to report
  const manifest = readManifest(newReading(), files);
  const open = (name: TableName): Table | null =>
    fileOf(manifest, name) === undefined ? null : openTable(reading, files, manifest, name);
  if (data.districts === undefined) return { observed: null, problems: [] };
  const outcome = open('district_outcome');
  const counts = open('district_counts');
  const observed =
    outcome === null
      ? null
      : {
          districts: readOutcome(reading, data, outcome),
          counts: counts ? readCounts(reading, counts) : [],
        };
  const problems = [...reading.problems].sort(byPosition);
  return { observed: problems.some((p) => p.severity === 'error') ? null : observed, problems };
}
