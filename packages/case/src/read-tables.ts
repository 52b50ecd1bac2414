/** The tables beside regions.csv, row by row. Rows at fault are reported and left out. */
import type { Table } from './csv.ts';
import { listed, nearestOf } from './problems.ts';
import { provenanceKey, quantity } from './quantity.ts';
import { type Reading, type RowReader, readRow, report } from './reading.ts';
import { columnOf, TABLES, type TableName } from './tables.ts';
import type {
  BorderRow,
  EvacuationRow,
  ForceRow,
  Kind,
  LinkRow,
  PatronRow,
  RightsRow,
} from './types.ts';

/** Road km where a link does not say, and its quality. */
const DEFAULT_ROAD_KM = 150;
/** Source of a road whose length was not written. */
export const BLANK_ROAD: string = `blank; taken as ${DEFAULT_ROAD_KM} km`;
const DEFAULT_QUALITY = 2;

/** Levels of date_to left blank hold this far, in days; beyond any horizon. */
const OPEN_END_DAYS = 1_000_000;

function rowsOf(reading: Reading, name: TableName, table: Table): RowReader[] {
  return table.rows.map((row) => readRow(reading, name, row));
}

/** The region a cell names; looked up when all are known. */
function namedRegion(reading: Reading, row: RowReader, column: string): string {
  const value = row.text(column);
  if (value !== '') reading.regionCells.push({ value, at: row.position(column) });
  return value;
}

/** Fill the reading's provenance; keys and columns are checked once the rows are known. */
export function readProvenance(reading: Reading, table: Table): void {
  for (const row of rowsOf(reading, 'provenance', table)) {
    const name = row.text('table').replace(/\.csv$/, '');
    const key = row.text('key');
    const column = row.text('column');
    const low = row.number('low');
    const high = row.number('high');
    const kind = row.choice('kind') as Kind | null;
    if (!row.sound) continue;
    const events = name === 'events' || name === 'case';
    if (!events && !(name in TABLES && Object.hasOwn(TABLES, name))) {
      const hints = {
        nearest: nearestOf(name, Object.keys(TABLES)),
        allowed: listed(Object.keys(TABLES)),
      };
      report(
        reading,
        'unknown-target',
        row.position('table'),
        { what: 'table', value: name },
        hints,
      );
      continue;
    }
    if (!events && !columnOf(name as TableName, column)) {
      const columns = TABLES[name as TableName].columns.map((c) => c.name);
      report(
        reading,
        'unknown-target',
        row.position('column'),
        { what: 'column', value: column },
        { nearest: nearestOf(column, columns) },
      );
      continue;
    }
    if (low !== null && high !== null && low > high) {
      report(reading, 'range-order', row.position('low'), { low, high });
      continue;
    }
    const entry = { low, high, kind, source: row.text('source'), at: row.position('key') };
    reading.provenance.set(provenanceKey(events ? 'events' : name, key, column), entry);
  }
}

/** Sides whose men stand in columns of regions.csv. */
const PLACED_SIDES: readonly string[] = ['incumbent', 'incumbent_militia', 'challenger'];

/** An actor outside the contest may be called anything; placed men must belong to a known side. */
function forceSide(_reading: Reading, row: RowReader, placed: boolean): string | null {
  const side = row.text('side');
  const known = columnOf('forces', 'side')!.choices!;
  if (!placed && !known.includes(side) && nearestOf(side, known) === undefined) return side;
  return row.choice('side');
}

export function readForces(reading: Reading, table: Table): ForceRow[] {
  const rows: ForceRow[] = [];
  for (const row of rowsOf(reading, 'forces', table)) {
    const actor = row.text('actor');
    const mid = row.number('effective_mid_k');
    const nominal = row.number('nominal_k');
    const low = row.number('effective_low_k');
    const high = row.number('effective_high_k');
    const marked = row.flag('placed');
    const placed = marked ?? true;
    const side = forceSide(reading, row, placed);
    if (!row.sound || side === null || mid === null) continue;
    if ((low ?? mid) > mid || mid > (high ?? mid)) {
      const names = { actor, low: low ?? '', mid, high: high ?? '' };
      report(reading, 'force-order', row.position('effective_mid_k'), names);
      continue;
    }
    if (nominal !== null && mid > nominal * 1.001) {
      const names = { column: `effective_mid_k of ${actor}`, value: mid, nominal };
      report(reading, 'effective-above-nominal', row.position('effective_mid_k'), names);
    }
    if (marked === true && !PLACED_SIDES.includes(side)) {
      const allowed = `${listed(PLACED_SIDES)} with placed 1, or placed 0`;
      report(reading, 'placed-nowhere', row.position('placed'), { actor, side }, { allowed });
    }
    rows.push({
      side,
      actor,
      nominalMen: (nominal ?? mid) * 1000,
      effectiveMen: quantity(reading, {
        table: 'forces',
        key: actor,
        column: 'effective_mid_k',
        value: mid * 1000,
        source: row.text('source'),
        at: row.position('effective_mid_k'),
        own: {
          low: low === null ? null : low * 1000,
          high: high === null ? null : high * 1000,
          kind: null,
        },
      }),
      placed,
      basis: row.text('basis'),
    });
  }
  return rows;
}

/** low/mid and high/mid of the placed men of each side. */
export function setForceRatios(reading: Reading, forces: readonly ForceRow[]): void {
  for (const side of new Set(forces.map((f) => f.side))) {
    const placed = forces.filter((f) => f.side === side && f.placed);
    const sum = (value: (f: ForceRow) => number): number =>
      placed.reduce((s, f) => s + value(f), 0);
    const mid = sum((f) => f.effectiveMen.value);
    if (mid <= 0) continue;
    reading.forceRatio.set(side, {
      low: sum((f) => f.effectiveMen.low) / mid,
      high: sum((f) => f.effectiveMen.high) / mid,
    });
  }
}

export function readLinks(reading: Reading, table: Table): LinkRow[] {
  const rows: LinkRow[] = [];
  let assumed = 0;
  for (const row of rowsOf(reading, 'links', table)) {
    const a = namedRegion(reading, row, 'region_a');
    const b = namedRegion(reading, row, 'region_b');
    const km = row.number('road_km');
    const quality = row.choice('quality');
    if (!row.sound) continue;
    if (km === 0) {
      reading.incomplete.add('links');
      const hints = { allowed: 'more than 0 km' };
      report(
        reading,
        'out-of-range',
        row.position('road_km'),
        { column: 'road_km', value: 0 },
        hints,
      );
      continue;
    }
    if (km === null) assumed++;
    rows.push({
      a,
      b,
      roadKm: quantity(reading, {
        table: 'links',
        key: `${a}|${b}`,
        column: 'road_km',
        value: km ?? DEFAULT_ROAD_KM,
        source: row.text('source') || row.text('basis'),
        at: row.position('road_km'),
        assumedBecause: km === null ? BLANK_ROAD : undefined,
      }),
      quality: quality === null ? DEFAULT_QUALITY : (Number(quality) as LinkRow['quality']),
    });
  }
  if (assumed > 0) {
    reading.assumptions.push(
      `links.csv, road_km: blank in ${assumed} rows; taken as ${DEFAULT_ROAD_KM} km`,
    );
  }
  return rows;
}

/**
 * How a realised row says in words that it followed from the end of the regime. Used only where
 * there is no `consequence` column; every row it catches is named among the assumptions.
 */
const CONSEQUENCE_WORDS =
  /\b(when|after|once|because) (the )?(regime|government|republic) (left|fell|ended|collapsed|fled|had (left|fallen))\b|\b(regime|government) (gone|collapsed)\b|\bdisbanded\b|\bflown out\b/i;

export function readPatrons(reading: Reading, table: Table): PatronRow[] {
  const rows: PatronRow[] = [];
  const flagged = table.has('exogenous_after_origin');
  const told = table.has('consequence');
  const inferred: string[] = [];
  for (const row of rowsOf(reading, 'patrons', table)) {
    const side = row.choice('side');
    const patron = row.text('patron');
    const channel = row.text('channel');
    const fromDay = row.day('date_from');
    const toDay = row.day('date_to');
    const level = row.number('level');
    const basis = row.text('basis');
    const knownDay = row.day('known_by');
    const marked = row.flag('exogenous_after_origin');
    const consequence = row.flag('consequence');
    if (!row.sound || side === null || fromDay === null || level === null) continue;
    if (toDay !== null && toDay < fromDay) {
      const names = {
        later: 'date_to',
        second: row.text('date_to'),
        earlier: 'date_from',
        first: row.text('date_from'),
      };
      report(reading, 'dates-out-of-order', row.position('date_to'), names);
      continue;
    }
    const realised = marked ?? (!flagged && (knownDay ?? fromDay) > 0);
    const bySource = !told && realised && CONSEQUENCE_WORDS.test(basis);
    if (bySource) inferred.push(`line ${row.at.line} (${patron}, ${channel}: ${basis})`);
    rows.push({
      side: side as PatronRow['side'],
      patron,
      channel,
      fromDay,
      toDay: toDay ?? OPEN_END_DAYS,
      knownDay: knownDay ?? (realised ? fromDay : Math.min(0, fromDay)),
      level: quantity(reading, {
        table: 'patrons',
        key: `${side}|${patron}|${channel}|${row.text('date_from')}|${realised ? 1 : 0}`,
        column: 'level',
        value: level,
        source: row.text('source'),
        at: row.position('level'),
      }),
      basis,
      realised,
      consequence: consequence ?? bySource,
    });
  }
  if (!flagged && rows.length > 0) {
    reading.assumptions.push(
      'patrons.csv: no column exogenous_after_origin; rows known after the origin count as realised later',
    );
  }
  if (inferred.length > 0) {
    reading.assumptions.push(
      `patrons.csv: no column consequence; these rows say that they followed from the end of the regime and are not imposed on a run in which it stands: ${inferred.join('; ')}`,
    );
  }
  return rows;
}

export function readEvacuations(reading: Reading, table: Table): EvacuationRow[] {
  const rows: EvacuationRow[] = [];
  for (const row of rowsOf(reading, 'evacuations', table)) {
    const region = namedRegion(reading, row, 'region_id');
    const capacity = row.number('capacity_persons_per_day');
    const duration = row.number('duration_days');
    const lastDay = row.day('last_date');
    const own = { low: row.number('low'), high: row.number('high'), kind: row.choice('kind') };
    const known = row.day('known_by');
    if (!row.sound || capacity === null || duration === null) continue;
    if (known !== null && known > 0) {
      const names = {
        what: `the airlift from ${region}`,
        known: row.text('known_by'),
        origin: reading.origin ?? '',
      };
      report(reading, 'leak', row.position('known_by'), names, {
        allowed: 'what was public by the origin',
      });
      continue;
    }
    rows.push({
      region,
      capacityPersonsPerDay: quantity(reading, {
        table: 'evacuations',
        key: region,
        column: 'capacity_persons_per_day',
        value: capacity,
        source: row.text('source'),
        at: row.position('region_id'),
        own,
      }),
      durationDays: duration,
      lastDay,
    });
  }
  return rows;
}

export function readBorders(reading: Reading, table: Table): BorderRow[] {
  const rows: BorderRow[] = [];
  for (const row of rowsOf(reading, 'borders', table)) {
    const region = namedRegion(reading, row, 'region_id');
    const destination = row.text('destination');
    const km = row.number('km');
    const openness = row.number('openness');
    const source = row.text('source');
    const own = { low: null, high: null, kind: row.choice('kind') };
    if (!row.sound || km === null || openness === null) continue;
    const key = `${region}|${destination}`;
    const at = row.position('region_id');
    rows.push({
      region,
      destination,
      km: quantity(reading, { table: 'borders', key, column: 'km', value: km, source, at, own }),
      openness: quantity(reading, {
        table: 'borders',
        key,
        column: 'openness',
        value: openness,
        source,
        at,
        own,
      }),
    });
  }
  return rows;
}

export function readRights(reading: Reading, table: Table): RightsRow[] {
  const rows: RightsRow[] = [];
  for (const row of rowsOf(reading, 'rights', table)) {
    const holder = row.choice('holder');
    const group = row.text('group');
    const level = row.number('level');
    const own = { low: row.number('low'), high: row.number('high'), kind: row.choice('kind') };
    if (!row.sound || holder === null || level === null) continue;
    rows.push({
      holder: holder === 'third_party' ? 'thirdParty' : (holder as 'incumbent' | 'challenger'),
      group,
      level: quantity(reading, {
        table: 'rights',
        key: `${holder}|${group}`,
        column: 'level',
        value: level,
        source: row.text('source'),
        at: row.position('group'),
        own,
      }),
    });
  }
  return rows;
}
