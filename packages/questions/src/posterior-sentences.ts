/** How an effect varies over a posterior sample, in words. */
import type { PosteriorSpread } from '@interregnum/analysis';
import { decimals, withRange } from '@interregnum/words';

/** @param what was grouped by the vector it drew */
export function posteriorNote(
  { vectors, drawn, pairs, silent }: PosteriorSpread,
  what: 'pairs' | 'histories',
): string {
  switch (silent) {
    case 'one vector':
      return 'One parameter vector was used, so doubt in the parameters is not in any interval.';
    case 'few pairs':
      return `${pairs} ${what} over ${drawn} vectors: too few ${what} of one vector to tell vectors from chance. Play more ${what} or give fewer vectors.`;
    case 'sampled orders':
      return 'Orders of joining were sampled, so vectors cannot be told from orders.';
    case null:
      return `${pairs} ${what} over ${drawn} of ${vectors} vectors, ${decimals(pairs / drawn, 1)} a vector on average.`;
  }
}

/** `standard deviation of 20.7 days (0.0 to 30.1)` without its first words. */
export const spreadInDays = ({
  sd,
  low,
  high,
}: {
  sd: number;
  low: number;
  high: number;
}): string => `${withRange(sd, low, high, (x) => decimals(x, 1)).replace(' (', ' days (')}`;
