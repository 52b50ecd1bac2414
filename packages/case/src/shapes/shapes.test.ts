import { zipSync } from 'fflate';
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';
import { describe, expect, test } from 'vitest';
import { isId } from '../read-regions.ts';
import { countryRegions } from '../start/country-regions.ts';
import { areaKm2 } from '../start/ground.ts';
import { ShapesRefused } from './raw.ts';
import { readShapes } from './read-shapes.ts';
import { square, squareShapefile, wkbOf } from './testing/made-files.ts';
import type { ShapedCountry } from './topology-of.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const feature = (properties: object | null, ...coordinates: number[][][][]) => ({
  type: 'Feature',
  properties,
  geometry: coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const WEST = feature({ name: 'West', iso: 'X-1' }, [square(0, 0, 2)]);
const EAST = feature({ name: 'East', iso: 'X-2' }, [square(2, 0, 2)]);

const read = (value: unknown, options = {}): Promise<ShapedCountry> =>
  readShapes('own.geojson', new Map([['own.geojson', bytes(value)]]), options);
const regionsOf = ({ file }: ShapedCountry) => countryRegions(file, isId);

describe('GeoJSON', () => {
  test('borders become neighbours, codes ids', async () => {
    const { places, neighbours } = regionsOf(await read(collection(WEST, EAST)));
    expect(places).toEqual([
      { id: 'X-1', name: 'West', longitude: expect.closeTo(1, 2), latitude: expect.closeTo(1, 2) },
      { id: 'X-2', name: 'East', longitude: expect.closeTo(3, 2), latitude: expect.closeTo(1, 2) },
    ]);
    expect(neighbours).toEqual([[0, 1]]);
  });

  test('holes, pieces, what touches itself, empty and nameless features, one name twice', async () => {
    const hole = feature({ name: 'West' }, [square(0, 0, 4), square(1, 1, 1)]);
    const bow = feature({ name: 'Bow' }, [
      [
        [6, 0],
        [8, 2],
        [8, 0],
        [6, 2],
        [6, 0],
      ],
    ]);
    const made = await read(
      collection(
        hole,
        feature({ name: 'West' }, [square(20, 0, 1)]),
        bow,
        feature({ name: 'East' }, [square(4, 0, 2)]),
        feature({ name: 'Nowhere' }),
        feature({ name: null }, [square(40, 0, 1)]),
        feature(null, [square(44, 0, 1)]),
      ),
    );
    const { places, shapes } = regionsOf(made);
    expect(places.map((p) => p.name)).toEqual(['West', 'Bow', 'East']);
    // 15 square degrees and one more, far off; a degree at the equator is 111.2 km
    expect(areaKm2(shapes[0]!)).toBeGreaterThan(15.9 * 111.2 ** 2);
    expect(areaKm2(shapes[0]!)).toBeLessThan(16 * 111.2 ** 2);
    expect(made.did).toEqual([
      'without polygons, left out: Nowhere',
      '2 without a name, left out: no region',
      'West: 2 features of that name are one region',
    ]);
  });

  test('a ring over the date line is cut there', async () => {
    const ring = [
      [179, 0],
      [-179, 0],
      [-179, 1],
      [179, 1],
      [179, 0],
    ];
    const made = await read(
      collection(
        feature({ name: 'Both' }, [ring]),
        feature({ name: 'Other' }, [square(170, 0, 1)]),
      ),
    );
    const { shapes } = regionsOf(made);
    expect(areaKm2(shapes[0]!)).toBeLessThan(2.1 * 111.2 ** 2);
    expect(shapes[0]!.flat(2).every(([x]) => Math.abs(x!) <= 180 && Math.abs(x!) >= 178.9)).toBe(
      true,
    );
  });

  test('names that a spreadsheet would compute are harmless', async () => {
    const formula = feature({ name: '=HYPERLINK("x")' }, [square(4, 0, 2)]);
    const { places } = regionsOf(await read(collection(WEST, formula)));
    expect(places[1]!.name).toBe('HYPERLINK("x")');
  });

  test.each([
    [
      collection(feature({ a: 'x', b: 'y' }, [square(0, 0, 1)])),
      {},
      /choose with --key\. There are a \(as in x\), b \(as in y\)/,
    ],
    [collection(WEST, EAST), { key: 'nam' }, /no feature has a property nam\. Did you mean name\?/],
    [collection(WEST), {}, /gives 1 region; a case has two at least/],
    [collection(feature({ name: 'Far' }, [square(400_000, 10, 5)])), {}, /projected/],
    [
      { ...collection(WEST, EAST), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::32733' } } },
      {},
      /EPSG::32733; save it in WGS 84/,
    ],
    [{ type: 'Point' }, {}, /neither a FeatureCollection nor a topology/],
  ])('%j is refused', async (value, options, says) => {
    await expect(read(value, options)).rejects.toThrow(ShapesRefused);
    await expect(read(value, options)).rejects.toThrow(says);
  });
});

test('TopoJSON with two objects asks for one', async () => {
  const topology = {
    type: 'Topology',
    arcs: [square(0, 0, 2), square(2, 0, 2)],
    objects: {
      regions: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0]], properties: { name: 'West' } },
          { type: 'Polygon', arcs: [[1]], properties: { name: 'East' } },
        ],
      },
      land: { type: 'Polygon', arcs: [[0]] },
    },
  };
  await expect(read(topology)).rejects.toThrow(
    /several layers, regions, land: choose one with --layer/,
  );
  const { places } = regionsOf(await read(topology, { layer: 'regions' }));
  expect(places.map((p) => p.name)).toEqual(['West', 'East']);
});

describe('Shapefile', () => {
  test('with its table beside it, or in a zip', async () => {
    const files = squareShapefile(['Wést', 'East']);
    const parts = new Map(Object.entries(files).map(([e, b]) => [`own.${e}`, b]));
    const loose = regionsOf(await readShapes('own.shp', parts));
    expect(loose.places.map((p) => p.name)).toEqual(['Wést', 'East']);
    expect(loose.neighbours).toEqual([[0, 1]]);
    const zip = zipSync(Object.fromEntries([...parts].map(([n, b]) => [`folder/${n}`, b])));
    expect(regionsOf(await readShapes('own.zip', new Map([['own.zip', zip]])))).toEqual(loose);
  });

  test('in Latin-1 without a .cpg: the accents stay and what was taken is said', async () => {
    const { shp, dbf } = squareShapefile([[0x57, 0xe9, 0x73, 0x74], 'East']);
    const parts = new Map([
      ['own.shp', shp],
      ['own.dbf', dbf],
    ]);
    const made = await readShapes('own.shp', parts);
    expect(regionsOf(made).places.map((p) => p.name)).toEqual(['Wést', 'East']);
    expect(made.did).toEqual([
      'names read as Windows-1252, which gives Wést; if that is wrong, say --encoding',
    ]);
  });

  test('whose table has another number of rows is refused', async () => {
    const parts = new Map([
      ['own.shp', squareShapefile(['A', 'B', 'C']).shp],
      ['own.dbf', squareShapefile(['A', 'B']).dbf],
    ]);
    await expect(readShapes('own.shp', parts)).rejects.toThrow(/3 shapes, its \.dbf 2 rows/);
  });

  test('without its table, or damaged, it is refused in words', async () => {
    const { shp, dbf } = squareShapefile(['West', 'East']);
    await expect(readShapes('own.shp', new Map([['own.shp', shp!]]))).rejects.toThrow(
      /own\.dbf, which is not there/,
    );
    const damaged = new Map([
      ['own.shp', shp!.slice(0, 150)],
      ['own.dbf', dbf!],
    ]);
    await expect(readShapes('own.shp', damaged)).rejects.toThrow(ShapesRefused);
  });
});

describe('GeoPackage', () => {
  async function made(srs = 4326, definition = 'undefined', scale = 1): Promise<Uint8Array> {
    const { Database } = await initSqlJs();
    const db = new Database();
    db.run('create table gpkg_contents (table_name text, data_type text)');
    db.run(
      'create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)',
    );
    db.run('create table gpkg_spatial_ref_sys (srs_id integer, definition text)');
    db.run('create table adm1 (fid integer, geom blob, shapeName text)');
    db.run("insert into gpkg_contents values ('adm1', 'features')");
    db.run('insert into gpkg_geometry_columns values (?, ?, ?)', ['adm1', 'geom', srs]);
    db.run('insert into gpkg_spatial_ref_sys values (?, ?)', [srs, definition]);
    for (const [i, name] of ['West', 'East'].entries())
      db.run('insert into adm1 values (?, ?, ?)', [
        i,
        wkbOf(square(2 * i * scale, 0, 2 * scale)),
        name,
      ]);
    return db.export();
  }
  const opened = (file: Uint8Array, layer?: string) =>
    readShapes('own.gpkg', new Map([['own.gpkg', file]]), { layer });

  test('in degrees', async () => {
    const country = await opened(await made());
    expect(country.key).toBe('shapeName');
    expect(regionsOf(country).neighbours).toEqual([[0, 1]]);
  });

  test('in another system that it defines is taken to degrees', async () => {
    const mercator = '+proj=merc +a=6378137 +b=6378137 +units=m +no_defs';
    const country = await opened(await made(3857, mercator, 111_319.49));
    expect(regionsOf(country).places[1]!.longitude).toBeCloseTo(3, 2);
    expect(country.did).toEqual(['coordinates taken from system 3857 to degrees']);
  });

  test('of a system that nobody knows, of a wrong layer, and what is none, are refused', async () => {
    await expect(opened(await made(99, 'nonsense'))).rejects.toThrow(
      /in the system 99, which is not read/,
    );
    await expect(opened(await made(), 'adm2')).rejects.toThrow(
      /no layer adm2, but adm1; did you mean adm1/,
    );
    await expect(opened(new Uint8Array([1, 2, 3]))).rejects.toThrow(
      /no GeoPackage, or it is damaged/,
    );
  });
});
