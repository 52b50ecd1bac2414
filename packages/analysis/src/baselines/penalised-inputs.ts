import { FIXED, log, type SideSupport, type World } from '@interregnum/model';
import { COVARIATES, covariatesOf, type Reader } from './covariates.ts';
import type { Spread } from './spread.ts';

/** What the penalised hazard reads beside the inputs of the other regressions, anew each day. */
const OF_THE_DAY = [
  'announced change of net support',
  'share of neighbours fallen',
  'share fallen',
  'ln days since the last fall',
  'ln months since the origin',
] as const;

export type Input = (typeof COVARIATES)[number] | (typeof OF_THE_DAY)[number];
export const INPUTS: readonly Input[] = [...COVARIATES, ...OF_THE_DAY];

interface Interaction {
  readonly of: readonly [Input, Input];
  readonly because: string;
}

/** Products that the literature on collapse speaks of. They are in or out together. */
export const INTERACTIONS: readonly Interaction[] = [
  {
    of: ['ln force ratio', 'affinity, challenger less incumbent'],
    because: 'men on paper count less where the population is the challenger’s',
  },
  {
    of: ['ln force ratio', 'pay shortfall'],
    because: 'an army that is not paid is not the army on paper',
  },
  {
    of: ['net support', 'ln months since the origin'],
    because: 'stocks last for months, so that losing a patron tells late',
  },
  {
    of: ['net air support', 'rural control at the origin'],
    because: 'aircraft stop columns on open ground and not a challenger who is already there',
  },
  {
    of: ['share of neighbours fallen', 'ln force ratio'],
    because: 'a strong garrison can hold when it is surrounded, a weak one yields',
  },
  {
    of: ['share of neighbours fallen', 'ln days since the last fall'],
    because: 'a neighbour’s fall is news for days and after that a front line',
  },
  {
    of: ['announced change of net support', 'share fallen'],
    because: 'garrisons yield when both the falls and the patron say that nobody else will hold',
  },
  {
    of: ['capital', 'share fallen'],
    because: 'the capital falls last, and soon once the rest is gone',
  },
];

const DAYS_PER_MONTH = 30;

/**
 * All inputs of a region on a day, those of the day as they stand the evening before. Patrons' paths are
 * those of the world: in a forecast what was announced by the origin, in a hindcast what came.
 */
export function inputsOf(world: World, spread: Spread): Reader {
  const known = covariatesOf(world);
  const change = announcedChange(world);
  return (day, region, row, offset) => {
    known(day, region, row, offset);
    let at = offset + COVARIATES.length;
    row[at++] = change[day]!;
    row[at++] = spread.neighbours(region).share;
    row[at++] = spread.shareFallen;
    row[at++] = log(1 + spread.daysSinceFall);
    row[at] = log(1 + day / DAYS_PER_MONTH);
  };
}

/**
 * How much more, or less, the incumbent's patrons are expected to give in two months than they give on
 * the day, less the same of the challenger's; in the units of net support, without its stocks.
 */
function announcedChange(world: World): Float64Array {
  const [incumbent, challenger] = world.support;
  const level = (side: SideSupport, path: 'actual' | 'expected', day: number): number => {
    const of = (channel: keyof SideSupport): number => side[channel][path][day]!;
    return (
      FIXED.moneyWeight * of('money') +
      FIXED.liftWeight * of('lift') +
      FIXED.troopsWeight * of('troops') +
      FIXED.armsWeight * (1 - (1 - of('arms')) * (1 - of('recognition')))
    );
  };
  const change = (side: SideSupport, day: number): number =>
    level(side, 'expected', day) - level(side, 'actual', day);
  return Float64Array.from(
    { length: world.horizonDays + 2 },
    (_, day) => change(incumbent, day) - change(challenger, day),
  );
}
