/**
 * What comes from outside, day by day: support, pay, lift and news, read once from the world's
 * patrons and events. Nothing here depends on a run or on a free parameter.
 *
 * Eq. 1  I = .5 money + .3 lift + .4 troops + .2 goods,  goods = 1 - (1 - arms)(1 - recognition);
 *        money and goods follow their path with a lag of 60 days, down and up.
 * Eq. 2  K(t) = Σ_d side · news_d · exp(-(t - d) / 200) over days d <= t on which patrons' news of a
 *        side became known; news_d = 1 - Π (1 - magnitude), bad news +, good news -; side is -1 for
 *        the challenger's patrons. Several reports of one announcement are one piece of news.
 */
import { FIXED } from './fixed.ts';
import { exp } from './math.ts';
import { nearnessOf } from './nearness.ts';
import { type ChannelPath, Side, type SideSupport, type World } from './world.ts';

export interface Forcing {
  /** Air level, incumbent less challenger, realised and expected 60 days on. [day] */
  readonly airNet: Float64Array;
  readonly airNetExpected: Float64Array;
  /** Air levels by side, for harm to civilians. [day] */
  readonly airIncumbent: Float64Array;
  readonly airChallenger: Float64Array;
  /** Support index of Eq. 1, incumbent less challenger. [day] */
  readonly supportNet: Float64Array;
  readonly supportNetExpected: Float64Array;
  /** Share of the incumbent's accustomed pay that does not arrive, 0..1. [day] */
  readonly payShortfall: Float64Array;
  /** Pay level, 0..1. [day] */
  readonly pay: Float64Array;
  /** Lift and contractors, share of the level at the origin. [day] */
  readonly liftShare: Float64Array;
  /** News state K of Eq. 2. [day] */
  readonly news: Float64Array;
  /** Concentration of the challenger's force at the origin, Σ share²: 1 one army, .04 dispersed. */
  readonly concentration: number;
  /** The same by road kilometres instead of regions (Eq. 83), 0..1. */
  readonly nearness: number;
}

/** Exponential run-down of a level over `bufferDays`. */
function buffered(path: Float64Array, start: number): Float64Array {
  const out = new Float64Array(path.length);
  let level = start;
  for (let t = 0; t < path.length; t++) {
    level += (path[t] - level) / FIXED.bufferDays;
    out[t] = level;
  }
  return out;
}

function index(side: SideSupport, read: (path: ChannelPath) => Float64Array): Float64Array {
  const money = read(side.money);
  const lift = read(side.lift);
  const troops = read(side.troops);
  const arms = read(side.arms);
  const recognition = read(side.recognition);
  const goods = arms.map((a, t) => 1 - (1 - a) * (1 - recognition[t]));
  const moneyLeft = buffered(money, money[0]);
  const goodsLeft = buffered(goods, goods[0]);
  return moneyLeft.map(
    (m, t) =>
      FIXED.moneyWeight * m +
      FIXED.liftWeight * lift[t] +
      FIXED.troopsWeight * troops[t] +
      FIXED.armsWeight * goodsLeft[t],
  );
}

const actual = (path: ChannelPath): Float64Array => path.actual;
const expected = (path: ChannelPath): Float64Array => path.expected;

export function newsState(world: World): Float64Array {
  const news = new Float64Array(world.horizonDays + 2);
  const untold = new Map<string, { day: number; direction: number; left: number }>();
  for (const event of world.events) {
    if (event.about !== 'patron') continue;
    const direction = event.sign * (event.side === Side.challenger ? -1 : 1);
    const key = `${event.dayKnown} ${event.side} ${event.sign}`;
    const left = (untold.get(key)?.left ?? 1) * (1 - Math.min(1, event.magnitude));
    untold.set(key, { day: event.dayKnown, direction, left });
  }
  for (const { day, direction, left } of untold.values()) {
    for (let t = Math.max(0, day); t < news.length; t++) {
      news[t] += direction * (1 - left) * exp((day - t) / FIXED.newsDays);
    }
  }
  return news;
}

/** Shares of a total; all 0 where there is none. */
function sharesOf(men: Float64Array): Float64Array {
  let total = 0;
  for (const m of men) total += m;
  return men.map((m) => (total > 0 ? m / total : 0));
}

export function createForcing(world: World): Forcing {
  const [incumbent, challenger] = world.support;
  const less = (a: Float64Array, b: Float64Array): Float64Array => a.map((v, t) => v - b[t]);
  const pay = buffered(incumbent.money.actual, incumbent.money.actual[0]);
  const lift0 = incumbent.lift.actual[0];
  const shares = sharesOf(world.challengerMen0);
  let concentration = 0;
  for (const share of shares) concentration += share * share;
  return {
    airNet: less(incumbent.air.actual, challenger.air.actual),
    airNetExpected: less(incumbent.air.expected, challenger.air.expected),
    airIncumbent: incumbent.air.actual,
    airChallenger: challenger.air.actual,
    supportNet: less(index(incumbent, actual), index(challenger, actual)),
    supportNetExpected: less(index(incumbent, expected), index(challenger, expected)),
    payShortfall: pay.map((p) => Math.max(0, incumbent.money.reference - p)),
    pay,
    liftShare: incumbent.lift.actual.map((l) => (lift0 > 0 ? Math.min(1, l / lift0) : 1)),
    news: newsState(world),
    concentration,
    nearness: nearnessOf(world, shares),
  };
}
