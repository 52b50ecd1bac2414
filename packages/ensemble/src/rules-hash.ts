/**
 * SHA-256 of the rules' code, written by `node packages/ensemble/scripts/rules-hash.mjs`; a test
 * fails when it is stale. A file rather than a computation at run time, so that Node and a browser
 * bundle (where sources are gone and code is renamed) report the same.
 */
export const RULES_HASH: string =
  '24c4eedefd33b0bbf72275e04d2b853e867ed77c472adf1619f551c57d25ceb7';
