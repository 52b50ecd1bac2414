/**
 * The page as a folder of static files. Needs the packages built (`npm run build`).
 * Options: --out FOLDER (dist when not given), --only ID,ID for some of the cases.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildData } from './lib/build-data.mjs';
import { pageFiles } from './lib/page-files.mjs';
import { APP, PAGE } from './lib/paths.mjs';
import { weigh } from './lib/weight.mjs';

// Whoever starts this (a test, say), the page is the one that readers get. Before vite is loaded.
process.env.NODE_ENV = 'production';
const { build } = await import('vite');

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
const out = values.out === undefined ? PAGE : resolve(values.out);
const say = (line) => console.error(line);

rmSync(out, { recursive: true, force: true });
await build({ root: APP, logLevel: 'warn', build: { outDir: out, emptyOutDir: true } });
await buildData(join(out, 'data'), {
  say,
  ...(values.only === undefined ? {} : { only: values.only.split(',') }),
});
const files = pageFiles(out);
await build({
  root: APP,
  configFile: false,
  logLevel: 'warn',
  define: {
    PAGE_FILES: JSON.stringify(files),
    'process.env.NODE_ENV': JSON.stringify('production'),
  },
  build: {
    lib: {
      entry: join(APP, 'worker', 'sw.ts'),
      formats: ['iife'],
      name: 'serviceWorker',
      fileName: () => 'sw.js',
    },
    outDir: out,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
  },
});
const { screens } = weigh(out);
for (const [screen, bytes] of Object.entries(screens))
  say(`First load of ${screen}: ${(bytes / 1000).toFixed(0)} kB compressed`);
say(`The page is in ${out}: ${files.length} files`);
