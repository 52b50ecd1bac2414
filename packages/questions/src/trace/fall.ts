/** A centre that falls: how, and what pressed it, what made it yield, who had fallen before. */
import { dateOf } from '@interregnum/case';
import { FIXED, type LedgerEntry, MANNERS } from '@interregnum/model';
import { given } from './given.ts';
import { newsSince } from './news.ts';
import {
  type Cause,
  centre,
  neighbours,
  place,
  recentFalls,
  type Scene,
  type Teller,
} from './scene.ts';
import type { FallFacts, Forces, How, Nearby, TraceSentences } from './sentences.ts';

/**
 * Whether a place that fell by assault was more likely surprised: its hazard of being taken with no
 * force before its gates, which every place has (Eq. 24), was larger than that of a storm.
 */
function bySurprise(entry: LedgerEntry): boolean {
  const surprise = given(entry, 'surpriseHazardPerDay');
  const assault = given(entry, 'assaultHazardPerDay');
  return (
    MANNERS[given(entry, 'manner') ?? 0] === 'assault' &&
    surprise !== null &&
    assault !== null &&
    surprise > assault
  );
}

const howOf = (entry: LedgerEntry): How =>
  bySurprise(entry) ? 'surprise' : (MANNERS[given(entry, 'manner') ?? 0] ?? 'none');

function factsOf(entry: LedgerEntry, at: string): FallFacts {
  const how = howOf(entry);
  const present = given(entry, 'presentMen');
  const militia = (given(entry, 'militiaMen') ?? 0) * (given(entry, 'loyalShare') ?? 1);
  return {
    place: at,
    how,
    attackers: how === 'assault' ? given(entry, 'challengerMen') : null,
    defenders: present === null ? null : present + militia,
    supply: given(entry, 'supplyShare'),
  };
}

/** What stood at the gates. */
function pressed(entry: LedgerEntry, say: TraceSentences): string | null {
  const front = given(entry, 'front');
  return say.pressed({
    rural: given(entry, 'ruralControl'),
    siege: given(entry, 'siege'),
    front: front === null ? null : { km: front > 0.01 ? -FIXED.frontKm * Math.log(front) : null },
  });
}

/** Who faced whom. */
function forcesOf(entry: LedgerEntry): Forces {
  const militia = given(entry, 'militiaMen');
  return {
    challenger: given(entry, 'challengerMen'),
    present: given(entry, 'presentMen'),
    garrison: given(entry, 'garrisonMen'),
    militia: militia !== null && militia >= 1 ? militia : null,
    loyal: given(entry, 'loyalShare'),
    odds: given(entry, 'challengerOdds'),
  };
}

/** What its garrison believed, beside what was so, and what made it yield, or would have. */
const willing = (entry: LedgerEntry, say: TraceSentences): string | null =>
  say.willing({
    willingness: given(entry, 'willingness'),
    signal: given(entry, 'signal'),
    strength: given(entry, 'strength'),
    threshold: given(entry, 'threshold'),
    cost: given(entry, 'cost'),
  });

/** Pay, the way from the capital, and air. */
const support = (entry: LedgerEntry, say: TraceSentences): string | null =>
  say.support({
    arrears: given(entry, 'payShortfall'),
    supply: given(entry, 'supplyShare'),
    air: given(entry, 'airNet'),
  });

const MOST_NAMED = 4;

/** Who had fallen in the two weeks before; neighbours on the road first. */
function nearbyOf(entry: LedgerEntry, scene: Scene, say: TraceSentences): Nearby {
  const falls = recentFalls(entry, scene);
  const beside = falls.filter((f) => neighbours(scene, entry.region, f.region));
  const named = [...beside, ...falls.filter((f) => !beside.includes(f))].slice(0, MOST_NAMED);
  return {
    named: named.map((f) => ({
      what: centre(scene, f.region, say),
      date: dateOf(f.day, scene.data.origin),
    })),
    falls: falls.length,
    neighbours: beside.length,
  };
}

/** Whether the regime had ended by then: what follows its end needs no other cause. */
function afterTheEnd(entry: LedgerEntry, scene: Scene, say: TraceSentences): string | null {
  const end = scene.entries.find((e) => e.kind === 'collapse');
  if (end === undefined || end.day > entry.day) return null;
  return say.afterTheEnd(end.day === entry.day ? null : dateOf(end.day, scene.data.origin));
}

export const tellFall: Teller = (entry, scene, say) => {
  const facts = factsOf(entry, place(scene, entry.region, say));
  const terms: readonly (readonly [Cause['term'], string | null])[] = [
    ['regime', afterTheEnd(entry, scene, say)],
    ['pressed', pressed(entry, say)],
    ['forces', say.forces(forcesOf(entry))],
    ['willing', willing(entry, say)],
    ['support', support(entry, say)],
    ['nearby', say.nearby(nearbyOf(entry, scene, say))],
    ['news', newsSince(entry, scene, say)],
  ];
  return {
    text: say.fall(facts.place, facts.how),
    brief: say.fallBrief(facts),
    causes: terms.flatMap(([term, text]) => (text === null ? [] : [{ term, text }])),
  };
};
