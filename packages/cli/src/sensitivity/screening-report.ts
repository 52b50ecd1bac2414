/** The screening on a terminal: the factors that move an outcome most, one by one. */

import { type ElementaryEffects, outcomeWords, type Screening } from '@interregnum/analysis';
import { safe } from '@interregnum/questions';
import { amount, list, persons, range, signed } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

const MOST_SHOWN = 10;

interface Row extends ElementaryEffects {
  readonly name: string;
}

/** @param say a number of the outcome */
const columns = (say: (value: number) => string): Column<Row>[] => [
  { title: 'From low to high', text: (r) => r.name, give: 1, least: 20 },
  { title: 'Size', align: 'right', text: (r) => say(r.muStar.value) },
  {
    title: '95 %',
    align: 'right',
    text: ({ muStar }) => range(muStar.low, muStar.high, say),
  },
  { title: 'Signed', align: 'right', text: (r) => signed(r.mu.value, say) },
  { title: 'Spread', align: 'right', text: (r) => say(r.sigma) },
  { title: 'By chance', align: 'right', text: (r) => say(r.chanceMuStar) },
];

export function screeningLines(screening: Screening, name: string, host: Host): string[] {
  const outcome = screening.outcomes.find((o) => o.name === name)!;
  const rows = outcome.effects
    .map((e, k) => ({ ...e, name: screening.factors[k]!.name }))
    .sort((a, b) => b.muStar.value - a.muStar.value);
  const still = rows.filter((r) => r.muStar.value === 0).map((r) => r.name);
  const left = rows.slice(MOST_SHOWN).length;
  const say = (value: number): string =>
    outcome.unit === 'persons' ? persons(value) : amount(name === 'fell' ? 100 * value : value);
  const unit = name === 'fell' ? 'percentage points' : outcome.unit;
  const text = `Screening: how far each moves ${outcomeWords(name)} from its low to its high, in ${unit}, over ${screening.paths} paths through everything in doubt. Spread: how much that differs from place to place. By chance: the size that chance would show with these runs.`;
  return [
    '',
    host.style.bold('Screening'),
    ...wrap(safe(text), host.columns).map((line) => host.style.dim(line)),
    ...table(columns(say), rows.slice(0, MOST_SHOWN), host),
    ...(left > 0 ? [host.style.dim(`and ${left} that move it less: --json has them all`)] : []),
    ...(still.length === 0
      ? []
      : wrap(safe(`Never moved it: ${list(still)}.`), host.columns).map((l) => host.style.dim(l))),
  ];
}
