/**
 * Factors for a case that comes with none, made from its tables: every series of outside support that
 * changes after the origin is kept at its level of the origin, the news of patrons is taken away, the
 * men on the books are made real, and bargains and leaders are switched off. The same recipe for every
 * case, so it mirrors no account.
 */
import { channelOf } from './channels.ts';
import type { Edit } from './edit-path.ts';
import type { Factor, FactorFile } from './factors.ts';
import { aboutOf } from './news.ts';
import { levelOn } from './support.ts';
import type { CaseData, EventRow, PatronRow } from './types.ts';

/** As many as are divided exactly; more are joined by side and channel. */
const EXACT_FACTORS = 8;
const FILE = 'the tables of the case';
/** Men on the books over men present, from which ghosts are a cause worth asking about. */
const GHOSTS_FROM = 1.05;

const edit = (path: string, value: string, why: string): Edit => ({
  path,
  value,
  why,
  at: { file: FILE, line: 1, column: 1 },
});

interface Series {
  readonly side: PatronRow['side'];
  readonly patron: string;
  readonly channel: string;
  readonly originLevel: number;
  readonly changes: boolean;
}

function seriesOf(data: CaseData): Series[] {
  const groups = new Map<string, PatronRow[]>();
  for (const row of data.patrons) {
    const key = `${row.side}|${row.patron}/${row.channel}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => {
    const [{ side, patron, channel }] = rows as [PatronRow];
    const announced = rows.filter((r) => !r.realised);
    const realised = rows.filter((r) => r.realised && r.consequence !== true);
    const originLevel = levelOn(realised, 0) ?? levelOn(announced, 0) ?? 0;
    const after = [...announced, ...realised].filter(
      (r) => r.toDay > 0 && r.fromDay <= data.horizonDays,
    );
    // A path that simply ends counts as nothing from then on.
    const ends = Math.max(...after.map((r) => r.toDay), 0) < data.horizonDays && originLevel > 0;
    const changes = ends || after.some((r) => r.level.value !== originLevel);
    return { side, patron, channel, originLevel, changes };
  });
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'series';

const sideWord = (side: PatronRow['side']): string =>
  side === 'incumbent' ? 'the regime' : 'the challenger';

const keep = (s: Series): Edit =>
  edit(
    `patrons[${s.side}|${s.patron}/${s.channel}].level`,
    String(s.originLevel),
    'Kept at its level of the origin, and expected to be',
  );

function supportFactors(series: readonly Series[], joined: boolean): Factor[] {
  const groups = new Map<string, Series[]>();
  for (const s of series) {
    const key = joined ? `${s.side}|${channelOf(s.channel).channel}` : `${s.patron}/${s.channel}`;
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  return [...groups.values()].map((group): Factor => {
    const [first] = group as [Series];
    const { channel } = channelOf(first.channel);
    const title = joined
      ? `Support for ${sideWord(first.side)} changes: ${channel}`
      : `${first.patron} changes its ${channel}`;
    return {
      id: slug(joined ? `${first.side}-${channel}` : `${first.patron}-${first.channel}`),
      title,
      why: `Without it, support stays at its level of the first day, and everybody expects it to.`,
      edits: group.map(keep),
      mechanism: null,
    };
  });
}

function newsFactor(events: readonly EventRow[]): Factor[] {
  const news = events.filter((e) => aboutOf(e.kind) === 'patron');
  if (news.length === 0) return [];
  return [
    {
      id: 'news',
      title: 'News of the patrons',
      why: 'Without it, nobody hears of what patrons decide and do; they see it as it happens.',
      edits: news.map((e) => edit(`events[${e.id}]`, 'remove', 'Not heard of')),
      mechanism: null,
    },
  ];
}

function ghostsFactor({ regions }: CaseData): Factor[] {
  const nominal = regions.reduce((s, r) => s + r.garrisonNominalMen.value, 0);
  const men = regions.reduce((s, r) => s + r.garrisonMen.value, 0);
  if (men <= 0 || nominal < GHOSTS_FROM * men) return [];
  const factor = `x${(nominal / men).toFixed(2)}`;
  return [
    {
      id: 'ghosts',
      title: 'Men on the books who are not there',
      why: 'Without it, there are as many men in all as on the books.',
      edits: [edit('regions[*].garrison_effective_k', factor, 'As many men as on the books')],
      mechanism: null,
    },
  ];
}

const MECHANISMS_ASKED: readonly Factor[] = [
  {
    id: 'bargains',
    title: 'Centres yielded by bargain',
    why: 'Without it, nobody yields a centre by agreement.',
    edits: [],
    mechanism: 'bargains',
  },
  {
    id: 'leaders',
    title: 'Leaders who decide for many places',
    why: 'Without it, every place decides for itself.',
    edits: [],
    mechanism: 'leaders',
  },
];

/** Ids must differ even where two patrons are written nearly alike. */
function distinct(factors: readonly Factor[]): Factor[] {
  const used = new Set<string>();
  return factors.map((f) => {
    let id = f.id;
    for (let k = 2; used.has(id); k++) id = `${f.id}-${k}`;
    used.add(id);
    return { ...f, id };
  });
}

/** The default set; never empty, since the two mechanisms are always asked about. */
export function defaultFactors(data: CaseData): FactorFile {
  const series = seriesOf(data).filter((s) => s.changes);
  const others = [...newsFactor(data.events), ...ghostsFactor(data), ...MECHANISMS_ASKED];
  const joined = series.length + others.length > EXACT_FACTORS;
  return {
    title: 'Factors made from the tables of the case',
    description:
      'Outside support that changes after the first day, the news of it, men who exist on the books only, bargains and leaders. They are the same for every case without factors of its own and mirror no account.',
    factors: distinct([...supportFactors(series, joined), ...others]),
    published: [],
  };
}
