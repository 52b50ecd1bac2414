/** The levers of a case, from its own tables: when its patrons leave, how much they give, who stands where. */
import {
  type CaseData,
  channelOf,
  dateOf,
  inputsMoved,
  levelsAsTheyWere,
  type PatronRow,
  type Turn,
  turnOf,
} from '@interregnum/case';
import type { CaseFile } from '../cases/page-data.ts';
import type { Band, DerivedLever, Everywhere, Lever, OfPatron, Stop } from './lever.ts';

/** Support that falls to this share of what it was on the first day is said to end. */
const MOST_LEFT = 0.25;
/** Steps of an exit's date; a horizon of years has coarser ones than one of months. */
const MOST_DATES = 40;
const MULTIPLES = [0, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3] as const;

function bandOf(multiple: number): Band {
  if (multiple === 0) return 'none';
  if (multiple < 0.75) return 'far-less';
  if (multiple < 1) return 'less';
  if (multiple === 1) return 'as-it-was';
  return multiple <= 1.25 ? 'more' : 'far-more';
}

function multiples(path: string, allowed: (multiple: number) => boolean): Stop[] {
  return MULTIPLES.filter((m) => m === 1 || allowed(m)).map((m) => ({
    value: m,
    band: bandOf(m),
    edit: m === 1 ? null : `${path}=x${m}`,
  }));
}

const asItWasOf = (stops: readonly Stop[]): number => stops.findIndex((s) => s.edit === null);

/** Earlier: from a day on it gives what it gave in the end. Later: until a day what it gave at first. */
function exitStops(path: string, data: CaseData, { first, last }: Turn, exit: number): Stop[] {
  const { origin, horizonDays } = data;
  const step = Math.max(1, Math.ceil(horizonDays / MOST_DATES / 7) * 7);
  const days = [exit];
  for (let day = exit - step; day > 0; day -= step) days.unshift(day);
  // not the first day itself: what never was there is another army, not one that was left
  if (exit > 1 && days[0] !== 1) days.unshift(1);
  for (let day = exit + step; day <= horizonDays; day += step) days.push(day);
  const stops = days.map((day): Stop => {
    if (day === exit) return { value: day, band: 'as-it-was', edit: null };
    const far = Math.abs(day - exit) > horizonDays / 4;
    if (day < exit)
      return {
        value: day,
        band: day === 1 ? 'none' : far ? 'far-less' : 'less',
        edit: `${path}@${dateOf(day, origin)}..=${last}`,
      };
    return {
      value: day,
      band: far ? 'far-more' : 'more',
      edit: `${path}@..${dateOf(day - 1, origin)}=${first}`,
    };
  });
  return [...stops, { value: null, band: 'far-more', edit: `${path}=${first}` }];
}

/** Rows of one patron in one channel, in the order of the table. */
function seriesOf(data: CaseData): PatronRow[][] {
  const groups = new Map<string, PatronRow[]>();
  for (const row of data.patrons) {
    const key = `${row.side}|${row.patron}/${row.channel}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The shortest name that means this series and no other. */
function pathOf({ side, patron, channel }: PatronRow, data: CaseData): string {
  const shared = data.patrons.some(
    (row) => row.side !== side && row.patron === patron && row.channel === channel,
  );
  return `patrons[${shared ? `${side}|` : ''}${patron}/${channel}].level`;
}

function patronLever(rows: readonly PatronRow[], data: CaseData): DerivedLever | null {
  const [row] = rows;
  if (row === undefined) return null;
  const most = Math.max(...levelsAsTheyWere(rows, data.horizonDays));
  if (most <= 0) return null;
  const turn = turnOf(rows, data.horizonDays);
  const exit = turn.last <= MOST_LEFT * turn.first ? turn.day : null;
  const path = pathOf(row, data);
  const of: OfPatron = {
    side: row.side,
    patron: row.patron,
    channel: channelOf(row.channel).channel,
  };
  const stops =
    exit === null ? multiples(path, (m) => m * most <= 1) : exitStops(path, data, turn, exit);
  const kind = exit === null ? 'support' : 'exit';
  return { path, about: { kind, of }, stops, asItWas: asItWasOf(stops) };
}

const EVERYWHERE: readonly {
  readonly of: Everywhere;
  readonly column: string;
  readonly sum: (data: CaseData) => number;
  /** Whether its sum is a number that says something. */
  readonly isTotal: boolean;
  readonly most: number;
}[] = [
  {
    of: 'garrisons',
    column: 'garrison_effective_k',
    sum: (d) => d.regions.reduce((sum, r) => sum + r.garrisonMen.value, 0),
    isTotal: true,
    most: 3,
  },
  {
    of: 'fighters',
    column: 'challenger_force_k',
    sum: (d) => d.regions.reduce((sum, r) => sum + r.challengerMen.value, 0),
    isTotal: true,
    most: 3,
  },
  {
    of: 'militias',
    column: 'militia_k',
    sum: (d) => d.regions.reduce((sum, r) => sum + r.militiaMen.value, 0),
    isTotal: true,
    most: 3,
  },
  {
    of: 'countryside',
    column: 'insurgent_control_0',
    sum: (d) => d.regions.reduce((sum, r) => sum + r.ruralControl.value, 0),
    isTotal: false,
    most: 2,
  },
  {
    of: 'sanctuary',
    column: 'sanctuary_border',
    sum: (d) => d.regions.reduce((sum, r) => sum + r.sanctuaryBorder.value, 0),
    isTotal: false,
    most: 1,
  },
];

function leversEverywhere(data: CaseData): DerivedLever[] {
  return EVERYWHERE.flatMap(({ of, column, sum, isTotal, most }): DerivedLever[] => {
    const total = sum(data);
    if (total <= 0) return [];
    const path = `regions[*].${column}`;
    const stops = multiples(path, (m) => m <= most);
    const about = { kind: 'everywhere', of, total: isTotal ? total : null } as const;
    return [{ path, about, stops, asItWas: asItWasOf(stops) }];
  });
}

/** Exits of the incumbent's patrons first, since they are what most questions are about. */
function rank({ about }: DerivedLever): number {
  if (about.kind === 'everywhere') return 1;
  const own = about.of.side === 'incumbent';
  if (about.kind === 'exit') return own ? 0 : 2;
  return own ? 3 : 4;
}

/** Patrons by what is at stake, the largest first, since a reader tries the first levers first. */
export function derivedLevers(data: CaseData): DerivedLever[] {
  const patrons = seriesOf(data)
    .flatMap((rows) => {
      const lever = patronLever(rows, data);
      const first = levelsAsTheyWere(rows, 0)[0] ?? 0;
      return lever === null ? [] : [{ lever, first }];
    })
    .sort((a, b) => b.first - a.first)
    .map(({ lever }) => lever);
  return [...patrons, ...leversEverywhere(data)].sort((a, b) => rank(a) - rank(b));
}

/** Those that the case's file names, in its order, and below them those that its tables suggest. */
export function leversOf({ data, levers = [] }: Pick<CaseFile, 'data' | 'levers'>): Lever[] {
  const named = levers.map((of): Lever => {
    const { path, stops, asItWas } = of;
    return { path, stops, asItWas, about: { kind: 'named', of } };
  });
  const taken = new Set(levers.flatMap(({ path }) => [...inputsMoved(data, path)]));
  const others = derivedLevers(data).filter(({ path }) =>
    [...inputsMoved(data, path)].some((input) => !taken.has(input)),
  );
  return [...named, ...others];
}
