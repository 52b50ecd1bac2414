/** What no single cell can tell: rules across rows and tables. */

import { channelOf } from './channels.ts';
import { checkPeople } from './check-people.ts';
import { dateOf } from './dates.ts';
import { listed, nearestOf } from './problems.ts';
import type { CaseFile } from './read-case-file.ts';
import { roadDistances } from './read-regions.ts';
import { BLANK_ROAD } from './read-tables.ts';
import { isFull, type Reading, report } from './reading.ts';
import type { TableName } from './tables.ts';
import type {
  BorderRow,
  EvacuationRow,
  ForceRow,
  LinkRow,
  Location,
  PatronRow,
  RegionRow,
  RightsRow,
} from './types.ts';

export interface CaseParts {
  readonly regions: readonly RegionRow[];
  readonly links: readonly LinkRow[];
  readonly patrons: readonly PatronRow[];
  readonly forces: readonly ForceRow[];
  readonly evacuations: readonly EvacuationRow[];
  readonly borders: readonly BorderRow[];
  readonly rights: readonly RightsRow[];
  readonly meta: CaseFile | null;
  readonly popWeightSum: number | null;
}

const EARTH_RADIUS_KM = 6371;
/** Days by which an announced path may end before the horizon without remark. */
const PATH_SLACK_DAYS = 5;

/** Great-circle distance in km. */
export function greatCircleKm(
  a: Pick<RegionRow, 'latitude' | 'longitude'>,
  b: Pick<RegionRow, 'latitude' | 'longitude'>,
): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) *
      Math.cos(b.latitude * rad) *
      Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** @param header where a column of regions.csv begins */
export function checkCase(
  reading: Reading,
  parts: CaseParts,
  header: (column: string) => Location,
): void {
  const byId = new Map(parts.regions.map((r) => [r.id, r]));
  // rows left out for faults of their own would only raise echoes here
  const whole = (...tables: TableName[]): boolean => !tables.some((t) => reading.incomplete.has(t));
  if (whole('regions')) {
    const known = checkReferences(reading, parts, byId);
    checkCapital(reading, parts, byId, header);
    checkGoals(reading, parts, byId);
    if (whole('links')) {
      checkLinks(reading, parts, byId);
      if (known) checkReach(reading, parts, byId);
    }
    checkWeights(reading, parts, header('pop_weight'));
    checkPeople(reading, parts.regions, header('population_k'));
    if (whole('forces')) checkForceSums(reading, parts, header);
  }
  checkRegions(reading, parts, header('precontrolled_by'));
  checkPatrons(reading, parts, whole('patrons'));
}

/** True when every region that is named is there. */
function checkReferences(
  reading: Reading,
  parts: CaseParts,
  byId: ReadonlyMap<string, RegionRow>,
): boolean {
  let known = true;
  for (const { value, at } of reading.regionCells) {
    if (byId.has(value)) continue;
    known = false;
    if (isFull(reading)) break;
    const hints = { allowed: listed(byId.keys()), nearest: nearestOf(value, byId.keys()) };
    report(reading, 'unknown-region', at, { value }, hints);
  }
  const groups = new Set(parts.regions.flatMap((r) => r.groups.map((g) => g.name)));
  for (const r of parts.rights) {
    if (!groups.has(r.group) && !isWomenAndGirls(r.group)) {
      const hints = { nearest: nearestOf(r.group, groups) };
      report(reading, 'unknown-group', r.level.at, { value: r.group }, hints);
    }
  }
  return known;
}

/** Row keys under which provenance.csv can speak of each table. */
export function checkProvenanceKeys(reading: Reading, parts: CaseParts): void {
  const origin = reading.origin ?? '2000-01-01';
  const keys: Readonly<Record<string, readonly string[]>> = {
    regions: parts.regions.map((r) => r.id),
    links: parts.links.map((l) => `${l.a}|${l.b}`),
    patrons: parts.patrons.map((p) =>
      [p.side, p.patron, p.channel, dateOf(p.fromDay, origin), p.realised ? 1 : 0].join('|'),
    ),
    forces: parts.forces.map((f) => f.actor),
    events: parts.meta?.events.map((e) => e.id) ?? [],
    evacuations: parts.evacuations.map((e) => e.region),
    borders: parts.borders.map((b) => `${b.region}|${b.destination}`),
    rights: parts.rights.map(
      (r) => `${r.holder === 'thirdParty' ? 'third_party' : r.holder}|${r.group}`,
    ),
  };
  const known = new Map(Object.entries(keys).map(([table, k]) => [table, new Set(k)]));
  for (const [name, entry] of reading.provenance) {
    const [table = '', key = ''] = name.split('\u0000');
    const rows = known.get(table);
    if (key === '*' || !rows || rows.has(key)) continue;
    if (reading.incomplete.has(table as TableName)) continue;
    if (isFull(reading)) break;
    const hints = { nearest: nearestOf(key, rows) };
    report(reading, 'unknown-target', entry.at, { what: `row of ${table}`, value: key }, hints);
  }
}

/** The group of women and girls, however its name is written. */
export function isWomenAndGirls(group: string): boolean {
  return /^women\b/i.test(group.replace(/_/g, ' '));
}

function checkCapital(
  reading: Reading,
  parts: CaseParts,
  byId: ReadonlyMap<string, RegionRow>,
  header: (column: string) => Location,
): void {
  const marked = parts.regions.filter((r) => r.isCapital);
  const start = header('is_capital');
  if (marked.length === 0 && parts.regions.length > 0) {
    report(reading, 'no-capital', start, {}, { allowed: 'exactly one row with is_capital 1' });
  }
  for (const extra of marked.slice(1)) {
    const at = extra.populationPersons.at;
    const names = { region: extra.id };
    report(reading, 'two-capitals', { ...at, column: 1 }, names, {
      allowed: 'exactly one row with is_capital 1',
    });
  }
  const named = parts.meta?.capital;
  if (named === undefined) return;
  const at = parts.meta!.capitalAt;
  const capital = byId.get(named);
  if (!capital) {
    const hints = { allowed: listed(byId.keys()), nearest: nearestOf(named, byId.keys()) };
    report(reading, 'unknown-region', at, { value: named }, hints);
    return;
  }
  if (marked.length === 1 && marked[0] !== capital) {
    const names = { capital: named, region: marked[0]!.id };
    report(reading, 'capital-mismatch', at, names);
  }
  if (capital.precontrolledBy !== '') report(reading, 'capital-lost', at, { region: named });
}

function checkGoals(
  reading: Reading,
  parts: CaseParts,
  byId: ReadonlyMap<string, RegionRow>,
): void {
  for (const value of parts.meta?.challengerGoalRegions ?? []) {
    if (byId.has(value)) continue;
    const hints = { allowed: listed(byId.keys()), nearest: nearestOf(value, byId.keys()) };
    report(reading, 'unknown-region', parts.meta!.challengerGoalAt, { value }, hints);
  }
}

function checkLinks(
  reading: Reading,
  parts: CaseParts,
  byId: ReadonlyMap<string, RegionRow>,
): void {
  const seen = new Map<string, number>();
  for (const l of parts.links) {
    const { at, value: km } = l.roadKm;
    if (l.a === l.b) {
      report(reading, 'self-link', at, { value: l.a });
      continue;
    }
    const name = `${l.a}-${l.b}`;
    const key = [l.a, l.b].sort().join('\u0000');
    const first = seen.get(key);
    if (first !== undefined) report(reading, 'duplicate-link', at, { value: name, line: first });
    else seen.set(key, at.line);
    const a = byId.get(l.a);
    const b = byId.get(l.b);
    if (!a || !b) continue;
    const circle = greatCircleKm(a, b);
    const names = { value: name, km: Math.round(km), circle: Math.round(circle) };
    if (km < 0.95 * circle - 1 && l.roadKm.source === BLANK_ROAD) {
      report(
        reading,
        'blank',
        at,
        { column: 'road_km' },
        { allowed: `${Math.ceil(circle)} km or more` },
      );
    } else if (km < 0.95 * circle - 1) {
      report(reading, 'short-link', at, names, { allowed: `${Math.ceil(circle)} km or more` });
    } else if (km > 3 * circle + 40) report(reading, 'long-link', at, names);
  }
}

function checkReach(
  reading: Reading,
  parts: CaseParts,
  byId: ReadonlyMap<string, RegionRow>,
): void {
  const capital = parts.meta?.capital;
  if (capital === undefined || !byId.has(capital)) return;
  const links = parts.links.map((l) => ({ a: l.a, b: l.b, km: l.roadKm.value }));
  const reached = roadDistances([...byId.keys()], links, capital);
  for (const r of parts.regions) {
    if (!Number.isFinite(reached.get(r.id))) {
      const at = { ...r.populationPersons.at, column: 1 };
      report(
        reading,
        'unreachable-region',
        at,
        { region: r.id },
        { allowed: 'at least one row in links.csv that joins it to the rest' },
      );
    }
  }
}

function checkWeights(reading: Reading, parts: CaseParts, at: Location): void {
  const sum = parts.popWeightSum;
  if (sum === null || Math.abs(sum - 1) <= 0.01) return;
  report(reading, 'pop-weight', at, { sum: sum.toFixed(3) }, { allowed: '1 within 0.01' });
}

function checkRegions(reading: Reading, parts: CaseParts, holder: Location): void {
  for (const r of parts.regions) {
    const garrison = r.garrisonMen.value;
    const nominal = r.garrisonNominalMen.value;
    if (garrison > nominal + 1e-3) {
      const names = {
        column: 'garrison_effective_k',
        value: garrison / 1000,
        nominal: nominal / 1000,
      };
      report(reading, 'effective-above-nominal', r.garrisonMen.at, names, {
        allowed: `at most ${nominal / 1000}`,
      });
    }
    const affinity = r.affinityChallenger.value + r.affinityIncumbent.value;
    if (affinity > 1.1) {
      report(
        reading,
        'affinity-sum',
        r.affinityChallenger.at,
        { region: r.id, sum: affinity.toFixed(2) },
        { allowed: 'at most 1.1' },
      );
    }
  }
  const none = parts.regions.length > 0 && parts.regions.every((r) => r.precontrolledBy !== '');
  if (none) report(reading, 'nothing-held', holder);
}

/** Placed totals of forces.csv against the columns of regions.csv; 10 % is rounding. */
function checkForceSums(
  reading: Reading,
  parts: CaseParts,
  header: (column: string) => Location,
): void {
  const placed = (side: string, value: (f: ForceRow) => number): number =>
    parts.forces.filter((f) => f.side === side && f.placed).reduce((s, f) => s + value(f), 0);
  const total = (value: (r: RegionRow) => number): number =>
    parts.regions.reduce((s, r) => s + value(r), 0);
  const effective = (f: ForceRow): number => f.effectiveMen.value;
  const rules: [string, number, number][] = [
    ['garrison_effective_k', total((r) => r.garrisonMen.value), placed('incumbent', effective)],
    [
      'garrison_nominal_k',
      total((r) => r.garrisonNominalMen.value),
      placed('incumbent', (f) => f.nominalMen),
    ],
    ['militia_k', total((r) => r.militiaMen.value), placed('incumbent_militia', effective)],
    ['challenger_force_k', total((r) => r.challengerMen.value), placed('challenger', effective)],
  ];
  for (const [column, regions, forces] of rules) {
    if (forces > 0 && Math.abs(regions - forces) > 0.1 * forces) {
      const names = {
        column,
        regions: (regions / 1000).toFixed(1),
        forces: (forces / 1000).toFixed(1),
      };
      report(reading, 'force-sum', header(column), names, {
        allowed: 'sums within 10 %',
      });
    }
  }
}

function checkPatrons(reading: Reading, parts: CaseParts, whole: boolean): void {
  const { origin } = reading;
  if (origin === null) return;
  const date = (day: number): string => dateOf(Math.min(day, 1e6), origin);
  const series = new Map<string, PatronRow[]>();
  for (const p of parts.patrons) {
    const what = `the ${p.channel} row of ${p.patron} from ${date(p.fromDay)}`;
    if (channelOf(p.channel).guessed) {
      report(
        reading,
        'unknown-channel',
        p.level.at,
        { value: p.channel },
        {
          allowed: 'money, air, lift_logistics, troops, arms, recognition',
          nearest: nearestOf(p.channel, [
            'money',
            'air',
            'lift_logistics',
            'troops',
            'arms',
            'recognition',
          ]),
        },
      );
    }
    if (!p.realised && p.knownDay > 0) {
      const names = { what, known: date(p.knownDay), origin };
      report(reading, 'leak', p.level.at, names, {
        allowed: 'a day by the origin, or exogenous_after_origin 1',
      });
    }
    if (p.realised && p.toDay < 0) report(reading, 'ends-before-origin', p.level.at, { what });
    const key = [p.side, p.patron, p.channel].join('\u0000');
    const rows = series.get(key);
    if (rows) rows.push(p);
    else series.set(key, [p]);
  }
  if (!whole) return;
  for (const rows of series.values()) {
    const announced = rows.filter((r) => !r.realised).sort((a, b) => a.fromDay - b.fromDay);
    const realised = rows.filter((r) => r.realised).sort((a, b) => a.fromDay - b.fromDay);
    checkOverlaps(reading, announced, 'overlapping-announced', date);
    checkOverlaps(reading, realised, 'overlapping-realised', date);
    const first = rows[0]!;
    const what = `${first.channel} from ${first.patron}`;
    if (announced.length === 0) {
      report(reading, 'no-announced-row', first.level.at, { what });
      continue;
    }
    const now = announced.some((r) => r.fromDay <= 0 && r.toDay >= 0);
    const last = announced.reduce((a, b) => (b.toDay > a.toDay ? b : a));
    const horizon = parts.meta?.horizonDays ?? 0;
    if (now && last.toDay < horizon - PATH_SLACK_DAYS && last.level.value > 0) {
      report(reading, 'path-ends-early', last.level.at, { what, last: date(last.toDay) });
    }
    for (let i = 1; i < announced.length; i++) {
      const before = announced[i - 1]!;
      const after = announced[i]!;
      if (after.fromDay - before.toDay > 1 && before.toDay >= 0) {
        const names = { what, from: date(before.toDay), to: date(after.fromDay) };
        report(reading, 'path-gap', after.level.at, names);
      }
    }
  }
}

function checkOverlaps(
  reading: Reading,
  rows: readonly PatronRow[],
  code: 'overlapping-announced' | 'overlapping-realised',
  date: (day: number) => string,
): void {
  for (let i = 1; i < rows.length; i++) {
    const before = rows[i - 1]!;
    const after = rows[i]!;
    if (after.fromDay <= before.toDay) {
      const what = `the ${after.channel} row of ${after.patron} from ${date(after.fromDay)}`;
      report(reading, code, after.level.at, { what, line: before.level.at.line });
    }
  }
}
