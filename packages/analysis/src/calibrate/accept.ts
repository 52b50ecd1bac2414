/**
 * Rejection: of all vectors of the design, a fold keeps the share that scores best on average over its
 * training cases (approximate Bayesian computation with the joint score as distance; Beaumont, Zhang &
 * Balding 2002 keep the nearest share of draws in the same way). Those kept are equally likely.
 *
 * Rather than a search, because the best end of a search is a bet: ends that train equally well differ
 * by as much as no skill at all on the case left out. And because what a fold leaves out cannot leak:
 * the scores of one case are never looked at by the fold that leaves it out.
 */

/** Share of the design that a fold keeps; set before any was tried, and halves or doubles change little. */
export const ACCEPT_SHARE = 0.02;

export interface Accepted {
  /** Number of the vector in the design. */
  readonly vector: number;
  /** Mean joint score over the training cases; lower is better. */
  readonly trainingJoint: number;
}

/**
 * @param joint joint score of each vector by case, [case][vector]
 * @param training indices of the cases that the fold may look at
 * @returns best first; at least one
 */
export function accept(
  joint: readonly ArrayLike<number>[],
  training: readonly number[],
  share: number = ACCEPT_SHARE,
): Accepted[] {
  const vectors = joint[training[0]!]!.length;
  const kept = Math.max(1, Math.round(share * vectors));
  return Array.from({ length: vectors }, (_, vector) => ({
    vector,
    trainingJoint: training.reduce((sum, k) => sum + joint[k]![vector]!, 0) / training.length,
  }))
    .sort((a, b) => a.trainingJoint - b.trainingJoint || a.vector - b.vector)
    .slice(0, kept);
}
