import type { PlaceboResult } from '@interregnum/analysis';
import { of, outOf, type Part, right, tableOf } from './cells.ts';

/** What is left of the score when one thing is shuffled. */
export function placeboSection(results: readonly PlaceboResult[]): Part[] {
  const n = results[0]?.shuffled.length ?? 0;
  return [
    `A model that has learnt something about patrons, roads or places must do worse when they are shuffled. Each row shuffles one thing ${n} times, over all cases, and scores J again with the same parameters and as many runs. Where shuffled is as good as real, that input carries no skill here, whatever the rules say of it.`,
    tableOf(
      'Placebos',
      [
        'shuffled',
        ...of('thousandths', 'J as it is', 'J shuffled, mean'),
        ...of('hundredths', 'best to worst'),
        ...right('as good as real'),
        ...of('hundredths', 'p'),
      ],
      results.map((r) => [
        r.words,
        r.joint,
        r.shuffled_mean,
        { low: Math.min(...r.shuffled), high: Math.max(...r.shuffled) },
        outOf(r.as_good, n),
        r.p,
      ]),
    ),
  ];
}
