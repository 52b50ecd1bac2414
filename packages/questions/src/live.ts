/** Conflicts whose end is not recorded: what must be said with every answer about one. */
import type { Study } from './study.ts';

/** Is the answer open? The conflict may be going on. A record that cannot be read is another matter. */
export function isLive({
  observed,
  outcomeFaults = [],
}: Pick<Study, 'observed'> & Partial<Pick<Study, 'outcomeFaults'>>): boolean {
  return outcomeFaults.length === 0 && (observed === null || observed.regimeFell === null);
}

/** Design decision 9: care. */
export const LIVE_WARNING: string =
  'Warning: the end of this conflict is not recorded, so it may be going on. What follows is the result of a model with the errors that its score on finished histories shows (interregnum score); it is no knowledge of the future. Do not plan attacks with it, and do not refuse anybody protection or passage because of it. People who act on it should ask those who know the place.';
