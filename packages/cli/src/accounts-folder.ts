import { fileURLToPath } from 'node:url';

/** Where the shipped accounts stand: `accounts/` at the top of the checkout. */
export const ACCOUNTS_FOLDER: string = fileURLToPath(new URL('../../../accounts', import.meta.url));
