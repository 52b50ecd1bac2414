/** What is used of packages that bring no types. */
declare module 'shpjs' {
  import type { FeatureCollection } from 'geojson';

  export default function shp(files: {
    readonly shp: Uint8Array;
    readonly prj?: string;
  }): Promise<FeatureCollection>;
}

declare module 'sql.js/dist/sql-wasm-inline.js' {
  import type { InitSqlJsStatic } from 'sql.js';

  const init: InitSqlJsStatic;
  export default init;
}
