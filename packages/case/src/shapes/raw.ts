/** Boundaries as their file has them, before anything is made of them. */
import type { Geometry } from 'geojson';

export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

export interface RawShapes {
  readonly features: readonly RawFeature[];
  /** What was done on the way, in words. */
  readonly did: readonly string[];
}

/** A file of boundaries that is not taken, with the reason in words. */
export class ShapesRefused extends Error {}
