import type { PlaceboResult } from '@interregnum/analysis';
import { type Block, paragraph } from '../answer.ts';
import { of, outOf, right, tableOf } from './cells.ts';

/** What is left of the score when one thing is shuffled. */
export function placeboSection(results: readonly PlaceboResult[]): Block[] {
  const n = results[0]?.shuffled.length ?? 0;
  return [
    paragraph(
      `A model that has learnt something about patrons, roads or places must do worse when they are shuffled. Each row shuffles one thing ${n} times, over all cases, and scores J again with the same parameters and as many runs. Where shuffled is as good as real, that input carries no skill here, whatever the rules say of it.`,
    ),
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
