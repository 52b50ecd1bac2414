import { expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { rulesHashOfSources } from '../scripts/rules-hash.mjs';
import { RULES_HASH } from './rules-hash.ts';

it('is that of the rules as they stand', () => {
  expect(
    RULES_HASH,
    'The rules changed: run `node packages/ensemble/scripts/rules-hash.mjs`, then build.',
  ).toBe(rulesHashOfSources());
});
