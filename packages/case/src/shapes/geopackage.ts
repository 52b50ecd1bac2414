/** A layer of polygons in a GeoPackage (OGC 12-128r18), which is an SQLite file. */
import type { Position } from 'geojson';
import { chosenLayer } from './layer.ts';
import { type RawFeature, type RawShapes, ShapesRefused } from './raw.ts';
import { geometryOfBlob } from './wkb.ts';

type Row = Record<string, unknown>;

const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A function to degrees of WGS 84 from the system that the file defines; null where it is that. */
async function toDegrees(
  srs: number,
  definition: string,
): Promise<((p: Position) => Position) | null> {
  if (srs === 4326) return null;
  const { default: proj4 } = await import('proj4');
  try {
    const { forward } = proj4(definition, 'EPSG:4326');
    return ([x = 0, y = 0]) => forward([x, y]);
  } catch {
    throw new ShapesRefused(
      `its coordinates are in the system ${srs}, which is not read; save it in WGS 84 (EPSG:4326)`,
    );
  }
}

export async function readGeoPackage(bytes: Uint8Array, layer?: string): Promise<RawShapes> {
  // 1 MB that no other command needs; the build with its WebAssembly inside has no second file to find
  const { default: initSqlJs } = await import('sql.js/dist/sql-wasm-inline.js');
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  try {
    const rows = (sql: string, values: readonly (string | number)[] = []): Row[] => {
      const statement = database.prepare(sql, [...values]);
      const found: Row[] = [];
      while (statement.step()) found.push(statement.getAsObject());
      statement.free();
      return found;
    };
    const layers = rows(
      "select g.table_name, g.column_name, g.srs_id from gpkg_geometry_columns g join gpkg_contents c on c.table_name = g.table_name where c.data_type = 'features'",
    ).map((r) => ({
      table: String(r.table_name),
      column: String(r.column_name),
      srs: Number(r.srs_id),
    }));
    const name = chosenLayer(
      layers.map((l) => l.table),
      layer,
    );
    const { table, column, srs } = layers.find((l) => l.table === name)!;
    const [system] = rows('select definition from gpkg_spatial_ref_sys where srs_id = ?', [srs]);
    const move = await toDegrees(srs, String(system?.definition ?? ''));
    const features = rows(`select * from ${named(table)}`).map((row): RawFeature => {
      const { [column]: blob, ...properties } = row;
      const found = blob instanceof Uint8Array ? geometryOfBlob(blob) : null;
      if (found === null || move === null) return { properties, geometry: found };
      const moved = (found.coordinates as Position[][][]).map((p) => p.map((r) => r.map(move)));
      return { properties, geometry: { type: 'MultiPolygon', coordinates: moved } };
    });
    return {
      features,
      did: move === null ? [] : [`coordinates taken from system ${srs} to degrees`],
    };
  } catch (error) {
    if (error instanceof ShapesRefused) throw error;
    throw new ShapesRefused('it is no GeoPackage, or it is damaged');
  } finally {
    database.close();
  }
}
