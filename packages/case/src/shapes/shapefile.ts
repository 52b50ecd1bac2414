/** A Shapefile (ESRI 1998): .shp with the .dbf, .prj and .cpg of the same name, or all of them in a zip. */
import type { Feature } from 'geojson';
import { isZip, unpackZip, ZipRefused } from '../convert/unpack-zip.ts';
import { textOfDbf } from './dbf-text.ts';
import { chosenLayer } from './layer.ts';
import { type RawShapes, ShapesRefused } from './raw.ts';

const PARTS = ['shp', 'dbf', 'prj', 'cpg'] as const;
const MOST_FILES = 200;
const MOST_BYTES = 512 * 1024 * 1024;

const stemOf = (path: string): string => path.replace(/\.\w+$/, '');
const baseOf = (path: string): string => stemOf(path).replace(/^.*\//, '');

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    return unpackZip(bytes, {
      isWanted: (path) => /\.(shp|dbf|prj|cpg)$/i.test(path) && !path.startsWith('__MACOSX/'),
      mostFiles: MOST_FILES,
      mostBytes: MOST_BYTES,
      instead: 'unpack it and give the .shp',
    });
  } catch (error) {
    if (error instanceof ZipRefused) throw new ShapesRefused(error.message);
    throw error;
  }
}

function chosen(paths: readonly string[], layer: string | undefined): string {
  const stems = paths.filter((p) => /\.shp$/i.test(p)).map(stemOf);
  const name = chosenLayer(stems.map(baseOf), layer);
  return stems.find((s) => baseOf(s) === name)!;
}

/**
 * @param files the .shp and what lies beside it under the same name, or one zip
 * @param encoding of names that are not Unicode, as their user says
 */
export async function readShapefile(
  files: ReadonlyMap<string, Uint8Array>,
  layer?: string,
  encoding?: string,
): Promise<RawShapes> {
  const [first] = files.values();
  const parts = first !== undefined && isZip(first) ? unpacked(first) : files;
  const stem = chosen([...parts.keys()], layer);
  const part = (ending: (typeof PARTS)[number]): Uint8Array | undefined =>
    [...parts].find(([path]) => path.toLowerCase() === `${stem}.${ending}`.toLowerCase())?.[1];
  const text = (ending: 'prj' | 'cpg'): string | undefined => {
    const bytes = part(ending);
    return bytes && new TextDecoder().decode(bytes).trim();
  };
  const [dbf, prj, cpg] = [part('dbf'), text('prj'), text('cpg')];
  if (dbf === undefined)
    throw new ShapesRefused(
      `the names of its regions are in ${baseOf(stem)}.dbf, which is not there`,
    );
  const { rows, did } = textOfDbf(dbf, { cpg, encoding });
  const features = await outlinesOf(part('shp')!, prj);
  if (features.length !== rows.length)
    throw new ShapesRefused(
      `it has ${features.length} shapes, its .dbf ${rows.length} rows: one is damaged, or they are not of one file`,
    );
  const isMoved = prj !== undefined && !/^GEOGCS/i.test(prj);
  return {
    features: features.map(({ geometry }, i) => ({ properties: rows[i]!, geometry })),
    did: [
      ...did,
      ...(isMoved ? ['coordinates taken from the projection of its .prj to degrees'] : []),
    ],
  };
}

async function outlinesOf(shapes: Uint8Array, prj: string | undefined): Promise<Feature[]> {
  const { default: shp } = await import('shpjs');
  try {
    // without its table: names are read here, because the reader drops what it cannot decode
    return (await shp({ shp: shapes, ...(prj === undefined ? {} : { prj }) })).features;
  } catch {
    throw new ShapesRefused('it is no Shapefile, it is damaged, or its projection is not known');
  }
}
