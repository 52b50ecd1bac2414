/** The end of the regime and what outlasts it. */
import { COLLAPSE_CAUSES } from '@interregnum/model';
import { given } from './given.ts';
import { newsSince } from './news.ts';
import { type Cause, place, type Teller } from './scene.ts';

export const tellCollapse: Teller = (entry, scene, say) => {
  const cause = COLLAPSE_CAUSES[given(entry, 'cause') ?? given(entry, 'collapseCause') ?? 0];
  const why = say.collapseWhy({
    lost: given(entry, 'lostShare'),
    strength: given(entry, 'strength'),
    attack: given(entry, 'attack') ?? given(entry, 'attackMass') ?? given(entry, 'threshold'),
  });
  const news = newsSince(entry, scene, say);
  const causes: Cause[] = [];
  if (why !== null) causes.push({ term: 'regime', text: why });
  if (news !== null) causes.push({ term: 'news', text: news });
  return { text: say.collapse(cause ?? null), causes };
};

export const tellEvacuation: Teller = (entry, scene, say) => ({
  text: say.evacuation(
    place(scene, entry.region, say),
    given(entry, 'capacityPersonsPerDay') ?? given(entry, 'personsPerDay'),
  ),
  causes: [],
});

export const tellPrisoners: Teller = (entry, scene, say) => ({
  text: say.prisonersAt(place(scene, entry.region, say), given(entry, 'men')),
  causes: [],
});
