/**
 * What to find out first: knowing factor k exactly takes Var(E[F | k]) off the variance of the expected
 * outcome, averaged over what k may turn out to be ("factor prioritisation", Saltelli et al. 2008,
 * Global Sensitivity Analysis: The Primer, ch. 1).
 */
import type { FactorInfo } from './factors.ts';
import type { Worth } from './result.ts';
import type { SobolAnswer } from './sobol-indices.ts';

/** Standard deviation of the expected outcome; 0 where the variance comes out negative. */
export const sdOf = ({ variance }: SobolAnswer): number => Math.sqrt(Math.max(0, variance.value));

/** Single factors by worth, most first; a rest of many is not one thing to look into. */
export function worths(infos: readonly FactorInfo[], answer: SobolAnswer): Worth[] {
  const { indices, variance, chanceShare } = answer;
  if (indices === null) return [];
  return infos
    .map((info, k): Worth & { readonly kind: FactorInfo['kind'] } => {
      const { first, largest } = indices[k]!;
      const known = Math.max(0, Math.min(1, first.value));
      return {
        kind: info.kind,
        id: info.id,
        share: first,
        rankedFirst: largest,
        sdLeft: Math.sqrt(variance.value * (1 - known)),
        shareOfHistory: first.value * (1 - chanceShare.value),
      };
    })
    .filter(({ kind }) => !kind.startsWith('other'))
    .sort((a, b) => b.share.value - a.share.value)
    .map(({ kind: _, ...worth }) => worth);
}
