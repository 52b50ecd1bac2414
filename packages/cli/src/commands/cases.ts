/** `cases`: which cases are there, how did they end, how good are their data. */

import { join } from 'node:path';
import { countryOf, withinOf } from '@interregnum/analysis';
import {
  countKinds,
  dateOf,
  type KindCounts,
  type Observed,
  readObserved,
} from '@interregnum/case';
import { listCases } from '@interregnum/case/node';
import { safe } from '@interregnum/questions';
import { CASES_FOLDER } from '../cases-folder.ts';
import { openFolder } from '../open-case.ts';
import type { Registration } from '../program.ts';
import { typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

interface CaseEntry {
  readonly id: string;
  readonly title: string;
  /** By the id: cases of one country are never fitted on while one of them is scored. */
  readonly country: string;
  /** Id of the case inside whose dates this one begins; `score` shows it and does not count it. */
  readonly within: string | null;
  readonly sound: boolean;
  readonly origin: string | null;
  readonly horizon_days: number | null;
  readonly regions: number | null;
  readonly incumbent: string | null;
  /** What happened; null where it is not known. */
  readonly observed: {
    readonly fell: boolean;
    readonly date: string | null;
    readonly regions_lost: number;
    readonly result: string;
  } | null;
  /** Numbers of the inputs by how they came about. */
  readonly numbers: KindCounts | null;
}

function outcome(observed: Observed | null, origin: string): CaseEntry['observed'] {
  if (observed === null || observed.regimeFell === null) return null;
  const day = observed.regimeEndDay;
  const kept = ['held', 'precontrolled'];
  return {
    fell: observed.regimeFell,
    date: day === null ? null : dateOf(day, origin),
    regions_lost: observed.regions.filter((r) => !kept.includes(r.status)).length,
    result: observed.result ?? '',
  };
}

async function entryOf(id: string): Promise<CaseEntry> {
  const { data, files } = await openFolder(id, join(CASES_FOLDER, id));
  if (data === null)
    return {
      id,
      title: '',
      country: countryOf(id),
      within: null,
      sound: false,
      origin: null,
      horizon_days: null,
      regions: null,
      incumbent: null,
      observed: null,
      numbers: null,
    };
  return {
    id,
    title: data.title,
    country: countryOf(id),
    within: null,
    sound: true,
    origin: data.origin,
    horizon_days: data.horizonDays,
    regions: data.regions.length,
    incumbent: data.incumbent,
    observed: outcome(readObserved(files, data).observed, data.origin),
    numbers: countKinds(data),
  };
}

/** Country by country, the one with the oldest case first; in each the oldest first. */
function inOrder(entries: readonly CaseEntry[]): CaseEntry[] {
  const start = (e: CaseEntry): string => e.origin ?? '9999';
  const byAge = [...entries].sort((a, b) => (start(a) < start(b) ? -1 : 1));
  const countries = [...new Set(byAge.map((e) => e.country))];
  const dated = byAge.flatMap(({ id, origin, horizon_days: horizonDays }) =>
    origin === null || horizonDays === null ? [] : [{ id, origin, horizonDays }],
  );
  return countries
    .flatMap((country) => byAge.filter((e) => e.country === country))
    .map((e) => {
      const own = dated.find((d) => d.id === e.id);
      return { ...e, within: (own && withinOf(own, dated)) ?? null };
    });
}

/** What `fell` or `held` leaves out, as the case has it; null where that is all. */
function moreThanFate({ observed }: CaseEntry): string | null {
  const result = observed?.result.trim() ?? '';
  return ['', 'fell', 'held'].includes(result) ? null : result;
}

function ending(entry: CaseEntry): string {
  const { observed, origin } = entry;
  if (!entry.sound) return 'not sound: see check';
  if (observed === null || origin === null) return 'not known';
  const more = moreThanFate(entry) === null ? '' : ' *';
  if (!observed.fell) return `held${more}`;
  return `fell${observed.date === null ? '' : ` ${observed.date}`}${more}`;
}

function lost({ observed, regions }: CaseEntry): string {
  return observed === null || regions === null ? '–' : `${observed.regions_lost} of ${regions}`;
}

function quality(numbers: KindCounts | null): string {
  if (numbers === null) return '–';
  const all = numbers.measured + numbers.estimated + numbers.assumed;
  if (all === 0) return '–';
  const share = (n: number): number => Math.round((100 * n) / all);
  return `${share(numbers.measured)} / ${share(numbers.estimated)} / ${share(numbers.assumed)}`;
}

const COLUMNS: readonly Column<CaseEntry>[] = [
  { title: 'Case', text: (e) => e.id },
  { title: 'Starts', text: (e) => e.origin ?? '–' },
  { title: 'Days', align: 'right', text: (e) => String(e.horizon_days ?? '–') },
  { title: 'Lost', align: 'right', text: lost },
  { title: 'Ended', text: ending, give: 1, least: 10 },
  { title: 'Data %', text: (e) => quality(e.numbers) },
];

function about(entry: CaseEntry): string {
  const more = moreThanFate(entry);
  const within = entry.within === null ? '' : ` (lies within ${entry.within})`;
  return safe(`${entry.id}: ${entry.title}${within}${more === null ? '' : ` * ${more}`}`);
}

function lines(entries: readonly CaseEntry[], host: Host): string[] {
  const { dim } = host.style;
  if (entries.length === 0)
    return ['No case ships here. Any folder with the tables of a case works.'];
  return [
    ...table(COLUMNS, entries, host),
    '',
    ...wrap(
      'Ended: what became of the regime within the days simulated (Days). Lost: regions whose centre it lost, of all. Data: percent of the input numbers that are measured / estimated / assumed.',
      host.columns,
    ),
    '',
    ...entries
      .filter((e) => e.title !== '')
      .flatMap((e) => wrap(about(e), host.columns, '  '))
      .map((line) => dim(line)),
    '',
    `Next: ${typed('interregnum run CASE', host)}. CASE may also be a folder of your own.`,
  ];
}

export const cases: Registration = (program, host) => {
  program
    .command('cases')
    .description('which cases are there, how did they end, how good are their data')
    .option('--json', 'one JSON document on stdout')
    .action(async (flags: { json?: true }) => {
      const ids = await listCases(CASES_FOLDER);
      const entries = inOrder(await Promise.all(ids.map(entryOf)));
      if (flags.json)
        host.print(JSON.stringify({ schema: 'interregnum.cases/1', cases: entries }, null, 2));
      else for (const line of lines(entries, host)) host.print(line);
    });
};
