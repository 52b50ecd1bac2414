/** What a run was told and what it draws, in the words that the briefing and a methods paragraph share. */
import { longDate } from '@interregnum/words';

/** How far unknown inputs are in the intervals. */
export const INPUTS_DRAWN =
  'Each run draws the strength of both sides from its range; the other inputs stand at one value, so the intervals shown are too narrow.';

export interface Told {
  /** ISO date of day 0. */
  readonly origin: string;
  readonly hindcast: boolean;
  /** Whether it is recorded how the conflict ended. */
  readonly endIsKnown: boolean;
}

/** What a run was allowed to know. */
export function toldOf({ origin, hindcast, endIsKnown }: Told): string {
  const day = longDate(origin);
  if (!hindcast) return `The run was given only what was known or announced by ${day}.`;
  return endIsKnown
    ? `The run starts on ${day} and was given the support of patrons and the outside events that came after that date, but nothing of the outcome: it is a hindcast, not a forecast.`
    : `The run starts on ${day} and was given the support of patrons and the outside events recorded after that date. The end of this conflict is not recorded.`;
}
