/**
 * Polygons in well-known binary (OGC 06-103r4, 8.2), as a GeoPackage holds them behind a header of its
 * own (OGC 12-128r18, 2.1.3). Heights and measures are passed over.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { ShapesRefused } from './raw.ts';

const POLYGON = 3;
const MULTI_POLYGON = 6;
/** Bytes of the envelope by its code in the header. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
/** Beyond it a count is no count but rubbish. */
const MOST_POINTS = 20_000_000;

class Reader {
  readonly #view: DataView;
  #at: number;
  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
  }

  byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  whole(little: boolean): number {
    const value = this.#view.getUint32(this.#at, little);
    this.#at += 4;
    return value;
  }

  double(little: boolean): number {
    const value = this.#view.getFloat64(this.#at, little);
    this.#at += 8;
    return value;
  }
}

/** Kind and numbers a point: ISO adds thousands for Z and M, PostGIS sets flags. */
function typeOf(code: number): { readonly kind: number; readonly width: number } {
  const flags = ((code & 0x80000000) !== 0 ? 1 : 0) + ((code & 0x40000000) !== 0 ? 1 : 0);
  const plain = code & 0x0fffffff;
  const thousands = Math.floor(plain / 1000);
  return { kind: plain % 1000, width: 2 + flags + (thousands === 3 ? 2 : thousands > 0 ? 1 : 0) };
}

function list<T>(count: number, each: () => T): T[] {
  if (count > MOST_POINTS) throw new ShapesRefused('a geometry in it is damaged');
  const found: T[] = [];
  for (let i = 0; i < count; i++) found.push(each());
  return found;
}

function polygonsOf(reader: Reader): Position[][][] {
  const little = reader.byte() === 1;
  const { kind, width } = typeOf(reader.whole(little));
  if (kind === MULTI_POLYGON) return list(reader.whole(little), () => polygonsOf(reader)).flat();
  if (kind !== POLYGON) return [];
  const rings = list(reader.whole(little), () =>
    list(reader.whole(little), () => list(width, () => reader.double(little)).slice(0, 2)),
  );
  return [rings];
}

/** @returns null where the geometry is empty or no polygon */
export function geometryOfBlob(blob: Uint8Array): Polygon | MultiPolygon | null {
  const isPackage = blob[0] === 0x47 && blob[1] === 0x50;
  const envelope = isPackage ? (ENVELOPE_BYTES[((blob[3] ?? 0) >> 1) & 7] ?? 0) : 0;
  try {
    const coordinates = polygonsOf(new Reader(blob, isPackage ? 8 + envelope : 0));
    return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
  } catch (error) {
    if (error instanceof RangeError) throw new ShapesRefused('a geometry in it is damaged');
    throw error;
  }
}
