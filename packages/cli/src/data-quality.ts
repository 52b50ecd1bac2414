/** How good the inputs of a case are: how many of its numbers were measured, and how many assumed. */
import type { CaseData, Kind, Quantity } from '@interregnum/case';

export type KindCounts = Readonly<Record<Kind, number>>;

function isQuantity(value: object): value is Quantity {
  return 'kind' in value && 'unit' in value && 'low' in value && 'high' in value;
}

/** Every number of the case's tables that carries its provenance. */
export function quantitiesOf(data: CaseData): Quantity[] {
  const found: Quantity[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isQuantity(value)) found.push(value);
    else for (const inner of Object.values(value)) look(inner);
  };
  const { regions, links, patrons, events, forces, evacuations, borders, rights } = data;
  look([regions, links, patrons, events, forces, evacuations, borders, rights]);
  return found;
}

export function countKinds(data: CaseData): KindCounts {
  const counts = { measured: 0, estimated: 0, assumed: 0 };
  for (const q of quantitiesOf(data)) counts[q.kind]++;
  return counts;
}
