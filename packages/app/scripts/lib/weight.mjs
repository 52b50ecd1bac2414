/** What a reader fetches before anything is shown: compressed sizes, as hosts send them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of the first load of any screen, before map and case data. */
export const MOST_FIRST_LOAD = 300_000;

/** Files that an entry of vite's manifest loads, with what they import. */
function filesOf(manifest, name, found = new Set()) {
  const entry = manifest[name];
  if (entry === undefined || found.has(entry.file)) return found;
  found.add(entry.file);
  for (const file of [...(entry.css ?? []), ...(entry.assets ?? [])]) found.add(file);
  for (const other of entry.imports ?? []) filesOf(manifest, other, found);
  return found;
}

/**
 * @param {string} folder of the built page
 * @returns {{ screens: Record<string, number>, files: Record<string, number> }} bytes: by screen, with
 * the page itself, its workers and the largest language; and of each file
 */
export function weigh(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const sizes = new Map();
  const size = (file) => {
    if (!sizes.has(file))
      sizes.set(file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
    return sizes.get(file);
  };
  const names = Object.keys(manifest);
  const language = Math.max(
    0,
    ...names.filter((n) => n.startsWith('src/messages/')).map((n) => size(manifest[n].file)),
  );
  const screens = {};
  for (const name of names) {
    const screen = /^src\/screens\/.*\/(.+)-screen\.tsx$/.exec(name)?.[1];
    if (screen === undefined) continue;
    const files = new Set([...filesOf(manifest, 'index.html'), ...filesOf(manifest, name)]);
    screens[screen] = [...files].reduce((sum, f) => sum + size(f), size('index.html') + language);
  }
  return { screens, files: Object.fromEntries([...sizes].sort()) };
}
