/** districts.csv and district_links.csv: the optional tier below the regions. */
import type { Table } from './csv.ts';
import { hashOf } from './hash.ts';
import { listed, nearestOf } from './problems.ts';
import { quantity } from './quantity.ts';
import { isId } from './read-regions.ts';
import { type Reading, readRow, report } from './reading.ts';
import type { DistrictLinkRow, DistrictRow, DistrictTables, Quantity, RegionRow } from './types.ts';

function readDistrictRows(reading: Reading, table: Table): DistrictRow[] {
  const rows: DistrictRow[] = [];
  const seen = new Map<string, number>();
  for (const raw of table.rows) {
    const row = readRow(reading, 'districts', raw);
    const id = row.text('id');
    const region = row.text('region_id');
    const isCentre = row.flag('is_centre');
    const at = row.position('id');
    const own = { low: null, high: null, kind: row.choice('kind') };
    const number = (column: string, scale: number): Quantity | null => {
      const value = row.number(column);
      if (value === null) return null;
      const [source, key] = [row.text('source'), id];
      const place = row.position(column);
      return quantity(reading, {
        table: 'districts',
        key,
        column,
        value: value * scale,
        source,
        at: place,
        own,
      });
    };
    const population = number('population_k', 1000);
    const km = number('road_km_to_centre', 1);
    const affinityChallenger = number('affinity_challenger', 1);
    const affinityIncumbent = number('affinity_incumbent', 1);
    const held = number('p_held_0', 1);
    const contested = number('p_contested_0', 1);
    const contestedBefore = row.flag('contested_before');
    if (region !== '') reading.regionCells.push({ value: region, at: row.position('region_id') });
    if (id !== '' && !isId(id)) {
      report(reading, 'bad-id', at, { column: 'id', value: id });
      continue;
    }
    const line = seen.get(id);
    if (line !== undefined) {
      report(reading, 'duplicate-id', at, { column: 'id', value: id, line });
      continue;
    }
    seen.set(id, at.line);
    if (!row.sound || isCentre === null || !population || !km) continue;
    if (!affinityChallenger || !affinityIncumbent || !held || !contested) continue;
    if (held.value + contested.value > 1.001) {
      const sum = (held.value + contested.value).toFixed(2);
      const names = { column: 'p_held_0 + p_contested_0', value: sum };
      report(reading, 'out-of-range', held.at, names, { allowed: 'at most 1 together' });
      continue;
    }
    rows.push({
      id,
      name: row.text('name') || id,
      region,
      isCentre,
      latitude: row.number('lat') ?? 0,
      longitude: row.number('lon') ?? 0,
      populationPersons: population,
      roadKmToCentre: km,
      affinityChallenger,
      affinityIncumbent,
      contestedBefore: contestedBefore ?? false,
      heldShare: held,
      contestedShare: contested,
    });
  }
  return rows;
}

function readDistrictLinks(
  reading: Reading,
  table: Table,
  ids: ReadonlySet<string>,
): DistrictLinkRow[] {
  const rows: DistrictLinkRow[] = [];
  const seen = new Map<string, number>();
  for (const raw of table.rows) {
    const row = readRow(reading, 'district_links', raw);
    const [a, b] = [row.text('district_a'), row.text('district_b')];
    const km = row.number('km');
    if (!row.sound || km === null) continue;
    const stranger = [a, b].find((id) => !ids.has(id));
    if (stranger !== undefined) {
      const at = row.position(stranger === a ? 'district_a' : 'district_b');
      const hints = { allowed: listed(ids), nearest: nearestOf(stranger, ids) };
      report(reading, 'unknown-district', at, { value: stranger }, hints);
      continue;
    }
    const at = row.position('district_a');
    if (a === b) {
      report(reading, 'self-link', at, { value: a });
      continue;
    }
    const key = [a, b].sort().join('\u0000');
    const line = seen.get(key);
    if (line !== undefined) {
      report(reading, 'duplicate-link', at, { value: `${a}-${b}`, line });
      continue;
    }
    seen.set(key, at.line);
    rows.push({
      a,
      b,
      km: quantity(reading, {
        table: 'district_links',
        key: `${a}|${b}`,
        column: 'km',
        value: km,
        source: row.text('source'),
        at: row.position('km'),
      }),
    });
  }
  return rows;
}

/** Every region has just one district of its centre, or no districts at all. */
function checkCentres(
  reading: Reading,
  rows: readonly DistrictRow[],
  regions: readonly RegionRow[],
  file: string,
): void {
  for (const region of regions) {
    const own = rows.filter((d) => d.region === region.id);
    const centres = own.filter((d) => d.isCentre).length;
    if (own.length === 0 || centres === 1) continue;
    const at = own[0]?.populationPersons.at ?? { file, line: 1, column: 1 };
    report(reading, 'district-centre', at, { region: region.id, count: centres });
  }
}

/** @returns null when there is no sound district */
export function readDistricts(
  reading: Reading,
  table: Table,
  links: Table | null,
  regions: readonly RegionRow[],
): DistrictTables | null {
  const districts = readDistrictRows(reading, table);
  if (districts.length === 0) return null;
  checkCentres(reading, districts, regions, table.file);
  const ids = new Set(districts.map((d) => d.id));
  const joined = links ? readDistrictLinks(reading, links, ids) : [];
  const near = new Set(joined.flatMap((l) => [l.a, l.b]));
  const alone = districts.find((d) => !near.has(d.id));
  if (alone) {
    const at = alone.populationPersons.at;
    report(reading, 'district-alone', at, { value: alone.id });
  }
  return { districts, links: joined, hash: hashOf([districts, joined]) };
}
