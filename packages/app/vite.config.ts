import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import sirv from 'sirv';
import { defineConfig, type Plugin } from 'vite';

/** While one works on the page: the cases as they were built last (`npm run build:page`). */
const builtData: Plugin = {
  name: 'built-data',
  configureServer(server) {
    const folder = fileURLToPath(new URL('dist/data', import.meta.url));
    server.middlewares.use('/data', sirv(folder, { dev: true }));
  },
};

/** A folder of static files that works from any path of any host. */
export default defineConfig({
  base: './',
  plugins: [react(), builtData],
  build: {
    target: 'es2022',
    // Nothing is written into the page that a strict policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    // Which files a screen loads: read by scripts/weigh.mjs.
    manifest: true,
  },
  worker: { format: 'es' },
});
