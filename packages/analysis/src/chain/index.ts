/** The history as one run after another: cases that follow one another, and what one hands to the next. */
export { type ChainInput, type ChainNode, seedOfLink } from './node.ts';
export type { Limits95 } from './numbers.ts';
export { type ChainOptions, playChain, runsOfChain } from './play-chain.ts';
export type * from './result.ts';
export type { Bits } from './surprise.ts';
