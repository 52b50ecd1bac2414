/** What in doubt matters most: shares of variance by factor, alone and in all, each with its interval. */
import { list, percent, withRange } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { type BarRows, scaleLine } from './axis.ts';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { legend } from './legend.ts';
import { fixed, rectPath, strokePath, swatch } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { fit, label, wrap } from './text.ts';
import { paint } from './theme.ts';

/** A share with its 95 % interval; an estimate may lie below 0 or above 1. */
export interface ShareEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SensitivityRow {
  readonly name: string;
  /** Share of the variance of the expected outcome that knowing it alone would take off. */
  readonly first: ShareEstimate;
  /** Share that would be left if all else were known. */
  readonly total: ShareEstimate;
}

export interface SensitivityInput {
  readonly title: string;
  /** E.g. `the days the regime stands`. */
  readonly outcome: string;
  /** Share of the variance of a single history that is chance. */
  readonly chance: ShareEstimate;
  /** In the order to be drawn; empty where the doubts cannot be told from chance. */
  readonly rows: readonly SensitivityRow[];
}

const shareText = ({ value, low, high }: ShareEstimate): string =>
  withRange(value, low, high, percent);

/** Text alternative, numbers first. */
export function sensitivityDesc(input: SensitivityInput): string {
  const chance = `${shareText(input.chance)} of the variance of a single history is chance.`;
  if (input.rows.length === 0)
    return `${chance} The rest of ${input.outcome} cannot be told from nothing with these runs.`;
  const named = input.rows
    .slice(0, 3)
    .map((r) => `${r.name} ${shareText(r.first)} alone and ${shareText(r.total)} in all`);
  return `${chance} Of the variance of the expected outcome, ${input.outcome}: ${list(named)}. A model result.`;
}

/** One row a factor, then chance. */
export function sensitivityCsv(input: SensitivityInput): string {
  const cells = ({ value, low, high }: ShareEstimate): number[] => [value, low, high];
  return toCsv(
    [
      'factor',
      'first_order',
      'first_order_low',
      'first_order_high',
      'total',
      'total_low',
      'total_high',
    ],
    [
      ...input.rows.map((r) => [r.name, ...cells(r.first), ...cells(r.total)]),
      ['chance (share of the variance of a single history)', ...cells(input.chance)],
    ],
  );
}

type Scale = (value: number) => number;

/** A bar from 0 with its interval as a line with ends. */
function bar(share: ShareEstimate, x: Scale, y: number, tall: number, first: boolean): Markup {
  const at = (value: number): number => x(Math.max(0, value));
  const [low, high] = [at(share.low), at(share.high)];
  return join([
    el('path', {
      ...paint(first ? 'model' : 'band50'),
      d: rectPath(x(0), y, Math.max(0, at(share.value) - x(0)), tall),
    }),
    strokePath(
      'ink',
      `M${fixed(low)} ${fixed(y + tall / 2)}H${fixed(high)}M${fixed(low)} ${fixed(y + 1)}v${tall - 2}M${fixed(high)} ${fixed(y + 1)}v${tall - 2}`,
      1.2,
    ),
  ]);
}

const TALL = 9;
const CHANCE_TALL = 12;

/** One bar of the whole variance of a single history: chance, and what is in doubt. */
function chanceBar(input: SensitivityInput, top: number, width: number): Markup {
  const split = Math.max(0, Math.min(1, input.chance.value)) * width;
  return join([
    el('path', { ...paint('faint'), d: rectPath(0, top, split, CHANCE_TALL) }),
    el('path', { ...paint('model'), d: rectPath(split, top, width - split, CHANCE_TALL) }),
  ]);
}

function axisOf(x: Scale, ticks: readonly number[], behind: BarRows): Markup[] {
  const bottom = behind.top + behind.rows * behind.tall;
  return ticks.flatMap((v) => [
    strokePath('faint', scaleLine(x(v), behind)),
    label(x(v), bottom + 15, percent(v), { anchor: 'middle', color: 'muted' }),
  ]);
}

/** Shares of variance as SVG. */
export function sensitivity(input: SensitivityInput, options: FigureOptions): string {
  const { narrow, say, width } = sheet(options);
  const said = wrap(
    say(
      `Variance of a single history: ${shareText(input.chance)} is chance, the rest what is in doubt`,
    ),
    width,
    12,
  );
  const body: Markup[] = said.map((line, k) => label(0, 12 + 16 * k, line));
  let top = said.length * 16 + 4;
  body.push(chanceBar(input, top, width));
  top += CHANCE_TALL + 14;
  for (const line of wrap(
    say(`Of what is in doubt: shares of the variance of ${input.outcome}, expected over chance`),
    width,
    12,
  )) {
    body.push(label(0, top + 8, line, { color: 'muted' }));
    top += 16;
  }
  if (input.rows.length === 0) {
    body.push(label(0, top + 18, 'These cannot be told from nothing with these runs.'));
    return figure(options, { ...partsOf(input), height: top + 30, body });
  }
  const key = legend(
    [
      { text: say('alone'), width: 16, draw: (kx, ky) => swatch(kx, ky, paint('model')) },
      {
        text: say('in all, with combinations'),
        width: 16,
        draw: (kx, ky) => swatch(kx, ky, paint('band50')),
      },
      {
        text: say('95 % interval'),
        width: 18,
        draw: (kx, ky) =>
          strokePath(
            'ink',
            `M${fixed(kx)} ${fixed(ky)}h18M${fixed(kx)} ${fixed(ky - 4)}v8M${fixed(kx + 18)} ${fixed(ky - 4)}v8`,
            1.2,
          ),
      },
    ],
    width,
    top,
  );
  body.push(key.markup);
  top += key.height + 8;
  const left = narrow ? 14 : 290;
  const right = width - 34;
  const most = Math.max(0.1, ...input.rows.map((r) => Math.max(r.first.high, r.total.high)));
  const x = scaleLinear([0, most], [left, right]).nice(5);
  const tall = narrow ? 46 : 28;
  const bottom = top + input.rows.length * tall;
  const behind = { top, rows: input.rows.length, tall, above: narrow ? 18 : 0 };
  body.push(...axisOf(x, x.ticks(narrow ? 3 : 5), behind));
  input.rows.forEach((row, k) => {
    const y = top + k * tall + (narrow ? 20 : 4);
    body.push(
      narrow
        ? label(0, y - 6, fit(row.name, width, 12))
        : label(0, y + TALL + 4, fit(row.name, left - 12, 12)),
      bar(row.first, x, y, TALL, true),
      bar(row.total, x, y + TALL + 1, TALL, false),
      label(width, y + TALL + 4, percent(row.first.value), { anchor: 'end' }),
    );
  });
  return figure(options, { ...partsOf(input), height: bottom + 22, body });
}

const partsOf = (input: SensitivityInput) => ({
  title: input.title,
  desc: sensitivityDesc(input),
  csv: sensitivityCsv(input),
});
