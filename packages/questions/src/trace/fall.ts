/** A centre that falls: how, and what pressed it, what made it yield, who had fallen before. */
import { dateOf } from '@interregnum/case';
import { FIXED, type LedgerEntry, MANNERS } from '@interregnum/model';
import { count, decimals, list, percent, persons, shortDate, thousands } from '@interregnum/words';
import { briefFall, bySurprise } from './brief.ts';
import { newsSince } from './news.ts';
import {
  type Cause,
  centre,
  dateOfDay,
  neighbours,
  place,
  recentFalls,
  type Scene,
  type Teller,
} from './scene.ts';
import { given, sentence } from './sentence.ts';

const HOW: Readonly<Record<string, string>> = {
  assault: 'falls by assault',
  bargain: 'is given up by bargain',
  abandoned: 'is abandoned by its garrison',
  defected: 'goes over with its militia',
  ordered: 'is given up on orders from the top',
};

/** Eq. 24: open to every place; no force before its gates is needed. */
const SURPRISED = 'is taken by surprise, by fewer than it takes to storm it';

/** What stood at the gates. */
function pressed(entry: LedgerEntry): string | null {
  const rural = given(entry, 'ruralControl');
  const siege = given(entry, 'siege');
  const front = given(entry, 'front');
  return sentence([
    rural === null ? null : `${percent(rural)} of the countryside around it was the challenger’s`,
    siege === null ? null : `the siege stood at ${decimals(siege, 2)} of 1`,
    front === null
      ? null
      : front > 0.01
        ? `the nearest lost centre lay ${thousands(-FIXED.frontKm * Math.log(front))} km away by road`
        : 'no centre on its roads had been lost',
  ]);
}

/** Who faced whom. */
function forces(entry: LedgerEntry): string | null {
  const challenger = given(entry, 'challengerMen');
  const garrison = given(entry, 'garrisonMen');
  const present = given(entry, 'presentMen');
  const militia = given(entry, 'militiaMen');
  const loyal = given(entry, 'loyalShare');
  const odds = given(entry, 'challengerOdds');
  const defenders: string[] = [];
  if (present !== null)
    defenders.push(
      `${persons(present)} men of the garrison${garrison === null ? '' : ` (counted as ${persons(garrison)})`}`,
    );
  if (militia !== null && militia >= 1) {
    const stood = loyal === null ? '' : ` (${percent(loyal)} with the regime)`;
    defenders.push(`${persons(militia)} militiamen${stood}`);
  }
  return sentence([
    challenger === null || defenders.length === 0
      ? null
      : `${persons(challenger)} fighters faced ${list(defenders)}`,
    odds === null
      ? null
      : `the challenger’s odds in a fight, support included, were ${percent(odds)}`,
  ]);
}

/** What its garrison believed, beside what was so, and what made it yield, or would have. */
function willing(entry: LedgerEntry): string | null {
  const willingness = given(entry, 'willingness');
  const signal = given(entry, 'signal');
  const strength = given(entry, 'strength');
  const threshold = given(entry, 'threshold');
  const cost = given(entry, 'cost');
  const truth = strength === null ? '' : ` (in truth ${decimals(strength, 2)})`;
  return sentence([
    willingness === null
      ? null
      : `with a probability of ${percent(willingness)} its garrison would yield to an offer`,
    signal === null || threshold === null
      ? null
      : `it believed the regime’s strength to be ${decimals(signal, 2)}${truth}, and that the regime stands only above ${decimals(threshold, 2)}`,
    cost === null
      ? null
      : `what held it back weighed ${decimals(cost, 2)} (below 0 it leans to yielding)`,
  ]);
}

/** Pay, the way from the capital, and air. */
function support(entry: LedgerEntry): string | null {
  const arrears = given(entry, 'payShortfall');
  const supply = given(entry, 'supplyShare');
  const air = given(entry, 'airNet');
  return sentence([
    arrears === null
      ? null
      : arrears > 0.005
        ? `pay was ${percent(Math.min(1, arrears))} short`
        : 'pay was not short',
    supply === null
      ? null
      : `the way from the capital left ${percent(supply)} of the garrison’s worth`,
    air === null
      ? null
      : Math.abs(air) < 0.005
        ? 'neither side had the air'
        : `the ${air > 0 ? 'incumbent' : 'challenger'} had ${percent(Math.abs(air))} of full air support more than the other side`,
  ]);
}

const MOST_NAMED = 4;

/** Who had fallen in the two weeks before; neighbours on the road first. */
function nearby(entry: LedgerEntry, scene: Scene): string | null {
  const falls = recentFalls(entry, scene);
  if (falls.length === 0) return 'No centre had fallen in the two weeks before.';
  const beside = falls.filter((f) => neighbours(scene, entry.region, f.region));
  const named = [...beside, ...falls.filter((f) => !beside.includes(f))].slice(0, MOST_NAMED);
  const names = named.map(
    (f) => `${centre(scene, f.region)} (${shortDate(dateOf(f.day, scene.data.origin))})`,
  );
  const more = falls.length - named.length;
  if (more > 0) names.push(`${more} more`);
  const next =
    beside.length === 0
      ? ''
      : falls.length === 1
        ? ', on one of its roads'
        : `, ${beside.length} of them on its roads`;
  return `${count(falls.length, 'centre', 'centres')} had fallen in the two weeks before${next}: ${list(names)}.`;
}

/** Whether the regime had ended by then: what follows its end needs no other cause. */
function afterTheEnd(entry: LedgerEntry, scene: Scene): string | null {
  const end = scene.entries.find((e) => e.kind === 'collapse');
  if (end === undefined || end.day > entry.day) return null;
  if (end.day === entry.day) return 'The regime ended on the same day.';
  return `The regime had ended on ${dateOfDay(scene, end.day)}.`;
}

export const tellFall: Teller = (entry, scene) => {
  const manner = MANNERS[given(entry, 'manner') ?? 0] ?? 'none';
  const terms: readonly (readonly [Cause['term'], string | null])[] = [
    ['regime', afterTheEnd(entry, scene)],
    ['pressed', pressed(entry)],
    ['forces', forces(entry)],
    ['willing', willing(entry)],
    ['support', support(entry)],
    ['nearby', nearby(entry, scene)],
    ['news', newsSince(entry, scene)],
  ];
  return {
    text: `${place(scene, entry.region)} ${bySurprise(entry) ? SURPRISED : (HOW[manner] ?? 'falls')}.`,
    brief: briefFall(entry, scene),
    causes: terms.flatMap(([term, text]) => (text === null ? [] : [{ term, text }])),
  };
};
