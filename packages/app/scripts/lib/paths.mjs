import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const APP = fileURLToPath(new URL('../..', import.meta.url));
export const ROOT = join(APP, '..', '..');
export const CASES = join(ROOT, 'cases');
/** What calibration wrote and the project ships. */
export const POSTERIOR = join(ROOT, 'packages', 'analysis', 'posterior.json');
/** First-level boundaries of countries; their README says whence. */
export const BOUNDARIES = join(ROOT, 'boundaries');
export const PAGE = join(APP, 'dist');
/** Plays are kept here between builds, by what they depend on. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'interregnum-page');
