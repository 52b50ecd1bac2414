/** Manners of fall: stacked shares of runs, all regions together and region by region, with history. */
import { list, percent, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { type LegendItem, legend, swatchKey } from './legend.ts';
import { fixed, rectPath, strokePath } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { pattern } from './patterns.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

/** The model's words for how a centre changed hands, in the order drawn. */
export const MANNER_ORDER = ['assault', 'bargain', 'abandoned', 'defected', 'ordered'] as const;
export type MannerName = (typeof MANNER_ORDER)[number];
/** Shares of runs, 0..1; what is missing to 1 did not fall. */
export type MannerShares = Readonly<Record<MannerName, number>>;

const WORDS: Readonly<Record<MannerName, string>> = {
  assault: 'taken by assault',
  bargain: 'handed over by bargain',
  abandoned: 'abandoned',
  defected: 'changed sides',
  ordered: 'given up on orders',
};
const SHORT: Readonly<Record<MannerName, string>> = {
  assault: 'assault',
  bargain: 'bargain',
  abandoned: 'abandoned',
  defected: 'changed sides',
  ordered: 'on orders',
};

export interface MannersRow {
  readonly id: string;
  readonly name: string;
  /** Shares of all runs. */
  readonly shares: MannerShares;
  /** `held`, `held so far` (the record ends), a manner, `unclear` (fell, not classed), `null` (not known). */
  readonly observed: MannerName | 'held' | 'held so far' | 'unclear' | null;
}

export interface MannersInput {
  readonly title: string;
  readonly runs: number;
  /** Rows in the order to be drawn. */
  readonly rows: readonly MannersRow[];
}

function mean(rows: readonly MannersRow[]): MannerShares {
  const n = Math.max(1, rows.length);
  return Object.fromEntries(
    MANNER_ORDER.map((m) => [m, rows.reduce((sum, r) => sum + (r.shares[m] || 0), 0) / n]),
  ) as Record<MannerName, number>;
}

interface Overall {
  readonly shares: MannerShares;
  readonly unclear: number;
  readonly known: number;
}

function history(rows: readonly MannersRow[]): Overall {
  const known = rows.filter((r) => r.observed !== null);
  const share = (what: string): number =>
    known.filter((r) => r.observed === what).length / Math.max(1, known.length);
  return {
    shares: Object.fromEntries(MANNER_ORDER.map((m) => [m, share(m)])) as Record<
      MannerName,
      number
    >,
    unclear: share('unclear'),
    known: known.length,
  };
}

function inWords(shares: MannerShares): string {
  const named = [...MANNER_ORDER]
    .filter((m) => shares[m] >= 0.005)
    .sort((a, b) => shares[b] - shares[a])
    .map((m) => `${percent(shares[m])} ${WORDS[m]}`);
  const fell = MANNER_ORDER.reduce((sum, m) => sum + shares[m], 0);
  const held = 1 - fell;
  return list(held >= 0.005 ? [...named, `${percent(held)} not fallen`] : named);
}

/** Text alternative, numbers first. */
export function mannersDesc(input: MannersInput): string {
  if (input.rows.length === 0) return 'There are no regions.';
  const seen = history(input.rows);
  const past =
    seen.known === 0
      ? 'What happened is not known.'
      : `In history, of ${thousands(seen.known)}: ${inWords(seen.shares)}${seen.unclear > 0 ? ` (of which ${percent(seen.unclear)} fell in a manner not classed)` : ''}.`;
  return `Over ${thousands(input.rows.length)} centres and ${thousands(input.runs)} runs: ${inWords(mean(input.rows))}. ${past}`;
}

/** One row per region: shares of runs and what happened. */
export function mannersCsv(input: MannersInput): string {
  return toCsv(
    ['id', 'name', ...MANNER_ORDER.map((m) => `share_${m}`), 'share_not_fallen', 'observed'],
    input.rows.map((r) => [
      r.id,
      r.name,
      ...MANNER_ORDER.map((m) => r.shares[m]),
      Math.max(0, 1 - MANNER_ORDER.reduce((sum, m) => sum + (r.shares[m] || 0), 0)),
      r.observed ?? 'not known',
    ]),
  );
}

/** Stacked bars as SVG. */
export function manners(input: MannersInput, options: FigureOptions): string {
  const { id, narrow, say, width } = sheet(options);
  const fills: Record<MannerName, string> = {
    assault: `url(#${id}-assault)`,
    bargain: `url(#${id}-bargain)`,
    abandoned: `url(#${id}-abandoned)`,
    defected: `url(#${id}-defected)`,
    ordered: `url(#${id}-ordered)`,
  };
  const defs = [
    el(
      'pattern',
      { id: `${id}-assault`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      el('rect', { ...paint('assault'), width: 8, height: 8 }),
    ),
    pattern(`${id}-bargain`, 'diagonal', 'bargain', 'paper', 8, 0.8),
    pattern(`${id}-abandoned`, 'dots', 'abandoned', 'bargain', 5, 0.9),
    pattern(`${id}-defected`, 'vertical', 'defected', 'paper', 6, 0.7),
    pattern(`${id}-ordered`, 'horizontal', 'ordered', 'defected', 4, 0.7),
  ];
  const items: LegendItem[] = MANNER_ORDER.map((m) => swatchKey(say(WORDS[m]), { fill: fills[m] }));
  items.push(swatchKey(say('not fallen'), paint('paper', 'muted')));
  const key = legend(items, width);
  const left = narrow ? 104 : 150;
  const right = width - (narrow ? 84 : 110);
  const x = scaleLinear([0, 1], [left, right]);
  // One path a manner, whatever the number of rows.
  const paths = new Map<string, string>();
  const add = (what: string, from: number, to: number, y: number, tall: number): void => {
    const d = rectPath(x(from), y, Math.max(0.5, x(to) - x(from) - 0.6), tall);
    paths.set(what, (paths.get(what) ?? '') + d);
  };
  let frames = '';
  const bar = (shares: MannerShares, y: number, tall: number, unclear = 0): void => {
    frames += rectPath(left, y, right - left, tall);
    let end = 0;
    for (const manner of MANNER_ORDER) {
      const from = end;
      end += shares[manner];
      if (end - from >= 0.0005) add(manner, from, end, y, tall);
    }
    if (unclear > 0) add('unclear', end, end + unclear, y, tall);
  };

  const seen = history(input.rows);
  let y = key.height + 24;
  const body: Markup[] = [
    key.markup,
    label(0, y, 'All centres', { weight: 600 }),
    label(
      left,
      y,
      narrow
        ? 'Share of runs or of centres'
        : 'Share of runs (model) or of centres (what happened)',
      { color: 'muted' },
    ),
  ];
  y += 8;
  body.push(label(0, y + 14, 'Model'));
  bar(mean(input.rows), y, 20);
  y += 26;
  if (seen.known > 0) {
    body.push(label(0, y + 14, narrow ? 'Happened' : 'What happened'));
    bar(seen.shares, y, 20, seen.unclear);
  } else body.push(label(0, y + 14, 'What happened is not known', { color: 'muted' }));
  y += 28;
  body.push(shareAxis(x, y));
  y += 40;
  body.push(
    label(0, y, 'By centre', { weight: 600 }),
    label(left, y, 'Share of runs', { color: 'muted' }),
    label(right + 10, y, narrow ? 'Happened' : 'What happened', { color: 'muted' }),
  );
  y += 8;
  for (const row of input.rows) {
    const what =
      row.observed === null
        ? '–'
        : row.observed in SHORT
          ? SHORT[row.observed as MannerName]
          : row.observed;
    body.push(label(0, y + 11, fit(row.name, left - 8, 12)), label(right + 10, y + 11, what));
    bar(row.shares, y, 13);
    y += 18;
  }
  if (input.rows.length === 0) {
    body.push(label(left, y + 12, 'No regions'));
    y += 20;
  }
  body.push(
    shareAxis(x, y + 2),
    el('path', { ...paint('paper', 'faint'), d: frames }),
    ...[...paths].map(([what, d]) =>
      what === 'unclear'
        ? el('path', { ...paint('faint'), d })
        : el('path', { fill: fills[what as MannerName], d }),
    ),
  );
  return figure(options, {
    title: input.title,
    desc: mannersDesc(input),
    height: y + 24,
    csv: mannersCsv(input),
    defs,
    body,
  });
}

function shareAxis(x: (share: number) => number, y: number): Markup {
  return join(
    [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      strokePath('ink', `M${fixed(x(share))} ${fixed(y)}v4`),
      label(x(share), y + 16, `${share * 100}${share === 1 ? ' %' : ''}`, {
        anchor: 'middle',
        color: 'muted',
      }),
    ]),
  );
}
