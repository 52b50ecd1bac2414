/**
 * SHA-256 of the rules' code, written by `node packages/ensemble/scripts/rules-hash.mjs`; a test
 * fails when it is stale. A file rather than a computation at run time, so that Node and a browser
 * bundle (where sources are gone and code is renamed) report the same.
 */
export const RULES_HASH: string =
  '3c5f07539015d1535389025cda680d9b9742475d9777e8e0b78f7a28cc9b461c';
