/** How one run ended, in sentences and numbers. */

import { dateOf } from '@interregnum/case';
import { Holder, NEVER, type OutcomeLayout } from '@interregnum/model';
import { TRACE_ENGLISH } from './english.ts';
import { centre, type Scene } from './scene.ts';
import type { TraceSentences } from './sentences.ts';

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
export function endingSentences(
  ending: RunEnding,
  scene: Scene,
  say: TraceSentences = TRACE_ENGLISH,
): string[] {
  const { data } = scene;
  const date = (day: number): string => dateOf(day, data.origin);
  return say.ending({
    lost: ending.regions_lost,
    held: ending.regions_held_at_origin,
    collapseDate: ending.collapse_day === null ? null : date(ending.collapse_day),
    horizonDate: date(data.horizonDays),
    notTheChallengers: data.regions.flatMap((r, i) =>
      ending.not_the_challengers.includes(r.id) ? [centre(scene, i, say)] : [],
    ),
    displaced: ending.displaced_persons,
    killed: ending.killed_persons,
    evacuated: ending.evacuated_persons,
  });
}
