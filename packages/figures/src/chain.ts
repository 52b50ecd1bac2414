/**
 * A chain of cases as a tree of branches: which share of all histories comes to each case, goes on as
 * recorded, goes on another way, or leaves the record. Heights are shares of all chains; columns stand
 * side by side in the order of time, not to scale.
 */
import { percent, range } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import {
  type ChainFigureBranch,
  type ChainFigureInput,
  type ChainFigureLink,
  type ChainShare,
  chainCsv,
  chainDesc,
  shareText,
  waysOut,
} from './chain-data.ts';
import { chainKeys, type Look, lookOf } from './chain-looks.ts';
import { chainRows } from './chain-rows.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { fixed } from './marks.ts';
import { el, join, type Markup } from './markup.ts';
import { pattern } from './patterns.ts';
import { fit, label, wrap } from './text.ts';
import { paint, type Token } from './theme.ts';

const BAR = 8;
const ALL = 170;
const TOP = 108;
/** Between the dates of two links. */
const GAP = 8;
/** Thinnest ribbon that can be seen. */
const LEAST = 0.8;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where each branch arrives, top edge: as recorded first. */
function arrivalsOf(
  { links, branches }: ChainFigureInput,
  tall: (share: number) => number,
): Map<ChainFigureBranch, number> {
  const places = new Map<ChainFigureBranch, number>();
  links.forEach((_, k) => {
    let y = TOP;
    const into = branches.filter((b) => b.to === k);
    for (const branch of [...into].sort((a, b) => Number(b.recorded) - Number(a.recorded))) {
      places.set(branch, y);
      y += tall(branch.ofAll.share);
    }
  });
  return places;
}

/** What stands over a column. */
function head(link: ChainFigureLink, first: boolean, x: number, width: number): Markup {
  const { reached, asRecorded } = link;
  const interval = ({ low, high }: ChainShare): string => `(${range(low, high, percent)})`;
  const said = first
    ? ['all chains', '']
    : [`reached ${percent(reached.share)}`, interval(reached)];
  const texts = [...said, `as recorded ${percent(asRecorded.share)}`, interval(asRecorded)];
  return join([
    label(x, TOP - 76, fit(link.date, width - GAP, 12), { anchor: 'middle', weight: 600 }),
    ...texts.map((text, k) =>
      label(x, TOP - 60 + k * 15, text, {
        size: 11,
        anchor: 'middle',
        color: k < 2 ? 'muted' : 'ink',
      }),
    ),
  ]);
}

function ribbon(from: Place, to: Place, thick: number, look: Look): Markup {
  const [x0, y0, x1, y1] = [from.x, from.y, to.x, to.y];
  const middle = fixed((x0 + x1) / 2);
  const t = Math.max(LEAST, thick);
  return el('path', {
    ...look,
    d: `M${fixed(x0)} ${fixed(y0)}C${middle} ${fixed(y0)} ${middle} ${fixed(y1)} ${fixed(x1)} ${fixed(y1)}V${fixed(y1 + t)}C${middle} ${fixed(y1 + t)} ${middle} ${fixed(y0 + t)} ${fixed(x0)} ${fixed(y0 + t)}Z`,
  });
}

/** Centred lines of text, the first in ink. */
function lines(
  x: number,
  y: number,
  texts: readonly string[],
  width: number,
  rest: Token = 'muted',
): Markup {
  const all = texts.flatMap((text) => wrap(text, width, 11));
  return join(
    all.map((text, k) =>
      label(x, y + k * 14, text, { size: 11, anchor: 'middle', color: k === 0 ? 'ink' : rest }),
    ),
  );
}

function wide(
  input: ChainFigureInput,
  id: string,
  width: number,
): { body: Markup[]; height: number } {
  const { links } = input;
  const step = (width - 120) / Math.max(1, links.length - 1 + 0.62);
  const x = scaleLinear([0, 1], [60, 60 + step]);
  const tall = scaleLinear([0, 1], [0, ALL]);
  const arrives = arrivalsOf(input, tall);
  const ribbons: Markup[] = [];
  const ends: Markup[] = [];
  const bottom = TOP + ALL + 34;
  let deepest = bottom;
  links.forEach((_, k) => {
    let out = TOP;
    for (const branch of waysOut(input, k)) {
      const thick = tall(branch.ofAll.share);
      const from = { x: x(k) + BAR, y: out };
      out += thick;
      const look = lookOf(branch, id);
      if (branch.to !== null) {
        const to = { x: x(branch.to), y: arrives.get(branch)! };
        ribbons.push(ribbon(from, to, thick, look));
        if (!branch.recorded && thick > 34)
          ends.push(
            lines(
              (from.x + to.x) / 2,
              (from.y + to.y + thick) / 2,
              [shareText(branch.ofAll), branch.label],
              step * 1.2,
              'ink',
            ),
          );
        continue;
      }
      const end = branch.recorded
        ? { x: x(k) + step * 0.62, y: TOP }
        : { x: x(k) + step * 0.42, y: bottom };
      ribbons.push(ribbon(from, end, thick, look));
      ends.push(
        lines(
          end.x,
          end.y + thick + 15,
          [shareText(branch.ofAll), branch.recorded ? 'as recorded' : branch.label],
          step * 0.92,
        ),
      );
      if (!branch.recorded) deepest = Math.max(deepest, end.y + thick + 15);
    }
  });
  const heads = links.map((link, k) =>
    join([
      head(link, k === 0, x(k) + BAR / 2, step),
      el('rect', {
        ...paint('ink'),
        x: x(k),
        y: TOP,
        width: BAR,
        height: Math.max(LEAST, tall(link.reached.share)),
      }),
    ]),
  );
  return { body: [...ribbons, ...ends, ...heads], height: deepest + 48 };
}

/** Tree of a chain as SVG. */
export function chain(input: ChainFigureInput, options: FigureOptions): string {
  const { id, narrow: small, width } = sheet(options);
  const drawn = small ? chainRows(input, id, width) : wide(input, id, width);
  const foot = chainKeys(id, drawn.height + 6, width);
  const said = small
    ? 'Share of all chains, 95 % interval'
    : 'Height: share of all chains; 95 % intervals in brackets. Time runs to the right, not to scale.';
  return figure(options, {
    title: input.title,
    desc: chainDesc(input),
    height: drawn.height + 10 + foot.height,
    csv: chainCsv(input),
    defs: [pattern(`${id}-off`, 'diagonal', 'band95', 'modelRun')],
    body: [label(0, 12, said, { color: 'muted' }), ...drawn.body, foot.markup],
  });
}
