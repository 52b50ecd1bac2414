/** How the branches of a chain look: by lightness and, off the record, by a hatch. */
import type { ChainFigureBranch } from './chain-data.ts';
import { type Legend, legend } from './legend.ts';
import { swatch } from './marks.ts';
import type { Markup } from './markup.ts';
import { paint } from './theme.ts';

export interface Look {
  readonly fill: string;
  readonly class?: string;
}

/** Look by what a branch does; hatched where history leaves the record. */
export function lookOf(branch: Pick<ChainFigureBranch, 'recorded' | 'to'>, id: string): Look {
  if (branch.recorded) return paint('model');
  return branch.to === null ? { fill: `url(#${id}-off)` } : paint('band50');
}

export function chainKeys(id: string, top: number, width: number): Legend {
  const key = (text: string, branch: Pick<ChainFigureBranch, 'recorded' | 'to'>) => ({
    text,
    width: 16,
    draw: (x: number, y: number): Markup => swatch(x, y, lookOf(branch, id)),
  });
  return legend(
    [
      key('as recorded', { recorded: true, to: 0 }),
      key('another way to a later case', { recorded: false, to: 0 }),
      key('off the record', { recorded: false, to: null }),
    ],
    width,
    top,
  );
}
