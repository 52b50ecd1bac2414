import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const APP = fileURLToPath(new URL('../..', import.meta.url));
export const ROOT = join(APP, '..', '..');
export const CASES = join(ROOT, 'cases');
/** What vite copies into the page as it stands; made by build-data.mjs. */
export const PUBLIC_DATA = join(APP, 'public', 'data');
export const PAGE = join(APP, 'dist');
/** Plays are kept here between builds, by what they depend on. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'interregnum-page');
