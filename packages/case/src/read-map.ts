/** The map of a case: GeoJSON or TopoJSON whose features carry region ids. A bad map costs no run. */
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { asObject, fieldOf, MAX_DEPTH, tooDeepAt } from './json.ts';
import { MAX_MAP_POINTS, mapPoints, sortFeatures } from './map-features.ts';
import { beyondDegrees, otherKey, placeFaults, wrapped } from './map-places.ts';
import { listed } from './problems.ts';
import { type Reading, report } from './reading.ts';
import type { Location, RegionRow } from './types.ts';

function asCollection(value: unknown): FeatureCollection | null {
  const root = asObject(value);
  if (!root) return null;
  if (fieldOf(root, 'type') === 'Topology') {
    const objects = asObject(fieldOf(root, 'objects'));
    const name = objects && Object.keys(objects)[0];
    if (!name) return null;
    const topology = root as unknown as Parameters<typeof feature>[0];
    return asCollection(feature(topology, name));
  }
  if (fieldOf(root, 'type') !== 'FeatureCollection') return null;
  return Array.isArray(fieldOf(root, 'features')) ? (root as unknown as FeatureCollection) : null;
}

/** Most features left out that are named one by one. */
const MOST_NAMED = 10;

/** Region id of a feature: property `id`, or the feature's own id. */
function featureId(f: Feature | null): string {
  const id = f?.properties?.id ?? f?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** Regions drawn twice, and latitude for longitude. */
function checkPlaces(
  reading: Reading,
  at: Location,
  features: readonly Feature[],
  regions: readonly RegionRow[],
): void {
  const { twice, swapped } = placeFaults(features, regions, featureId);
  for (const region of twice.slice(0, MOST_NAMED)) report(reading, 'map-twice', at, { region });
  if (swapped)
    report(
      reading,
      'map-swapped',
      at,
      {},
      {
        allowed: 'longitude first in the map; lat and lon in their columns in regions.csv',
      },
    );
}

export function readMap(
  reading: Reading,
  file: string,
  text: string,
  regions: readonly RegionRow[],
): FeatureCollection | null {
  const at: Location = { file, line: 1, column: 1 };
  const fail = (reason: string): null => {
    report(
      reading,
      'bad-map',
      at,
      { reason },
      { allowed: 'a GeoJSON FeatureCollection or a TopoJSON topology' },
    );
    reading.missing.map = reason;
    return null;
  };
  if (tooDeepAt(text, MAX_DEPTH) >= 0) return fail('it is nested too deeply');
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail('it is not JSON');
  }
  const points = mapPoints(asObject(root) ?? {});
  if (points > MAX_MAP_POINTS)
    return fail(`it comes to ${points} points, and at most ${MAX_MAP_POINTS} are drawn`);
  let written: FeatureCollection | null;
  try {
    written = asCollection(root);
  } catch {
    return fail('its arcs do not fit together');
  }
  if (!written) return fail('it is neither a FeatureCollection nor a topology');
  const { drawn, leftOut } = sortFeatures(written.features);
  for (const names of leftOut.slice(0, MOST_NAMED)) report(reading, 'map-feature', at, names);
  if (leftOut.length > MOST_NAMED) {
    const what = `${leftOut.length - MOST_NAMED} more`;
    report(reading, 'map-feature', at, { what, reason: 'they are of no form that is read' });
  }
  const sound = leftOut.length === 0 ? written : { ...written, features: [...drawn] };
  const ids = new Set(regions.map((r) => r.id));
  if (beyondDegrees(sound.features))
    return fail('its coordinates are beyond degrees, so it is projected (in metres, perhaps)');
  const collection = wrapped(sound);
  checkPlaces(reading, at, collection.features, regions);
  // a feature without an id is ground that no region holds
  const shown = new Set(collection.features.map(featureId).filter((id) => id !== ''));
  if (shown.size === 0 && collection.features.length > 0)
    return fail(`no feature has a property id${otherKey(collection.features, ids)}`);
  const strangers = [...shown].filter((id) => !ids.has(id));
  const absent = [...ids].filter((id) => !shown.has(id));
  if (strangers.length > 0) report(reading, 'map-unknown', at, { value: listed(strangers) });
  if (absent.length > 0) report(reading, 'map-region', at, { region: listed(absent) });
  return collection;
}
