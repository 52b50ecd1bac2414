/** What a comparison says of the regime's fate, whatever the language. Nothing is in words. */
import { type ScenarioComparison, type ShareOfPairs, shareOfPairs } from '@interregnum/analysis';

/** From so many histories on a part of them is said as so many of a hundred. */
const ENOUGH = 20;

/** So many of some histories. */
export interface PartTold {
  readonly part: number;
  readonly whole: number;
  /** As a share, 0..1, with its 95 % interval; null where they are too few to be said as one. */
  readonly estimate: ShareOfPairs | null;
}

const partTold = (part: number, whole: number): PartTold => ({
  part,
  whole,
  estimate: whole < ENOUGH ? null : shareOfPairs(part, whole),
});

/** How the change bears on the regime's fate. */
export type FateTold =
  /** No number of any pair differs. */
  | { readonly is: 'the same' }
  /** Chance could have made the difference. */
  | { readonly is: 'not told' }
  | {
      /** The regime stands where it would fall, or falls where it would stand. */
      readonly is: 'averted' | 'brought about';
      /** Histories in which it does so, of those in which it could. */
      readonly turned: PartTold;
      /** Those in which it does the opposite; null where there is none. */
      readonly back: PartTold | null;
    };

export function fateTold({ pairs, fate, mattered }: ScenarioComparison): FateTold {
  if (mattered.anyNumber.pairs === 0) return { is: 'the same' };
  const { base, onlyBase, onlyScenario, difference } = fate;
  const averted = partTold(onlyBase.pairs, base.pairs);
  const broughtAbout = partTold(onlyScenario.pairs, pairs - base.pairs);
  const there = (back: PartTold): PartTold | null => (back.part > 0 ? back : null);
  if (difference.high < 0) return { is: 'averted', turned: averted, back: there(broughtAbout) };
  if (difference.low > 0)
    return { is: 'brought about', turned: broughtAbout, back: there(averted) };
  return { is: 'not told' };
}
