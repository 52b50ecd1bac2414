/** What pairs of factors do together, as a small matrix: a number in each cell, shaded by its size. */
import { effect } from '@interregnum/words';
import { rectPath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint, type Token } from './theme.ts';
import { told, type WhyInput, type WhyValue } from './why-data.ts';

const CELL_TALL = 22;
const WIDEST_CELL = 58;
/** Sizes from which a cell is darker, as shares of the largest. */
const SHADES: readonly (readonly [from: number, ground: Token])[] = [
  [0.66, 'band50'],
  [0.33, 'band80'],
  [0, 'band95'],
];

function ground(value: WhyValue, most: number): Token {
  const share = most === 0 ? 0 : Math.abs(value.mean) / most;
  return SHADES.find(([from]) => share >= from)?.[1] ?? 'band95';
}

/** Names to the left, numbers of the same factors on top; the lower half only, since it is symmetric. */
export function interactionMatrix(
  input: WhyInput,
  top: number,
  width: number,
  left: number,
): { readonly markup: readonly Markup[]; readonly height: number } {
  const n = input.rows.length;
  const cell = Math.min(WIDEST_CELL, (width - left) / Math.max(1, n - 1));
  const size = cell < 36 ? 9 : 11;
  const most = Math.max(0, ...input.pairs.map((p) => Math.abs(p.value?.mean ?? 0)));
  const markup: Markup[] = [];
  const middle = (column: number): number => left + (column + 0.5) * cell;
  for (let j = 0; j + 1 < n; j++)
    markup.push(label(middle(j), top + 10, String(j + 1), { anchor: 'middle', color: 'muted' }));
  const rowTop = (i: number): number => top + 16 + (i - 1) * CELL_TALL;
  for (let i = 1; i < n; i++) {
    const name = `${i + 1}  ${input.rows[i]?.name ?? ''}`;
    markup.push(label(0, rowTop(i) + 15, fit(name, left - 8, 12)));
  }
  for (const { rows, value } of input.pairs) {
    const [j, i] = [Math.min(...rows), Math.max(...rows)];
    const [x, y] = [left + j * cell, rowTop(i)];
    const seen = value !== null && told(value);
    markup.push(
      el('path', {
        ...paint(seen ? ground(value, most) : 'paper', 'faint'),
        d: rectPath(x + 1, y + 1, cell - 2, CELL_TALL - 2),
      }),
      label(middle(j), y + 15, value === null ? '?' : effect(value.mean), {
        anchor: 'middle',
        size,
        ...(seen ? {} : { color: 'muted' as const }),
      }),
    );
  }
  return { markup, height: 16 + Math.max(0, n - 1) * CELL_TALL };
}
