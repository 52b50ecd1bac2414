/** What the page needs for a case of one's own: boundaries of countries, and the fitted parameters. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOUNDARIES, POSTERIOR } from './paths.mjs';

const read = (name) => JSON.parse(readFileSync(join(BOUNDARIES, name), 'utf8'));

/** Without slivers that have no name, which nobody could choose. */
function named(topology) {
  const { regions } = topology.objects;
  const geometries = regions.geometries.filter((g) => g.properties.name !== '');
  return { ...topology, objects: { regions: { ...regions, geometries } } };
}

/** @param {string} folder `data` of the page */
export function buildBring(folder) {
  mkdirSync(join(folder, 'boundaries'), { recursive: true });
  // one region has no neighbour, and what is no country has no name to choose it by
  const chosen = read('countries.json').countries.filter((c) => c.alpha2 !== null && c.regions > 1);
  const countries = chosen.map(({ file, alpha2 }) => {
    const text = `${JSON.stringify(named(read(`${file}.json`)))}\n`;
    writeFileSync(join(folder, 'boundaries', `${file}.json`), text);
    return { file, code: alpha2 };
  });
  const index = { schema: 'interregnum.page-countries/1', countries };
  writeFileSync(join(folder, 'countries.json'), JSON.stringify(index));
  copyFileSync(POSTERIOR, join(folder, 'posterior.json'));
}
