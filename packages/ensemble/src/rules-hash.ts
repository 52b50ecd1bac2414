/**
 * SHA-256 of the rules' code, written by `node packages/ensemble/scripts/rules-hash.mjs`; a test
 * fails when it is stale. A file rather than a computation at run time, so that Node and a browser
 * bundle (where sources are gone and code is renamed) report the same.
 */
export const RULES_HASH: string =
  'b248f6971b489a2110dc882cc581d80da0605749f606067e0d2b509a5948a112';
