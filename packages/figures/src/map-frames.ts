/** What a page needs to step a `map` through the days with a few lines of script. */
import { dateOf } from '@interregnum/case/dates';
import { longDate } from '@interregnum/words';
import { mapCount } from './map-parts.ts';
import {
  MAP_CODES,
  type MapCode,
  type MapInput,
  type MapSide,
  mapCode,
  mapLook,
} from './map-state.ts';
import { safeId } from './markup.ts';

export interface MapFrames {
  /** Days since the origin. */
  readonly days: readonly number[];
  /** `15 August 2021`, for `aria-valuetext`. */
  readonly dates: readonly string[];
  /** One string a frame, one letter a region in the order of `places`. */
  readonly codes: readonly string[];
  /** One sentence a frame. */
  readonly counts: readonly string[];
  /** Class and fill by letter, for the figure these frames belong to. */
  readonly looks: Readonly<Record<MapCode, { readonly class: string; readonly fill: string }>>;
}

/** Frames of one side for the figure with this id. */
export function mapFrames(input: MapInput, id: string, side: MapSide): MapFrames {
  return {
    days: input.days,
    dates: input.days.map((day) => longDate(dateOf(day, input.origin))),
    codes: input.days.map((_, k) => input.places.map((p) => mapCode(input, p, k, side)).join('')),
    counts: input.days.map((_, k) => mapCount(input, k, side)),
    looks: Object.fromEntries(MAP_CODES.map((c) => [c, mapLook(safeId(id), c)])) as Record<
      MapCode,
      { class: string; fill: string }
    >,
  };
}
