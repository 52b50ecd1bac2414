/** What falls, when and how: fan, dots, order, manners. */

import {
  dots,
  dotsCsv,
  dotsDesc,
  type FigureOptions,
  fan,
  fanCsv,
  fanDesc,
  manners,
  mannersCsv,
  mannersDesc,
  order,
  orderCsv,
  orderDesc,
} from '@interregnum/figures';
import type { RunShown } from '@interregnum/questions';
import { type Html, h } from '../html.ts';
import { type FigureBlock, figureBlock, section } from './section.ts';

/** Both layouts of one figure. */
export function both(
  id: string,
  draw: (options: FigureOptions) => string,
): Pick<FigureBlock, 'id' | 'wide' | 'narrow'> {
  return {
    id,
    wide: draw({ id: `${id}-w`, heading: false }),
    narrow: draw({ id: `${id}-n`, layout: 'narrow', heading: false, data: false }),
  };
}

/** What stands on the first sheets of paper. */
export function courseSections(input: RunShown): Html {
  const f = input.figures;
  return h(
    'div',
    { class: 'grid course' },
    section(
      'held',
      'Centres held over time',
      figureBlock({
        ...both('held', (o) => fan(f.fan, o)),
        caption: fanDesc(f.fan),
        csv: fanCsv(f.fan),
        pick: (_, i) => i % 7 === 0,
        picked: 'every seventh day',
      }),
    ),
    section(
      'collapse',
      'Date of collapse',
      figureBlock({
        ...both('collapse', (o) => dots(f.dots, o)),
        caption: dotsDesc(f.dots),
        csv: dotsCsv(f.dots),
      }),
    ),
    section(
      'order',
      'Order of fall',
      figureBlock({
        ...both('order', (o) => order(f.order, o)),
        caption: orderDesc(f.order),
        csv: orderCsv(f.order),
      }),
    ),
  );
}

export function mannersSection(input: RunShown): Html {
  const f = input.figures;
  return section(
    'manners',
    'Manner of fall',
    figureBlock({
      ...both('manners', (o) => manners(f.manners, o)),
      caption: mannersDesc(f.manners),
      csv: mannersCsv(f.manners),
    }),
  );
}
