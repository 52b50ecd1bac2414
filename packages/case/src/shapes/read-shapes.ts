/** A file of boundaries of one's own, whatever it is, to a country that a case can start from. */
import { decodeText } from '../convert/decode-text.ts';
import { readGeoJson } from './geojson.ts';
import { readGeoPackage } from './geopackage.ts';
import { type RawShapes, ShapesRefused } from './raw.ts';
import { readShapefile } from './shapefile.ts';
import { countryOfShapes, type ShapedCountry } from './topology-of.ts';

/** Endings of files that hold boundaries. */
export const SHAPE_ENDINGS = ['geojson', 'json', 'topojson', 'shp', 'zip', 'gpkg'] as const;

export interface ShapeOptions {
  /** Property that names the regions. */
  readonly key?: string | undefined;
  /** Of a file with several. */
  readonly layer?: string | undefined;
  /** Of names that are not Unicode, as their user says. */
  readonly encoding?: string | undefined;
}

function raw(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  { layer, encoding }: ShapeOptions,
): RawShapes | Promise<RawShapes> {
  const bytes = files.get(name)!;
  switch (name.replace(/^.*\./, '').toLowerCase()) {
    case 'shp':
    case 'zip':
      return readShapefile(files, layer, encoding);
    case 'gpkg':
      return readGeoPackage(bytes, layer);
    case 'json':
    case 'geojson':
    case 'topojson': {
      const { value, did, problems } = decodeText(name, bytes, encoding);
      if (problems.length > 0) throw new ShapesRefused('it is no text');
      const made = readGeoJson(value, layer);
      return { ...made, did: [...did, ...made.did] };
    }
    default:
      throw new ShapesRefused(
        `boundaries are read from ${SHAPE_ENDINGS.map((e) => `.${e}`).join(', ')}`,
      );
  }
}

/**
 * @param name of the file that was given
 * @param files it, and of a Shapefile what lies beside it under the same name
 * @throws ShapesRefused with the reason in words
 */
export async function readShapes(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  options: ShapeOptions = {},
): Promise<ShapedCountry> {
  return countryOfShapes(await raw(name, files, options), options.key);
}
