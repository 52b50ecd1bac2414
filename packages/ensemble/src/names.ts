/** What the indices of a world are called, for tables and summaries. */
import type { World } from '@interregnum/model';

export interface WorldNames {
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Foreign destinations of the displaced. */
  readonly destinations: readonly string[];
  /** Groups whose rights are followed. */
  readonly groups: readonly string[];
  /** Where the world has districts: in the order of the world, each with the id of its region. */
  readonly districts?: readonly {
    readonly id: string;
    readonly name: string;
    readonly region: string;
  }[];
}

/** Names for a world without a case: R1, R2 …. */
export function plainNames(
  world: Pick<World, 'regionCount' | 'destinationCount' | 'groupCount'>,
): WorldNames {
  const numbered = (prefix: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);
  return {
    regions: numbered('R', world.regionCount).map((id) => ({ id, name: id })),
    destinations: numbered('D', world.destinationCount),
    groups: numbered('G', world.groupCount),
  };
}
