/** The account of a bridge: what was handed over, how far it moved, and what was not. */
import { shareOfPairs } from '../compare/proportions.ts';
import type { Handover, RunAftermath } from './handover.ts';
import { spreadOfAny } from './numbers.ts';
import type { HandoverAnswer, RuleAnswer } from './result.ts';
import { changesOf } from './simulate.ts';

/** Regions listed, those that change most often first. */
const MOST_REGIONS = 6;

function ruleAnswer(handover: Handover, k: number, factors: readonly number[]): RuleAnswer {
  const { what, to, share, limits, reference, why } = handover.bridge.carry[k]!;
  const known = handover.references[k] ?? null;
  const cut = factors.filter((f) => f <= limits[0] || f >= limits[1]).length;
  const carried = known !== null && factors.length > 0;
  return {
    what,
    to,
    share,
    limits,
    reference: known,
    referenceFrom: reference === null ? 'median of runs' : 'file',
    factor: carried ? spreadOfAny(factors) : null,
    atLimit: carried ? shareOfPairs(cut, factors.length) : null,
    why,
  };
}

/** @param aftermaths of the runs that take the bridge */
export function handoverAnswer(
  handover: Handover,
  recorded: boolean,
  aftermaths: readonly RunAftermath[],
): HandoverAnswer {
  const { bridge, disagree, unmapped } = handover;
  const changes = aftermaths.map((a) => changesOf(handover, a));
  const counts = new Map<string, number>();
  for (const { regions } of changes)
    for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  const most = [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_REGIONS)
    .map(([region, n]) => ({ region, share: shareOfPairs(n, changes.length) }));
  return {
    from: bridge.from,
    to: bridge.to,
    on: bridge.on,
    recorded,
    why: bridge.why,
    runs: aftermaths.length,
    holders: {
      handedOver: bridge.holders !== null,
      disagree,
      unmapped,
      changed:
        bridge.holders === null ? null : spreadOfAny(changes.map(({ regions }) => regions.length)),
      most,
    },
    rules: bridge.carry.map((_, k) =>
      ruleAnswer(
        handover,
        k,
        changes.map(({ factors }) => factors[k]!),
      ),
    ),
  };
}
