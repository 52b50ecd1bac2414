/** Rows of low–middle–high on one scale of persons: shared by destinations and civilians. */
import { compact, persons } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { scaleLine } from './axis.ts';
import { diamond, fixed, strokePath } from './marks.ts';
import { join, type Markup } from './markup.ts';
import { fit, label } from './text.ts';

/** 5, 50 and 95 % quantiles over runs, in persons. */
export interface PersonInterval {
  readonly q05: number;
  readonly q50: number;
  readonly q95: number;
}

export interface IntervalRow {
  readonly name: string;
  readonly persons: PersonInterval;
  /** What happened, in persons, `null` where there is no count. */
  readonly observed: number | null;
}

/** `120,000 to 410,000`: both ends rounded to what the model can know; one number if they are one. */
export function rangeText(p: PersonInterval): string {
  const [low, high] = [persons(p.q05), persons(p.q95)];
  return low === high ? low : `${low} to ${high}`;
}

/** Rows from `top`; the scale starts at 0 and is linear, so that lengths can be compared. */
export function intervalRows(
  rows: readonly IntervalRow[],
  top: number,
  width: number,
  narrow: boolean,
): { markup: Markup; height: number } {
  // On a phone the name stands above its bar, beside it elsewhere.
  const left = narrow ? 6 : 290;
  const right = width - (narrow ? 92 : 150);
  const max = Math.max(1, ...rows.map((r) => Math.max(r.persons.q95, r.observed ?? 0)));
  const x = scaleLinear([0, max], [left, right]).nice(narrow ? 3 : 4);
  const tall = narrow ? 40 : 24;
  const bottom = top + Math.max(1, rows.length) * tall;
  const behind = { top, rows: Math.max(1, rows.length), tall, above: narrow ? 20 : 0 };
  const parts: Markup[] = x
    .ticks(narrow ? 3 : 4)
    .flatMap((v) => [
      strokePath('faint', scaleLine(x(v), behind)),
      label(x(v), bottom + 15, compact(v), { anchor: 'middle', color: 'muted' }),
    ]);
  rows.forEach((row, i) => {
    const y = top + (i + 1) * tall - 12;
    const p = row.persons;
    parts.push(
      narrow
        ? label(0, y - 12, fit(row.name, width, 12))
        : label(0, y + 4, fit(row.name, left - 12, 12)),
      strokePath(
        'band50',
        `M${fixed(x(p.q05))} ${fixed(y)}H${fixed(Math.max(x(p.q95), x(p.q05) + 0.5))}`,
        6,
      ),
      strokePath('model', `M${fixed(x(p.q50))} ${fixed(y - 7)}v14`, 2.4),
      label(width, y + 4, narrow ? compactRange(p) : rangeText(p), { anchor: 'end' }),
    );
    if (row.observed !== null) parts.push(diamond(x(row.observed), y));
  });
  return { markup: join(parts), height: bottom - top + 22 };
}

function compactRange(p: PersonInterval): string {
  const two = (v: number): number => Number(v.toPrecision(2));
  const [low, high] = [compact(two(p.q05)), compact(two(p.q95))];
  return low === high ? low : `${low}–${high}`;
}
