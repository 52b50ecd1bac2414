import { exp, FIXED, log, Side, type SideSupport, type World } from '@interregnum/model';
import type { Spread } from './spread.ts';

/** What is known of a centre at the origin, and of the outside each day. */
export const COVARIATES = [
  'rural control at the origin',
  'affinity, challenger less incumbent',
  'ln force ratio',
  'ln km to the capital',
  'net air support',
  'pay shortfall',
  'net support',
  'capital',
  'holdout identity',
  'patrons’ news',
] as const;

/** What has fallen so far. */
export const CONTAGION = ['share of neighbours fallen', 'share fallen', 'ln recent falls'] as const;

/** Men added to both sides, so that an empty garrison has a finite ratio. */
const FLOOR_MEN = 100;
const FLOOR_KM = 30;
/** ln km of a middling distance, so that the intercept means something. */
const MIDDLE_LN_KM = 5.5;
/** Beyond these the ratio of paper armies says nothing more. */
const LN_RATIO_LOW = -3;
const LN_RATIO_HIGH = 4;

/** Writes the covariates of a region on a day to `row` from `offset`. */
export type Reader = (day: number, region: number, row: Float64Array, offset: number) => void;

/** The same inputs the model reads; `spread` adds those of contagion. */
export function covariatesOf(world: World, spread?: Spread): Reader {
  const farthest = world.roadKmToCapital.reduce((a, b) => Math.max(a, b), 0);
  const fixed = Array.from({ length: world.regionCount }, (_, i) => {
    const own = world.garrisonMen0[i]! + world.militiaMen0[i]! + FLOOR_MEN;
    const ratio = log(own / (world.challengerMen0[i]! + FLOOR_MEN));
    const km = world.roadKmToCapital[i]!;
    return {
      control: world.ruralControl0[i]!,
      affinity: world.affinityChallenger[i]! - world.affinityIncumbent[i]!,
      ratio: Math.max(LN_RATIO_LOW, Math.min(LN_RATIO_HIGH, ratio)),
      // A negative distance is the tables' way to say that no road leads to the capital.
      distance: log(FLOOR_KM + (km < 0 ? farthest : km)) - MIDDLE_LN_KM,
    };
  });
  const outside = outsideOf(world);
  return (day, region, row, offset) => {
    const own = fixed[region]!;
    row[offset] = own.control;
    row[offset + 1] = own.affinity;
    row[offset + 2] = own.ratio;
    row[offset + 3] = own.distance;
    row[offset + 4] = outside.air[day]!;
    row[offset + 5] = outside.payShortfall[day]!;
    row[offset + 6] = outside.support[day]!;
    row[offset + 7] = region === world.capital ? 1 : 0;
    row[offset + 8] = world.holdoutIdentity[region]!;
    row[offset + 9] = outside.news[day]!;
    if (spread) {
      row[offset + 10] = spread.neighbours(region).share;
      row[offset + 11] = spread.shareFallen;
      row[offset + 12] = log(1 + spread.recentFalls);
    }
  };
}

interface Outside {
  readonly air: Float64Array;
  readonly payShortfall: Float64Array;
  readonly support: Float64Array;
  readonly news: Float64Array;
}

/**
 * Patrons by day, weighed as in equations 1 and 2 of the model description. Computed here and not
 * taken from the model, so that a slip in the one would show against the other.
 */
function outsideOf(world: World): Outside {
  const [incumbent, challenger] = world.support;
  const less = (a: Float64Array, b: Float64Array): Float64Array => a.map((v, t) => v - b[t]!);
  const pay = lagged(incumbent.money.actual);
  return {
    air: less(incumbent.air.actual, challenger.air.actual),
    payShortfall: pay.map((level) => Math.max(0, incumbent.money.reference - level)),
    support: less(supportIndex(incumbent), supportIndex(challenger)),
    news: newsOf(world),
  };
}

function lagged(path: Float64Array): Float64Array {
  let level = path[0]!;
  return path.map((v) => {
    level += (v - level) / FIXED.bufferDays;
    return level;
  });
}

function supportIndex(side: SideSupport): Float64Array {
  const money = lagged(side.money.actual);
  const goods = lagged(
    side.arms.actual.map((arms, t) => 1 - (1 - arms) * (1 - side.recognition.actual[t]!)),
  );
  return money.map(
    (m, t) =>
      FIXED.moneyWeight * m +
      FIXED.liftWeight * side.lift.actual[t]! +
      FIXED.troopsWeight * side.troops.actual[t]! +
      FIXED.armsWeight * goods[t]!,
  );
}

/** Patrons' news, fading over 200 days; reports of one day, side and sign are one piece of news. */
function newsOf(world: World): Float64Array {
  const pieces = new Map<string, { day: number; sign: number; untold: number }>();
  for (const e of world.events) {
    if (e.about !== 'patron') continue;
    const key = `${e.dayKnown} ${e.side} ${e.sign}`;
    const untold = (pieces.get(key)?.untold ?? 1) * (1 - Math.min(1, e.magnitude));
    const sign = e.side === Side.challenger ? -e.sign : e.sign;
    pieces.set(key, { day: e.dayKnown, sign, untold });
  }
  const news = new Float64Array(world.horizonDays + 2);
  for (const { day, sign, untold } of pieces.values()) {
    for (let t = Math.max(0, day); t < news.length; t++) {
      news[t]! += sign * (1 - untold) * exp((day - t) / FIXED.newsDays);
    }
  }
  return news;
}
