/** Made-up results for tests of this package and of those that speak of them. */
export { boardMadeUp } from './made-up-board.ts';
