/** What one case hands to the next, in English. */
import type { HandoverAnswer, PatronAtHandover, RuleAnswer } from '@interregnum/analysis';
import { count, decimals, list } from '@interregnum/words';
import type { ChainFacts } from './sentences.ts';

/** Rules that move alike are said in one breath. */
function rulesWords(rules: readonly RuleAnswer[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { what, to, reference, factor } of rules) {
    const moved =
      reference === null
        ? `${what} moves nothing, the usual run leaves none:`
        : factor === null
          ? `${what}, no run:`
          : `${what} ×${decimals(factor.q05, 2)} to ×${decimals(factor.q95, 2)} on`;
    targets.set(moved, [...(targets.get(moved) ?? []), to]);
  }
  return [...targets].map(([moved, to]) => `${moved} ${list(to)}`);
}

/** Who is in, by side: inputs of the cases, which no run changes. */
function patronsIn(patrons: readonly PatronAtHandover[]): string {
  const sides = (['incumbent', 'challenger'] as const).map((side) => {
    const names = patrons.filter((p) => p.side === side).map((p) => p.patron);
    return `${side} ${names.length === 0 ? 'nobody' : list([...new Set(names)])}`;
  });
  return sides.join(', ');
}

function patronsWords({ from, to, recorded }: HandoverAnswer, { answer }: ChainFacts): string {
  const link = (id: string) => answer.links.find((l) => l.case === id);
  const [before, next] = [link(from), link(to)];
  if (!recorded || before === undefined || next === undefined) return '';
  return ` Patrons as coded, not handed over: at the recorded end ${patronsIn(before.patronsAtEnd)}; at the next start ${patronsIn(next.patronsAtStart)}.`;
}

export function handoverWords(handover: HandoverAnswer, facts: ChainFacts): string {
  const { from, to, on, runs, holders, rules } = handover;
  const { handedOver, changed, disagree, unmapped } = holders;
  const regions = !handedOver
    ? 'who held what is not handed over'
    : `regions with another side than coded: ${changed === null ? 'no run' : `${changed.q05} to ${changed.q95}`}`;
  const parts = [
    regions,
    ...rulesWords(rules),
    disagree.length === 0
      ? ''
      : `record and next table disagree, not handed over: ${disagree.join(', ')}`,
    unmapped.length === 0 ? '' : `no counterpart before: ${unmapped.join(', ')}`,
  ];
  return `${from} ${on} → ${to} (${count(runs, 'run', 'runs')}): ${parts.filter(Boolean).join('; ')}.${patronsWords(handover, facts)}`;
}
