/** How one run ended, in sentences and numbers. */

import { Holder, NEVER, type OutcomeLayout } from '@interregnum/model';
import { count, list, persons } from '@interregnum/words';
import { centre, dateOfDay, type Scene } from './scene.ts';

export interface RunEnding {
  /** null: the regime held to the horizon. */
  readonly collapse_day: number | null;
  readonly regions_lost: number;
  readonly regions_held_at_origin: number;
  /** Ids of regions that somebody other than the challenger holds at the end. */
  readonly not_the_challengers: readonly string[];
  readonly killed_persons: number;
  readonly displaced_persons: number;
  readonly evacuated_persons: number;
}

export function endingOf(record: Float64Array, layout: OutcomeLayout, scene: Scene): RunEnding {
  const column = (name: string): Float64Array => {
    const field = layout.byName.get(name);
    if (field === undefined) throw new Error(`the outcome has no field ${name}`);
    return record.subarray(field.offset, field.offset + field.length);
  };
  const sum = (names: readonly string[]): number =>
    names.reduce((all, name) => all + (column(name)[0] ?? 0), 0);
  const collapse = column('collapseDay')[0] ?? NEVER;
  const falls = [...column('fallDay')];
  const holders = column('holder');
  return {
    collapse_day: collapse < 0 ? null : collapse,
    regions_lost: falls.filter((day) => day >= 0).length,
    regions_held_at_origin: falls.filter((day) => day >= 0 || day === NEVER).length,
    not_the_challengers: scene.data.regions
      .filter((_, i) => holders[i] !== Holder.challenger)
      .map((r) => r.id),
    killed_persons: sum([
      'civiliansKilledIncumbentGround',
      'civiliansKilledIncumbentAir',
      'civiliansKilledChallengerGround',
      'civiliansKilledChallengerAir',
    ]),
    displaced_persons: sum(['displacedInside', 'displacedAbroad']),
    evacuated_persons: sum(['evacuated']),
  };
}

/** What a run comes to, number first. */
export function endingSentences(ending: RunEnding, scene: Scene): string[] {
  const { data } = scene;
  const lost = `${ending.regions_lost} of ${ending.regions_held_at_origin} centres fall in this run`;
  const fate =
    ending.collapse_day === null
      ? `the regime holds to ${dateOfDay(scene, data.horizonDays)}`
      : `the regime ends on ${dateOfDay(scene, ending.collapse_day)}`;
  const others = data.regions.flatMap((r, i) =>
    ending.not_the_challengers.includes(r.id) ? [centre(scene, i)] : [],
  );
  const left =
    others.length === 0
      ? 'At the end the challenger holds every centre.'
      : others.length <= 6
        ? `At the end the challenger does not hold ${list(others)}.`
        : `At the end the challenger does not hold ${count(others.length, 'centre', 'centres')}.`;
  return [
    `${lost}; ${fate}.`,
    left,
    `By then, in this run, about ${persons(ending.displaced_persons)} people have left their homes, about ${persons(ending.killed_persons)} civilians have been killed and ${persons(ending.evacuated_persons)} flown out.`,
  ];
}
