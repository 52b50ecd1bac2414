/** A row of keys that wraps to the width of the figure. */
import type { Say } from './frame.ts';
import { diamond, fixed, strokePath, swatch } from './marks.ts';
import { join, type Markup } from './markup.ts';
import { label, textWidth } from './text.ts';
import type { Token } from './theme.ts';

export interface LegendItem {
  readonly text: string;
  /** Width of the key. */
  readonly width: number;
  /** Draw the key with its left edge at x and its middle at y. */
  readonly draw: (x: number, y: number) => Markup;
}

export interface Legend {
  readonly markup: Markup;
  readonly height: number;
}

/** The key of an area. */
export const swatchKey = (text: string, look: Parameters<typeof swatch>[2]): LegendItem => ({
  text,
  width: 16,
  draw: (x, y) => swatch(x, y, look),
});

/** The key of a line. */
export const dashKey = (
  text: string,
  token: Token,
  width: number,
  dashes: string | null = null,
): LegendItem => ({
  text,
  width: 18,
  draw: (x, y) => strokePath(token, `M${fixed(x)} ${fixed(y)}h18`, width, dashes),
});

/** The key of what happened. */
export const diamondKey = (text: string): LegendItem => ({
  text,
  width: 10,
  draw: (x, y) => diamond(x + 5, y),
});

/** The same keys with their words in another language, before they are laid out. */
export const said = (items: readonly LegendItem[], say: Say): LegendItem[] =>
  items.map((item) => ({ ...item, text: say(item.text) }));

/** Lay the items out from (x, top), at most `width` wide. */
export function legend(items: readonly LegendItem[], width: number, top = 0, x = 0): Legend {
  const size = 12;
  const parts: Markup[] = [];
  let left = x;
  let line = 0;
  for (const item of items) {
    const need = item.width + 5 + textWidth(item.text, size);
    if (left > x && left + need > x + width) {
      line++;
      left = x;
    }
    const y = top + line * 18 + 9;
    parts.push(item.draw(left, y), label(left + item.width + 5, y + 4, item.text, { size }));
    left += need + 16;
  }
  return { markup: join(parts), height: (line + 1) * 18 };
}
