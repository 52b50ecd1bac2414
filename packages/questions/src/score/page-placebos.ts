import type { PlaceboResult } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';
import { table } from './markdown.ts';

/** What is left of the score when one thing is shuffled. */
export function placeboSection(results: readonly PlaceboResult[]): string {
  const n = results[0]?.shuffled.length ?? 0;
  return `A model that has learnt something about patrons, roads or places must do worse when they are shuffled. Each row shuffles one thing ${n} times, over all cases, and scores J again with the same parameters and as many runs. Where shuffled is as good as real, that input carries no skill here, whatever the rules say of it.\n\n${table(
    ['shuffled', 'J as it is', 'J shuffled, mean', 'worst and best', 'as good as real', 'p'],
    results.map((r) => [
      r.words,
      decimals(r.joint, 3),
      decimals(r.shuffled_mean, 3),
      `${decimals(Math.max(...r.shuffled), 2)}, ${decimals(Math.min(...r.shuffled), 2)}`,
      `${r.as_good} of ${n}`,
      decimals(r.p, 2),
    ]),
    [1, 2, 3, 4, 5],
  )}`;
}
