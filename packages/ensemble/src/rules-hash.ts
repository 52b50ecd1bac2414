/**
 * SHA-256 of the rules' code, written by `node packages/ensemble/scripts/rules-hash.mjs`; a test
 * fails when it is stale. A file rather than a computation at run time, so that Node and a browser
 * bundle (where sources are gone and code is renamed) report the same.
 */
export const RULES_HASH: string =
  '9a353dfb30aa61b41ddbd3e38bb55eae678cbfe57fd69a4ef2d49966c5bf7450';
