import { fileURLToPath } from 'node:url';

/** Where the shipped chains stand: `chains/` at the top of the checkout. */
export const CHAINS_FOLDER: string = fileURLToPath(new URL('../../../chains', import.meta.url));
export const SHIPPED_CHAIN = 'afghanistan-1979-2021';
