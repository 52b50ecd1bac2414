import { fileURLToPath } from 'node:url';

/** Where the shipped boundaries stand: `boundaries/` at the top of the checkout. */
export const BOUNDARIES_FOLDER: string = fileURLToPath(
  new URL('../../../boundaries', import.meta.url),
);
