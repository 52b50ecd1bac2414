/** Boundaries of one's own. Apart from the rest: it brings readers of Shapefile and GeoPackage. */
export { ShapesRefused } from './raw.ts';
export { readShapes, SHAPE_ENDINGS, type ShapeOptions } from './read-shapes.ts';
export type { ShapedCountry } from './topology-of.ts';
