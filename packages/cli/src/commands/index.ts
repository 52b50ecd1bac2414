import type { Registration } from '../program.ts';

/** The commands there are, in the order of the help. */
export const COMMANDS: readonly Registration[] = [];
