/** The numbers of a case, and how they are known. */
import type { CaseData, Kind, Quantity } from './types.ts';

export type KindCounts = Readonly<Record<Kind, number>>;

export const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'unit' in value &&
  'low' in value &&
  'high' in value;

/** Every number in rows, or in anything that holds rows, that carries its provenance. */
export function quantitiesIn(rows: unknown): Quantity[] {
  const found: Quantity[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isQuantity(value)) found.push(value);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(rows);
  return found;
}

export function kindsOf(quantities: readonly Quantity[]): KindCounts {
  const counts = { measured: 0, estimated: 0, assumed: 0 };
  for (const q of quantities) counts[q.kind]++;
  return counts;
}

/** How many of a case's numbers were measured, estimated and assumed; its districts left out. */
export function countKinds(data: CaseData): KindCounts {
  const { regions, links, patrons, events, forces, evacuations, borders, rights } = data;
  return kindsOf(
    quantitiesIn([regions, links, patrons, events, forces, evacuations, borders, rights]),
  );
}
