import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** A folder of static files that works from any path of any host. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    target: 'es2022',
    // Nothing is written into the page that a strict policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    // Read by scripts/weigh.mjs: which files the first screen loads.
    manifest: true,
  },
  worker: { format: 'es' },
});
