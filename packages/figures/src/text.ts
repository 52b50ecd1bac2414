/** Text without a DOM: widths are estimated from a table of character classes, on the wide side. */
import { turnsText } from './direction.ts';
import { clean, el, type Markup } from './markup.ts';
import { paint, type Token } from './theme.ts';

const NARROW = /[ijl.,:;'|!()[\] ftrI]/;
const WIDE = /[mwMWGOQ%@—]/;

/** Width of one character as a share of the size. */
function emOf(c: string): number {
  if (NARROW.test(c)) return 0.38;
  if (WIDE.test(c)) return 0.9;
  if (c >= 'A' && c <= 'Z') return 0.72;
  return (c.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.61;
}

/** Estimated width in units of the figure. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const c of text) em += emOf(c);
  return em * size;
}

/** The text, cut with an ellipsis to fit a width. */
export function fit(text: string, width: number, size: number): string {
  const whole = clean(text);
  if (textWidth(whole, size) <= width) return whole;
  // Forwards, so that a text of any length costs no more than what is shown of it.
  const end = emOf('…');
  let kept = '';
  let em = 0;
  for (const c of whole) {
    em += emOf(c);
    if ((em + end) * size > width && kept !== '') break;
    kept += c;
  }
  return `${kept.trimEnd()}…`;
}

/** Break into lines that fit a width; a word longer than a line is cut. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(text).split(/\s+/).filter(Boolean)) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(next, size) > width) {
      lines.push(line);
      line = fit(word, width, size);
    } else line = fit(next, width, size);
  }
  if (line !== '') lines.push(line);
  return lines;
}

export interface TextStyle {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly color?: Token;
  readonly weight?: 600;
  /** A rim in the colour of the page, for text over lines. */
  readonly halo?: boolean;
}

/** Size and colour that the frame sets for all text; a label says only what differs. */
export const TEXT_SIZE = 12;

/** One line of text; its direction cannot leak into its neighbours. */
export function label(x: number, y: number, text: string, style: TextStyle = {}): Markup {
  const { size = TEXT_SIZE, anchor = 'start', color = 'ink', weight, halo = false } = style;
  const look = color === 'ink' && !halo ? {} : paint(color, halo ? 'paper' : null);
  return el(
    'text',
    {
      ...look,
      x,
      y,
      'font-size': size === TEXT_SIZE ? null : size,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-weight': weight ?? null,
      'stroke-width': halo ? 3 : null,
      'paint-order': halo ? 'stroke' : null,
      'unicode-bidi': turnsText(text) ? 'isolate' : null,
    },
    text,
  );
}
