/** Forecasting and scoring the cases asked for, one after another, with progress, to Ctrl-C. */
import { askScore, type ScoreFound, type ScoreOptions } from '@interregnum/questions';
import { breathe } from '../run/read-each.ts';
import { withProgress } from '../run/with-executor.ts';
import type { Host } from '../terminal/host.ts';

/** @throws Failure when interrupted, or when the posterior has no fold without one of the cases */
export const playScore = (options: ScoreOptions, host: Host): Promise<ScoreFound> =>
  withProgress(host, 'A score', ({ signal, expect, done }) => {
    expect(options.asked.length, 'cases');
    return askScore(options, async (share) => {
      done(1, share);
      await breathe();
      signal.throwIfAborted();
    });
  });
