/**
 * Rights of each group at the origin and at the end: an ordinal in words, never a decimal, with the
 * interval that the holders' records leave open.
 */
import { count, thousands } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { toCsv } from './csv.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { legend } from './legend.ts';
import { fixed, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

/** Ordinal scale, 0..4. */
export const RIGHTS_WORDS = ['none', 'few', 'some', 'most', 'equal'] as const;

/** Low, middle and high on the scale, 0..4; fractions are rounded to the nearest word. */
export interface RightsLevel {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface RightsRow {
  readonly group: string;
  /** `null` where the case does not say. */
  readonly origin: RightsLevel | null;
  readonly end: RightsLevel | null;
}

export interface RightsInput {
  readonly title: string;
  readonly rows: readonly RightsRow[];
}

const step = (level: number): number => Math.min(4, Math.max(0, Math.round(level)));

/** `few (none to some)`, or `few` where the interval is one step. */
export function rightsWords(level: RightsLevel | null): string {
  if (!level) return 'not known';
  const [low, mid, high] = [level.low, level.mid, level.high].map(step) as [number, number, number];
  const word = RIGHTS_WORDS[mid] ?? '';
  return low === high ? word : `${word} (${RIGHTS_WORDS[low]} to ${RIGHTS_WORDS[high]})`;
}

/** Text alternative, numbers first: how many groups lose or gain, the first three in words. */
export function rightsDesc(input: RightsInput): string {
  if (input.rows.length === 0) return 'The case has no table of rights.';
  const moves = input.rows.map((r) =>
    r.origin && r.end ? Math.sign(step(r.end.mid) - step(r.origin.mid)) : null,
  );
  const of = (move: number): string => thousands(moves.filter((m) => m === move).length);
  const first = input.rows
    .slice(0, 3)
    .map((r) => `${r.group} from ${rightsWords(r.origin)} to ${rightsWords(r.end)}`);
  return `Of ${count(input.rows.length, 'group', 'groups')} ${of(-1)} end with fewer rights than at the origin, ${of(0)} with the same, ${of(1)} with more. For example: ${first.join('; ')}.`;
}

/** One row per group, in words and in steps. */
export function rightsCsv(input: RightsInput): string {
  const cells = (level: RightsLevel | null): (string | number | null)[] =>
    level
      ? [RIGHTS_WORDS[step(level.mid)] ?? '', step(level.low), step(level.mid), step(level.high)]
      : ['not known', null, null, null];
  return toCsv(
    [
      'group',
      'origin',
      'origin_low_0_4',
      'origin_mid_0_4',
      'origin_high_0_4',
      'end',
      'end_low_0_4',
      'end_mid_0_4',
      'end_high_0_4',
    ],
    input.rows.map((r) => [r.group, ...cells(r.origin), ...cells(r.end)]),
  );
}

/** Origin (open) against end (filled) on the scale of words, as SVG. */
export function rights(input: RightsInput, options: FigureOptions): string {
  const { narrow, say, width } = sheet(options);
  const left = narrow ? 118 : 220;
  const x = scaleLinear([0, 4], [left + 20, width - 24]);
  const key = legend(
    [
      {
        text: say('at the origin'),
        width: 14,
        draw: (at, y) => mark(at + 7, at, at + 14, y, true),
      },
      {
        text: say('at the end, model'),
        width: 14,
        draw: (at, y) => mark(at + 7, at, at + 14, y, false),
      },
    ],
    width,
  );
  const top = key.height + 36;
  const tall = 40;
  const bottom = top + Math.max(1, input.rows.length) * tall;
  const body: Markup[] = [
    key.markup,
    label(0, top - 8, 'Group', { color: 'muted' }),
    ...RIGHTS_WORDS.flatMap((word, i) => [
      label(x(i), top - 8, word, { anchor: 'middle', color: 'muted' }),
      strokePath('faint', `M${fixed(x(i))} ${fixed(top)}V${fixed(bottom)}`),
    ]),
  ];
  input.rows.forEach((row, i) => {
    const y = top + (i + 0.5) * tall;
    body.push(label(0, y + 4, fit(row.group, left - 6, 12)));
    const place = (level: RightsLevel | null, at: number, open: boolean): void => {
      if (!level) body.push(label(x(2), at + 4, 'not known', { anchor: 'middle', color: 'muted' }));
      else body.push(mark(x(step(level.mid)), x(step(level.low)), x(step(level.high)), at, open));
    };
    place(row.origin, y - 8, true);
    place(row.end, y + 8, false);
    if (i > 0) {
      body.push(strokePath('faint', `M0 ${fixed(y - tall / 2)}H${fixed(width)}`));
    }
  });
  return figure(options, {
    title: input.title,
    desc: rightsDesc(input),
    height: bottom + 6,
    csv: rightsCsv(input),
    body,
  });
}

function mark(x: number, low: number, high: number, y: number, open: boolean): Markup {
  return el(
    'g',
    {},
    strokePath(
      open ? 'muted' : 'model',
      `M${fixed(low)} ${fixed(y)}H${fixed(high)}`,
      open ? 1.2 : 3,
      open ? '3 2' : null,
    ),
    el('circle', {
      ...(open ? paint('paper', 'muted') : paint('model', 'model')),
      cx: x,
      cy: y,
      r: 5,
      'stroke-width': 1.4,
    }),
  );
}
