/** Hatches: the second sign beside colour, so that a figure reads in grey. */
import { type Child, el, type Markup } from './markup.ts';
import { paint, type Token } from './theme.ts';

export type Hatch = 'diagonal' | 'dots' | 'cross' | 'vertical' | 'horizontal';

/** A `<pattern>` that tiles `hatch` in `line` over `ground`; `weight` is the width of the line. */
export function pattern(
  id: string,
  hatch: Hatch,
  ground: Token,
  line: Token,
  size = 6,
  weight = 1.2,
): Markup {
  const s = size;
  const stroke = { ...paint(null, line), 'stroke-width': weight };
  const marks: Child[] = [];
  if (hatch === 'diagonal' || hatch === 'cross') {
    marks.push(
      el('path', { ...stroke, d: `M-1 1L1 -1M0 ${s}L${s} 0M${s - 1} ${s + 1}L${s + 1} ${s - 1}` }),
    );
  }
  if (hatch === 'cross') {
    marks.push(
      el('path', { ...stroke, d: `M-1 ${s - 1}L1 ${s + 1}M0 0L${s} ${s}M${s - 1} -1L${s + 1} 1` }),
    );
  }
  if (hatch === 'dots') {
    marks.push(el('circle', { ...paint(line), cx: s / 2, cy: s / 2, r: weight * 0.9 }));
  }
  if (hatch === 'vertical') marks.push(el('path', { ...stroke, d: `M${s / 2} 0V${s}` }));
  if (hatch === 'horizontal') marks.push(el('path', { ...stroke, d: `M0 ${s / 2}H${s}` }));
  return el(
    'pattern',
    { id, width: s, height: s, patternUnits: 'userSpaceOnUse' },
    el('rect', { ...paint(ground), width: s, height: s }),
    ...marks,
  );
}
