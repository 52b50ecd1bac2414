import { join } from 'node:path';
import { TOP_FOLDER } from './top-folder.ts';

/** Where the shipped boundaries stand: `boundaries/` at the top of the checkout. */
export const BOUNDARIES_FOLDER: string = join(TOP_FOLDER, 'boundaries');
