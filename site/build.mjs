/**
 * The documentation as a site, in the folder that is given, made anew. Needs the packages built and those
 * of this folder installed, which `scripts/build-docs.mjs` sees to.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vitepress';
import { writeApi } from './lib/api.mjs';
import { gathered } from './lib/gather.mjs';
import { PAGES } from './lib/paths.mjs';
import { stage } from './lib/stage.mjs';

// Known to vitepress as files, not pages, are those of its own list and these.
process.env.VITE_EXTRA_EXTENSIONS = 'ipynb,geojson';
const [outDir] = process.argv.slice(2);
rmSync(PAGES, { recursive: true, force: true });
stage(gathered(), PAGES);
await writeApi(join(PAGES, 'api'));
await build(dirname(fileURLToPath(import.meta.url)), { outDir });
