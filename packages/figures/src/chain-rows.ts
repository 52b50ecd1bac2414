/** A chain on a phone: one bar of all chains for each case. */
import { scaleLinear } from 'd3-scale';
import { type ChainFigureInput, shareText, waysOut } from './chain-data.ts';
import { lookOf } from './chain-looks.ts';
import { swatch } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

/** Thinnest part of a bar that can be seen. */
const LEAST = 0.8;

/** Bars, with the ways out of each case beneath. */
export function chainRows(
  input: ChainFigureInput,
  id: string,
  width: number,
): { body: Markup[]; height: number } {
  const body: Markup[] = [];
  const x = scaleLinear([0, 1], [0, width]);
  let y = 26;
  input.links.forEach((link, k) => {
    y += 24;
    body.push(
      label(0, y, fit(link.date, width * 0.5, 12), { weight: 600 }),
      label(width, y, `reached ${shareText(link.reached)}`, { size: 11, anchor: 'end' }),
      el('rect', { ...paint(null, 'faint'), x: 0, y: y + 6, width, height: 14 }),
    );
    let at = 0;
    const own = waysOut(input, k);
    for (const branch of own) {
      const look = lookOf(branch, id);
      const length = Math.max(LEAST, x(branch.ofAll.share));
      body.push(el('rect', { ...look, x: at, y: y + 6, width: length, height: 14 }));
      at += x(branch.ofAll.share);
    }
    y += 34;
    for (const branch of own) {
      body.push(
        swatch(0, y - 4, lookOf(branch, id)),
        label(22, y, fit(branch.label, width - 132, 11), { size: 11 }),
        label(width, y, shareText(branch.ofAll), { size: 11, anchor: 'end' }),
      );
      y += 16;
    }
  });
  return { body, height: y + 4 };
}
