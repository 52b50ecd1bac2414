/** The end of the regime and what outlasts it. */

import { COLLAPSE_CAUSES, type LedgerEntry } from '@interregnum/model';
import { decimals, percent, persons } from '@interregnum/words';
import { newsSince } from './news.ts';
import { type Cause, place, type Teller } from './scene.ts';
import { given, sentence } from './sentence.ts';

const BECAUSE: Readonly<Record<string, string>> = {
  attack: 'so many of those who carried it had given up that it could not stand',
  leaderFlight: 'its head had left',
  capitalLost: 'the capital was lost',
};

export const tellCollapse: Teller = (entry, scene) => {
  const cause = COLLAPSE_CAUSES[given(entry, 'cause') ?? given(entry, 'collapseCause') ?? 0];
  const because = cause === undefined ? undefined : BECAUSE[cause];
  const strength = given(entry, 'strength');
  const attack = given(entry, 'attack') ?? given(entry, 'attackMass') ?? given(entry, 'threshold');
  const lost = given(entry, 'lostShare');
  const why = sentence([
    lost === null ? null : `${percent(lost)} of its weight was lost`,
    strength === null ? null : `its strength was ${decimals(strength, 2)}`,
    attack === null ? null : `those who had given up or would made ${decimals(attack, 2)}`,
  ]);
  const news = newsSince(entry, scene);
  const causes: Cause[] = [];
  if (why !== null) causes.push({ term: 'regime', text: why });
  if (news !== null) causes.push({ term: 'news', text: news });
  return {
    text: `The regime ends${because === undefined ? '' : `: ${because}`}.`,
    causes,
  };
};

export const tellEvacuation: Teller = (entry, scene) => {
  const perDay = given(entry, 'capacityPersonsPerDay') ?? given(entry, 'personsPerDay');
  const rate = perDay === null ? '' : `, at most ${persons(perDay)} persons a day`;
  return {
    text: `An airlift of people begins from ${place(scene, entry.region)}${rate}.`,
    causes: [],
  };
};

/** Prisoners freed by a fall that has just been told. */
export function prisonersSet(entry: LedgerEntry): string {
  const freed = given(entry, 'men');
  const how = freed === null ? 'Prisoners' : `${persons(freed)} prisoners`;
  return `${how} are freed and take up arms again.`;
}

export const tellPrisoners: Teller = (entry, scene) => ({
  text: `${place(scene, entry.region)}: ${prisonersSet(entry)}`,
  causes: [],
});
