/** From the screening to the factors of the second design: those that move most, and the rest. */
import type { Coordinate, Doubts, FactorInfo } from './factors.ts';
import { infoOf, othersOf } from './factors.ts';
import type { ElementaryEffects } from './morris.ts';

export interface SobolFactors {
  /** In the order of the design's dimensions, what matters most first. */
  readonly coordinates: readonly Coordinate[];
  /** Coordinates of each factor. */
  readonly factors: readonly (readonly number[])[];
  readonly infos: readonly FactorInfo[];
}

/** How far each coordinate moves the outcome it moves most, in shares of the largest mu* there is. */
function importance(effects: readonly (readonly ElementaryEffects[])[], k: number): number {
  return effects.reduce((most, ofOutcome) => {
    const largest = ofOutcome.reduce((m, e) => Math.max(m, e.muStar.value), 0);
    return largest === 0 ? most : Math.max(most, ofOutcome[k]!.muStar.value / largest);
  }, 0);
}

/** Factors the second design has at most: the chosen, the posterior, the rest of both kinds. */
export function mostFactors(doubts: Doubts, most: number): number {
  const { groups } = doubts.inputs;
  const inputs = groups.length;
  const parameters = doubts.ranges.length;
  if (doubts.doubt === 'prior') {
    if (inputs + parameters <= most) return inputs + parameters;
    return most + (inputs > 0 ? 1 : 0) + (parameters > 0 ? 1 : 0);
  }
  return Math.min(inputs, most) + (inputs > most ? 1 : 0) + (doubts.doubt === 'posterior' ? 1 : 0);
}

/**
 * The `most` inputs with the largest effects (under the prior: inputs and parameters) are factors of
 * their own; what is left goes on varying as one factor, so that no variance is lost by holding it.
 * A posterior sample is one factor whatever its single parameters did.
 * @param effects by outcome, then by screening coordinate
 */
export function selectFactors(
  doubts: Doubts,
  screened: readonly Coordinate[],
  effects: readonly (readonly ElementaryEffects[])[],
  most: number,
): SobolFactors {
  const ranked = screened
    .map((coordinate, k) => ({ coordinate, k, weight: importance(effects, k) }))
    .filter(({ coordinate }) => coordinate.kind === 'group' || doubts.doubt === 'prior')
    .sort((a, b) => b.weight - a.weight || a.k - b.k)
    .map(({ coordinate }) => coordinate);
  const chosen = ranked.slice(0, most);
  const rest = ranked.slice(most);
  const others = (kind: Coordinate['kind']): Coordinate[] => rest.filter((c) => c.kind === kind);
  const single: Coordinate[] = [
    ...chosen,
    ...(doubts.doubt === 'posterior' ? [{ kind: 'vector' } as const] : []),
  ];
  const grouped = [
    { members: others('group'), kind: 'other inputs' as const },
    { members: others('parameter'), kind: 'other parameters' as const },
  ].filter(({ members }) => members.length > 0);
  const coordinates = [...single, ...grouped.flatMap(({ members }) => members)];
  let next = single.length;
  const blocks = grouped.map(({ members }) => members.map(() => next++));
  return {
    coordinates,
    factors: [...single.map((_, k) => [k]), ...blocks],
    infos: [
      ...single.map((c) => infoOf(c, doubts)),
      ...grouped.map(({ members, kind }) =>
        members.length === 1 ? infoOf(members[0]!, doubts) : othersOf(members, kind),
      ),
    ],
  };
}
