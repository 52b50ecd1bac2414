/** A centre that falls, in one line: how, who faced whom, how much reached it. */
import { type LedgerEntry, MANNERS } from '@interregnum/model';
import { percent, persons } from '@interregnum/words';
import { place, type Scene } from './scene.ts';
import { given } from './sentence.ts';

/**
 * Whether a place that fell by assault was more likely surprised: its hazard of being taken with no
 * force before its gates, which every place has (Eq. 24), was larger than that of a storm.
 */
export function bySurprise(entry: LedgerEntry): boolean {
  const surprise = given(entry, 'surpriseHazardPerDay');
  const assault = given(entry, 'assaultHazardPerDay');
  return (
    MANNERS[given(entry, 'manner') ?? 0] === 'assault' &&
    surprise !== null &&
    assault !== null &&
    surprise > assault
  );
}

const HOW: Readonly<Record<string, string>> = {
  assault: 'stormed',
  bargain: 'handed over by bargain',
  abandoned: 'abandoned by its garrison',
  defected: 'goes over with its militia',
  ordered: 'given up on orders from the top',
};

/** `2,500 against 1,700`; without the attackers where none are what took it. */
function numbersOf(entry: LedgerEntry, attacked: boolean): string | null {
  const challenger = given(entry, 'challengerMen');
  const present = given(entry, 'presentMen');
  const militia = (given(entry, 'militiaMen') ?? 0) * (given(entry, 'loyalShare') ?? 1);
  if (present === null) return null;
  const defenders = persons(present + militia);
  if (!attacked || challenger === null) return `${defenders} men in it`;
  return `${persons(challenger)} against ${defenders}`;
}

export function briefFall(entry: LedgerEntry, scene: Scene): string {
  const manner = MANNERS[given(entry, 'manner') ?? 0] ?? 'none';
  const surprised = bySurprise(entry);
  const supply = given(entry, 'supplyShare');
  const how = surprised ? 'taken by surprise' : (HOW[manner] ?? 'falls');
  const parts = [
    numbersOf(entry, manner === 'assault' && !surprised),
    supply === null ? null : `${percent(supply)} supplied`,
  ].filter((part) => part !== null);
  return `${place(scene, entry.region)} ${how}${parts.length === 0 ? '' : `; ${parts.join(', ')}`}.`;
}
