/** What the page needs for a case of one's own: boundaries of countries, and the fitted parameters. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryCode } from './country-code.mjs';
import { BOUNDARIES, POSTERIOR } from './paths.mjs';

/** @param {string} folder `data` of the page */
export function buildBring(folder) {
  mkdirSync(join(folder, 'boundaries'), { recursive: true });
  const files = readdirSync(BOUNDARIES).filter((name) => name.endsWith('.json'));
  const countries = files.sort().map((name) => {
    copyFileSync(join(BOUNDARIES, name), join(folder, 'boundaries', name));
    const file = name.slice(0, -'.json'.length);
    const { objects } = JSON.parse(readFileSync(join(BOUNDARIES, name), 'utf8'));
    return { file, code: countryCode(file, objects.regions.geometries) };
  });
  const index = { schema: 'interregnum.page-countries/1', countries };
  writeFileSync(join(folder, 'countries.json'), JSON.stringify(index));
  copyFileSync(POSTERIOR, join(folder, 'posterior.json'));
}
