/**
 * SHA-256 of the rules' code, written by `node packages/ensemble/scripts/rules-hash.mjs`; a test
 * fails when it is stale. A file rather than a computation at run time, so that Node and a browser
 * bundle (where sources are gone and code is renamed) report the same.
 */
export const RULES_HASH: string =
  '0d01d39833331d9499b65190079a623855aff4189181ffef50083674f61ac206';
