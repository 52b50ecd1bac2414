/** From a run's result to its briefing. */
import { type RunParts, showRun } from '@interregnum/questions';
import type { FoundAnswers } from './answers/found.ts';
import { renderBriefing } from './render.ts';
import { withoutMapIfNeeded } from './without-map.ts';

/**
 * The whole page.
 * @param answers kept beside the run
 * @param say takes a warning: the map could not be drawn and was left out
 */
export const briefingOf = (
  parts: RunParts,
  answers: FoundAnswers,
  say: (line: string) => void,
): string =>
  withoutMapIfNeeded(
    parts.data,
    (data) => renderBriefing(showRun({ ...parts, data }), answers),
    say,
  );
