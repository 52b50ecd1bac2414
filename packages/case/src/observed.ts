/**
 * What happened: the only door to outcome.csv, episodes.csv, outcome_case.json,
 * observed_quantities.csv and timeline.csv, and by way of forecasts.ts to forecasts.csv. Scoring and
 * the briefing open it; reading and compiling never do.
 */
import type { Table } from './csv.ts';
import { readForecasts } from './forecasts.ts';
import { asObject, fieldOf, parseJson } from './json.ts';
import { fileOf, type Manifest, OBSERVED_CASE_FILE, readManifest } from './manifest.ts';
import { listed, nearestOf } from './problems.ts';
import { byPosition, type CaseFiles, openTable } from './read.ts';
import { newReading, type Reading, type RowReader, readRow, report } from './reading.ts';
import { shown } from './shown.ts';
import type {
  CaseData,
  Observed,
  ObservedEpisode,
  ObservedEvent,
  ObservedRegion,
  Problem,
} from './types.ts';

export interface ObservedResult {
  /** null when the folder has no outcome.csv, or when it is at fault. */
  readonly observed: Observed | null;
  readonly problems: readonly Problem[];
}

type MannerClass = ObservedRegion['mannerClass'];
type Status = ObservedRegion['status'];

/** Words of the tables -> the model's manners; null where the model has no counterpart. */
const MANNERS: ReadonlyMap<string, MannerClass> = new Map([
  ['fought', 'assault'],
  ['assault', 'assault'],
  ['negotiated', 'bargain'],
  ['surrounded_then_surrendered', 'bargain'],
  ['surrendered', 'bargain'],
  ['bargain', 'bargain'],
  ['abandoned', 'abandoned'],
  ['surrounded_then_abandoned', 'abandoned'],
  ['defected', 'defected'],
  ['ordered', 'ordered'],
  ['ordered_surrender', 'ordered'],
  ['uprising', null],
  ['unknown', null],
]);

/** A loss whose manner is not written is classed by its status where that says it. */
function mannerClassOf(reading: Reading, row: RowReader, status: string): MannerClass {
  const manner = row.text('manner');
  if (manner === '') {
    return status === 'defected' ? 'defected' : status === 'ordered_surrender' ? 'ordered' : null;
  }
  const known = MANNERS.get(manner.toLowerCase());
  if (known === undefined) {
    const hints = {
      allowed: listed(MANNERS.keys(), 20),
      nearest: nearestOf(manner, MANNERS.keys()),
    };
    report(reading, 'unknown-manner', row.position('manner'), { value: manner }, hints);
    return null;
  }
  return known;
}

/** True where the incumbent lost the centre after the origin. */
function isLoss(status: Status): boolean {
  return status !== 'held' && status !== 'precontrolled';
}

function knownRegion(reading: Reading, data: CaseData, row: RowReader): string | null {
  const id = row.text('region_id');
  const ids = data.regions.map((r) => r.id);
  if (id === '' || ids.includes(id)) return id || null;
  const hints = { allowed: listed(ids), nearest: nearestOf(id, ids) };
  report(reading, 'unknown-region', row.position('region_id'), { value: id }, hints);
  reading.incomplete.add('outcome');
  return null;
}

function checkDays(reading: Reading, data: CaseData, row: RowReader, o: ObservedRegion): void {
  const fault = (column: string, must: string): null =>
    report(reading, 'observed-day', row.position(column), {
      region: o.region,
      status: o.status,
      column,
      must,
    });
  const until = `be 0 to ${data.horizonDays}`;
  if (isLoss(o.status)) {
    // one that cannot be read is said already
    if (o.day === null && row.text('day') === '') fault('day', 'be given');
    else if (o.day === null) return;
    else if (o.day < 0 || o.day > data.horizonDays) fault('day', until);
    else if ((o.dayLow ?? o.day) > o.day || (o.dayHigh ?? o.day) < o.day) {
      const names = { region: o.region, low: o.dayLow ?? '', day: o.day, high: o.dayHigh ?? '' };
      report(reading, 'observed-order', row.position('day'), names);
    }
    if (o.censorDay !== null) fault('censor_day', 'be blank');
  }
  if (o.status === 'held') {
    if (o.day !== null) fault('day', 'be blank');
    if (o.censorDay !== null && (o.censorDay <= 0 || o.censorDay > data.horizonDays)) {
      fault('censor_day', `be 1 to ${data.horizonDays}`);
    }
  }
  const region = data.regions.find((r) => r.id === o.region)!;
  if ((o.status === 'precontrolled') !== (region.precontrolledBy !== '')) {
    const names = { region: o.region, status: o.status };
    report(reading, 'observed-precontrolled', row.position('status'), names);
  }
}

function readOutcome(reading: Reading, data: CaseData, table: Table): ObservedRegion[] {
  const rows: ObservedRegion[] = [];
  const seen = new Map<string, number>();
  for (const raw of table.rows) {
    const row = readRow(reading, 'outcome', raw);
    const region = knownRegion(reading, data, row);
    const status = row.choice('status') as Status | null;
    const day = row.number('day');
    const dayLow = row.number('day_low');
    const dayHigh = row.number('day_high');
    const censorDay = row.number('censor_day');
    const scoreWeight = row.number('score_weight') ?? 1;
    const independent = row.flag('independent') ?? true;
    if (!row.sound || region === null || status === null) continue;
    const line = seen.get(region);
    if (line !== undefined) {
      const names = { column: 'region_id', value: region, line };
      const hints = { allowed: 'one row a region; later changes of hands stand in episodes.csv' };
      report(reading, 'duplicate-id', row.position('region_id'), names, hints);
      continue;
    }
    seen.set(region, row.at.line);
    const o: ObservedRegion = {
      region,
      status,
      day,
      dayLow: dayLow ?? day,
      dayHigh: dayHigh ?? day,
      // held rows without a censor day were held to the horizon
      censorDay: censorDay ?? (status === 'held' ? data.horizonDays : null),
      manner: row.text('manner'),
      mannerClass: mannerClassOf(reading, row, status),
      scoreWeight: status === 'precontrolled' ? 0 : scoreWeight,
      independent,
      note: row.text('note'),
      source: row.text('source'),
    };
    checkDays(reading, data, row, o);
    rows.push(o);
  }
  for (const r of data.regions) {
    // rows left out for faults of their own are not missing
    if (!seen.has(r.id) && !reading.incomplete.has('outcome')) {
      report(
        reading,
        'observed-mismatch',
        { file: table.file, line: 1, column: 1 },
        { region: r.id },
      );
    }
  }
  return rows;
}

function readEpisodes(reading: Reading, data: CaseData, table: Table): ObservedEpisode[] {
  return table.rows.flatMap((raw): ObservedEpisode[] => {
    const row = readRow(reading, 'episodes', raw);
    const id = row.text('episode_id');
    const region = knownRegion(reading, data, row);
    const fromDay = row.day('date_from');
    const toDay = row.day('date_to');
    const status = row.text('status');
    const scoreWeight = row.number('score_weight') ?? 1;
    if (!row.sound || region === null || fromDay === null || toDay === null) {
      return [];
    }
    if (toDay < fromDay) {
      const names = {
        later: 'date_to',
        second: row.text('date_to'),
        earlier: 'date_from',
        first: row.text('date_from'),
      };
      report(reading, 'dates-out-of-order', row.position('date_to'), names);
      return [];
    }
    const mannerClass = mannerClassOf(reading, row, status);
    const manner = row.text('manner');
    const [note, source] = [row.text('note'), row.text('source')];
    return [{ id, region, fromDay, toDay, status, manner, mannerClass, scoreWeight, note, source }];
  });
}

function readQuantities(reading: Reading, table: Table): Observed['quantities'] {
  return table.rows.flatMap((raw) => {
    const row = readRow(reading, 'observed_quantities', raw);
    const metric = row.text('metric');
    const day = row.day('date');
    const value = row.number('value');
    const unit = row.text('unit');
    if (!row.sound || day === null || value === null) return [];
    return [{ metric, day, value, unit, note: row.text('note'), source: row.text('source') }];
  });
}

function readTimeline(reading: Reading, table: Table): readonly ObservedEvent[] {
  return table.rows.flatMap((raw): ObservedEvent[] => {
    const row = readRow(reading, 'timeline', raw);
    const day = row.day('date');
    const text = row.text('event');
    if (!row.sound || day === null) return [];
    return [{ day, text, effect: row.text('effect_type'), source: row.text('source') }];
  });
}

interface CaseOutcome {
  readonly regimeFell: boolean | null;
  readonly regimeEndDay: number | null;
  readonly capitalLostDay: number | null;
  readonly result: string;
}

const UNKNOWN: CaseOutcome = {
  regimeFell: null,
  regimeEndDay: null,
  capitalLostDay: null,
  result: '',
};

function readCaseOutcome(reading: Reading, file: string, text: string): CaseOutcome {
  const doc = parseJson(file, text);
  reading.problems.push(...doc.problems);
  const root = asObject(doc.value);
  if (!root) return UNKNOWN;
  const day = (name: string): number | null => {
    const v = fieldOf(root, name);
    if (v === null || v === undefined) return null;
    if (typeof v === 'number' && Number.isFinite(v)) return v;
    report(
      reading,
      'not-a-number',
      doc.at([name]),
      { column: name, value: shown(v) },
      { allowed: 'a day, or null' },
    );
    return null;
  };
  const fell = fieldOf(root, 'regime_fell');
  if (fell !== undefined && fell !== null && typeof fell !== 'boolean') {
    const names = { column: 'regime_fell', value: shown(fell) };
    report(reading, 'not-allowed', doc.at(['regime_fell']), names, {
      allowed: 'true, false, null',
    });
  }
  const result = fieldOf(root, 'result');
  return {
    regimeFell: typeof fell === 'boolean' ? fell : null,
    regimeEndDay: day('regime_end_day'),
    capitalLostDay: day('capital_lost_day'),
    result: typeof result === 'string' ? result : '',
  };
}

/** outcome_case.json and the capital's row of outcome.csv must tell the same story. */
function checkCapital(
  reading: Reading,
  data: CaseData,
  file: string,
  outcome: CaseOutcome,
  regions: readonly ObservedRegion[],
): void {
  const capital = regions.find((r) => r.region === data.capital);
  if (!capital || outcome.regimeFell === null) return;
  const at = { file, line: 1, column: 1 };
  const lost = isLoss(capital.status);
  if (outcome.regimeFell !== lost && capital.status !== 'precontrolled') {
    report(reading, 'observed-capital', at, { what: 'whether the capital was lost' });
  } else if (lost && outcome.capitalLostDay !== null && outcome.capitalLostDay !== capital.day) {
    report(reading, 'observed-capital', at, { what: 'the day the capital was lost' });
  }
}

/** Open a table only if the folder has it. */
function openIfThere(
  reading: Reading,
  files: CaseFiles,
  manifest: Manifest,
  name: 'outcome' | 'episodes' | 'observed_quantities' | 'timeline',
): Table | null {
  return fileOf(manifest, name) === undefined ? null : openTable(reading, files, manifest, name);
}

/**
 * Read what happened. Never throws. A folder without outcome.csv is sound: its answer is not known
 * (a forecast), so `observed` is null and there is no problem.
 */
export function readObserved(files: CaseFiles, data: CaseData): ObservedResult {
  const reading = newReading();
  // faults of the manifest are readCase's to report
  const manifest = readManifest(newReading(), files);
  reading.origin = data.origin;
  const table = openIfThere(reading, files, manifest, 'outcome');
  const episodeTable = openIfThere(reading, files, manifest, 'episodes');
  const quantityTable = openIfThere(reading, files, manifest, 'observed_quantities');
  const timelineTable = openIfThere(reading, files, manifest, 'timeline');
  const regions = table ? readOutcome(reading, data, table) : [];
  const episodes = episodeTable ? readEpisodes(reading, data, episodeTable) : [];
  const quantities = quantityTable ? readQuantities(reading, quantityTable) : [];
  const timeline = timelineTable ? readTimeline(reading, timelineTable) : [];
  const file = fileOf(manifest, 'outcome_case') ?? OBSERVED_CASE_FILE;
  const text = files.get(file);
  const outcome = text === undefined ? UNKNOWN : readCaseOutcome(reading, file, text);
  if (table) checkCapital(reading, data, file, outcome, regions);
  const { forecasts, problems: forecastProblems } = readForecasts(files, data);
  const problems = [...reading.problems, ...forecastProblems].sort(byPosition);
  const sound = problems.every((p) => p.severity !== 'error');
  return {
    observed:
      table && sound ? { regions, ...outcome, episodes, quantities, timeline, forecasts } : null,
    problems,
  };
}
