/** `warn`: what told histories that end from those that stand, how early, how often wrongly? */
import {
  type EarlyWarning,
  earlyWarning,
  type Having,
  type WatchedCase,
  type WatchInput,
} from '@interregnum/analysis';
import type { Study } from '../study.ts';
import { observedOf, watchInputs } from './watched.ts';

/** Histories of each case when nothing is said. */
export const USUAL_WARN_RUNS = 400;

export interface WarnOptions {
  /** Histories of each case. */
  readonly runs: number;
  /** What analysts have, one list each; none where nothing is asked. */
  readonly having: readonly (readonly Having[])[];
}

/** Plays and watches so many histories of each case, in their order. */
export type Watch = (inputs: readonly WatchInput[], runs: number) => Promise<WatchedCase[]>;

/** What was found, before anything is said of it. */
export interface WarnFound {
  readonly studies: readonly Study[];
  readonly found: EarlyWarning;
}

/** @throws Failure when a case is named twice, and as `watch` does */
export async function askWarn(
  studies: readonly Study[],
  { runs, having }: WarnOptions,
  watch: Watch,
): Promise<WarnFound> {
  const [first] = studies;
  if (first === undefined) throw new TypeError('a warning needs a case or more');
  const watched = await watch(watchInputs(studies), runs);
  const { seed } = first.input;
  return { studies, found: earlyWarning(watched, { seed, having, observed: observedOf(studies) }) };
}
