import { readFileSync } from 'node:fs';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { expect, test } from 'vitest';
import { rulesHash } from './identity.ts';
import { givesSameBits, SAME_BITS } from './same-bits.ts';

test('the list is of the golden run of the shipped rules as it is; when that changes, empty the list', () => {
  const golden = readFileSync(new URL('../../model/src/run.golden.json', import.meta.url), 'utf8');
  expect(SAME_BITS.golden).toBe((JSON.parse(golden) as { shipped: string }).shipped);
});

test('rules give the same bits as themselves and as those listed, and as no others', () => {
  expect(givesSameBits(rulesHash(DEFAULT_SWITCHES), DEFAULT_SWITCHES)).toBe(true);
  for (const hash of SAME_BITS.rulesHashes)
    expect(givesSameBits(hash, DEFAULT_SWITCHES)).toBe(true);
  expect(givesSameBits('0'.repeat(64), DEFAULT_SWITCHES)).toBe(false);
});
