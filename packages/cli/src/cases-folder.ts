import { fileURLToPath } from 'node:url';

/** Where the shipped cases stand: `cases/` at the top of the checkout. */
export const CASES_FOLDER: string = fileURLToPath(new URL('../../../cases', import.meta.url));
