/** Where the site is made. */
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/set-up.mjs';

/** What vitepress reads: below this folder, so that pages find what they run on in its `node_modules`. */
export const PAGES = join(ROOT, 'site', 'dist', 'pages');
