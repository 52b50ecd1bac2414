import { type Draws, exp, log } from '@interregnum/model';
import { BaselinePurpose } from './addresses.ts';

/**
 * Rate at which governments lose wars over the government: 31 of 1,091 conflict-years of intrastate
 * conflicts over government (type 3 or 4, incompatibility 2 or 3), 1946-2020, end in a rebel victory:
 * 2.8 % a year.
 * Source: UCDP Conflict Termination dataset v3-2021, conflict-episode level, outcome 4 (Kreutz 2010,
 * J. Peace Research 47(2): 243-250).
 */
export const REBEL_VICTORIES_PER_DAY: number = 31 / (1091 * 365.25);

/** The fastest pace thought of: one centre in e days' waiting of a week, the shortest horizon scored. */
export const FASTEST_PER_DAY: number = 1 / 7;

/**
 * A hazard drawn from ignorance: log-uniform between the rate at which governments lose wars and one
 * a week. A case's own rate is what nobody knows beforehand; pooling the rates of other cases in
 * which regimes were in danger is not possible with one shipped case, and the world's base rate alone
 * would be a poor opponent, since a case is made where danger is. The log-uniform is the usual prior
 * for a rate of unknown size (Jeffreys 1961, Theory of Probability, section 3.1) within stated bounds.
 * @param u uniform in (0, 1)
 */
export function ignorantHazardPerDay(u: number): number {
  return REBEL_VICTORIES_PER_DAY * exp(u * log(FASTEST_PER_DAY / REBEL_VICTORIES_PER_DAY));
}

/** Day on which a centre under a constant hazard falls: 1, 2, .. */
export function exponentialDay(draws: Draws, region: number, hazardPerDay: number): number {
  const u = draws.uniform(0, region, BaselinePurpose.wait);
  return Math.max(1, Math.ceil(-log(u) / hazardPerDay));
}
