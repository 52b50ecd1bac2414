/** What the joint score is made of, and the rough size of each for a forecast without skill. */
export const JOINT_PARTS = {
  crpsNormalised: 0.15,
  brier: 0.12,
  countCurveRps: 0.12,
  energyScore: 0.25,
  variogramScore: 0.06,
  capitalLogScore: 0.5,
} as const;

/** The capital's log score is cut here, so that one sure and wrong capital does not drown the rest. */
const CAPITAL_LOG_CAP_NATS = 3;

export type JointParts = Readonly<Record<keyof typeof JOINT_PARTS, number | null>>;

/**
 * J: mean of six scores, each divided by its size without skill, so that about 1 means none and 0
 * perfection. One number to fit and to rank by.
 *
 * Units: none. Lower is better. A sum of proper scores is proper; the cut at 3 nats makes J not
 * quite so for ensembles that give the capital's true fate less than 5 %. The divisors are a
 * convention of this project, set once and the same for all cases. null when a part is.
 */
export function jointScore(parts: JointParts): number | null {
  let sum = 0;
  for (const [name, size] of Object.entries(JOINT_PARTS)) {
    const part = parts[name as keyof JointParts];
    if (part === null) return null;
    sum += (name === 'capitalLogScore' ? Math.min(part, CAPITAL_LOG_CAP_NATS) : part) / size;
  }
  return sum / Object.keys(JOINT_PARTS).length;
}
