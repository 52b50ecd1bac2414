import { join } from 'node:path';
import { TOP_FOLDER } from './top-folder.ts';

/** Where the shipped accounts stand: `accounts/` at the top of the checkout. */
export const ACCOUNTS_FOLDER: string = join(TOP_FOLDER, 'accounts');
