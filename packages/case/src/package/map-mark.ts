/** What a map says of its own lines, so that nothing that shows it calls them more than they are. */
import { asObject, fieldOf, parseJson } from '../json.ts';

/** Foreign member of the GeoJSON, and property of its resource, that says what a map is worth. */
export const MAP_MARK = 'interregnum:map';
/** Cells around the centres: neither the outline nor the lines inside are borders. */
export const SCHEMATIC = 'schematic';
/** The outline is real; some or all lines inside only part places by the nearest centre. */
export const APPROXIMATE = 'approximate';

export type MapMark = 'schematic' | 'approximate';
export const MAP_MARKS: readonly MapMark[] = [SCHEMATIC, APPROXIMATE];

/** The mark of a map's text; null where it has none, which says that its lines are borders. */
export function markOf(file: string, text: string): MapMark | null {
  const root = asObject(parseJson(file, text).value);
  const mark = root === null ? undefined : fieldOf(root, MAP_MARK);
  return MAP_MARKS.find((m) => m === mark) ?? null;
}

/** Twice the area, positive when the ring runs anticlockwise, as RFC 7946 wants it. */
export function turning(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, p, i) => sum + ring[i]![0]! * p[1]! - p[0]! * ring[i]![1]!, 0);
}
