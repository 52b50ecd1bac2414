/** Boundaries in GeoJSON (RFC 7946) or TopoJSON. */
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { asObject, fieldOf, MAX_DEPTH, tooDeepAt } from '../json.ts';
import { chosenLayer } from './layer.ts';
import { type RawFeature, type RawShapes, ShapesRefused } from './raw.ts';

/** WGS 84 by the names it goes by in the member `crs` of GeoJSON of before 2016. */
const DEGREES = /CRS84|EPSG:{1,2}(?:[\d.]*:)?4326$/i;

function collectionOf(root: Record<string, unknown>, layer: string | undefined): unknown {
  if (fieldOf(root, 'type') !== 'Topology') return root;
  const name = chosenLayer(Object.keys(asObject(fieldOf(root, 'objects')) ?? {}), layer);
  try {
    return feature(root as unknown as Topology, name);
  } catch {
    throw new ShapesRefused('the arcs of the topology do not fit together');
  }
}

function featuresIn(collection: unknown): readonly unknown[] {
  const object = asObject(collection) ?? {};
  const features = fieldOf(object, 'features');
  if (Array.isArray(features)) return features;
  if (fieldOf(object, 'type') === 'Feature') return [object];
  throw new ShapesRefused('it is neither a FeatureCollection nor a topology');
}

export function readGeoJson(text: string, layer?: string): RawShapes {
  if (tooDeepAt(text, MAX_DEPTH) >= 0) throw new ShapesRefused('it is nested too deeply');
  let root: Record<string, unknown> | null;
  try {
    root = asObject(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    throw new ShapesRefused('it is not JSON');
  }
  if (root === null) throw new ShapesRefused('it is neither a FeatureCollection nor a topology');
  const crs = asObject(fieldOf(asObject(fieldOf(root, 'crs')) ?? {}, 'properties'));
  const system = crs === null ? undefined : fieldOf(crs, 'name');
  if (typeof system === 'string' && !DEGREES.test(system))
    throw new ShapesRefused(`its coordinates are in ${system}; save it in WGS 84 (EPSG:4326)`);
  const features = featuresIn(collectionOf(root, layer)).flatMap((item): RawFeature[] => {
    const one = asObject(item);
    if (one === null) return [];
    const properties = asObject(fieldOf(one, 'properties')) ?? {};
    const id = fieldOf(one, 'id');
    const named = id === undefined || 'id' in properties ? properties : { ...properties, id };
    const geometry = (fieldOf(one, 'geometry') ?? null) as RawFeature['geometry'];
    return [{ properties: named, geometry }];
  });
  return { features, did: [] };
}
