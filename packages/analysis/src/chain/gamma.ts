/**
 * Shares drawn from their posterior: Dirichlet with Jeffreys' prior (1/2 a category), by gamma variates
 * (Marsaglia & Tsang 2000, ACM Trans. Math. Softw. 26: 363-372). Draws are addressed, so an interval is
 * the same wherever it is computed.
 */
import { type Draws, exp, log } from '@interregnum/model';
import { ChainPurpose } from './addresses.ts';

const JEFFREYS = 0.5;
const MOST_PROPOSALS = 1000;

/** One gamma variate of scale 1. */
function gamma(draws: Draws, shape: number, place: number): number {
  // A shape below one by way of one above (same paper, section 6).
  const boosted = shape < 1 ? shape + 1 : shape;
  const d = boosted - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let value = d;
  for (let attempt = 0; attempt < MOST_PROPOSALS; attempt++) {
    const x = draws.normal(attempt, place, ChainPurpose.gammaProposal);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = draws.uniform(attempt, place, ChainPurpose.gammaAccept);
    if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) {
      value = d * v;
      break;
    }
  }
  if (shape >= 1) return value;
  return value * exp(log(draws.uniform(0, place, ChainPurpose.gammaBoost)) / shape);
}

/** Shares of categories, one draw; they sum to 1. @param first address of the first category */
export function drawShares(draws: Draws, counts: readonly number[], first: number): number[] {
  const drawn = counts.map((n, k) => gamma(draws, n + JEFFREYS, first + k));
  const sum = drawn.reduce((a, b) => a + b, 0);
  return drawn.map((g) => g / sum);
}
