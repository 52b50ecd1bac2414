/** Small files of boundaries, made byte by byte for tests. */

export const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** A polygon of one ring as a GeoPackage holds it: its header, then well-known binary. */
export function wkbOf(ring: readonly number[][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 13 + 16 * ring.length));
  [0x47, 0x50, 0, 1].forEach((b, i) => {
    view.setUint8(i, b);
  });
  view.setInt32(4, 4326, true);
  view.setUint8(8, 1);
  [3, 1, ring.length].forEach((n, i) => {
    view.setUint32(9 + 4 * i, n, true);
  });
  ring.flat().forEach((v, i) => {
    view.setFloat64(21 + 8 * i, v, true);
  });
  return new Uint8Array(view.buffer);
}

/** Squares of two degrees side by side, one a name, in UTF-8 or in bytes of one's own (ESRI Shapefile Technical Description 1998). */
export function squareShapefile(
  names: readonly (string | readonly number[])[],
  language = 0,
): Record<'shp' | 'dbf' | 'cpg', Uint8Array> {
  const rings = names.map((_, i) => square(2 * i, 0, 2));
  const content = 4 + 32 + 8 + 4 + 16 * 5;
  const shp = new DataView(new ArrayBuffer(100 + rings.length * (8 + content)));
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  const box = (at: number, west: number, east: number): void =>
    [west, 0, east, 2].forEach((v, i) => {
      shp.setFloat64(at + 8 * i, v, true);
    });
  box(36, 0, 2 * names.length);
  rings.forEach((ring, i) => {
    const at = 100 + i * (8 + content);
    shp.setInt32(at, i + 1);
    shp.setInt32(at + 4, content / 2);
    shp.setInt32(at + 8, 5, true);
    box(at + 12, 2 * i, 2 * i + 2);
    [1, 5, 0].forEach((n, k) => {
      shp.setInt32(at + 44 + 4 * k, n, true);
    });
    // the outer ring runs clockwise
    [...ring]
      .reverse()
      .flat()
      .forEach((v, k) => {
        shp.setFloat64(at + 56 + 8 * k, v, true);
      });
  });
  const width = 20;
  const dbf = new Uint8Array(32 + 32 + 1 + names.length * (1 + width) + 1);
  const head = new DataView(dbf.buffer);
  head.setUint8(0, 3);
  head.setUint32(4, names.length, true);
  head.setUint16(8, 65, true);
  head.setUint16(10, 1 + width, true);
  dbf[29] = language;
  const put = (at: number, text: string | readonly number[]): void =>
    dbf.set(typeof text === 'string' ? new TextEncoder().encode(text) : text, at);
  put(32, 'NAME');
  put(43, 'C');
  dbf[48] = width;
  dbf[64] = 0x0d;
  names.forEach((name, i) => {
    const at = 65 + i * (1 + width);
    dbf.fill(0x20, at, at + 1 + width);
    put(at + 1, name);
  });
  dbf[dbf.length - 1] = 0x1a;
  return { shp: new Uint8Array(shp.buffer), dbf, cpg: new TextEncoder().encode('UTF-8') };
}
