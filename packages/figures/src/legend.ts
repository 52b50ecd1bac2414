/** A row of keys that wraps to the width of the figure. */
import { join, type Markup } from './markup.ts';
import { label, textWidth } from './text.ts';

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

/** Lay the items out from (x, top), at most `width` wide. */
export function legend(
  items: readonly LegendItem[],
  x: number,
  top: number,
  width: number,
): Legend {
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
