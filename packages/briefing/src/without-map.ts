/**
 * A map that cannot be drawn costs the map, not what it stands in: the drawing is made once more with
 * the places of the centres alone, as for a case that has no map.
 */

import type { CaseData } from '@interregnum/case';
import { safe } from '@interregnum/questions';

const LONGEST_REASON = 200;

/** @throws what drawing throws that is not the map's fault */
export function withoutMapIfNeeded<T>(
  data: CaseData,
  draw: (data: CaseData) => T,
  say: (line: string) => void,
): T {
  try {
    return draw(data);
  } catch (error) {
    if (data.map === null) throw error;
    const drawn = draw({ ...data, map: null });
    const reason = error instanceof Error ? error.message : String(error);
    say(
      `Warning: the map cannot be drawn (${safe(reason.slice(0, LONGEST_REASON))}); the briefing shows where the centres lie instead.`,
    );
    return drawn;
  }
}
