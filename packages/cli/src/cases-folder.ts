import { join } from 'node:path';
import { TOP_FOLDER } from './top-folder.ts';

/** Where the shipped cases stand: `cases/` at the top of the checkout. */
export const CASES_FOLDER: string = join(TOP_FOLDER, 'cases');
