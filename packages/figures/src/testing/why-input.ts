/** An attribution to factors named like the first centres of a country, for tests. */

import type { OrderInput } from '../order.ts';
import type { WhyInput, WhyValue } from '../why-data.ts';

const MOST = 8;

export function whyInput(order: OrderInput): WhyInput {
  const names = order.rows.slice(0, MOST).map((r) => r.name);
  const around = (mean: number, half: number): WhyValue => ({
    mean,
    low: mean - half,
    high: mean + half,
  });
  return {
    title: order.title,
    outcome: 'days the regime stands',
    difference: around(-40 * names.length, 9),
    rows: names.map((name, i) => ({
      name,
      value: around(12 * i - 60, 4 + 3 * i),
      alone: around(6 * i - 20, 5),
      last: around(20 * i - 110, 8),
    })),
    pairs: names.flatMap((_, i) =>
      names.slice(i + 1).map((__, k) => {
        const j = i + 1 + k;
        const value = (i + j) % 5 === 4 ? null : around(9 * i - 5 * j, 6);
        return { rows: [i, j] as const, value };
      }),
    ),
  };
}
