/**
 * What is scored on histories kept aside is what was frozen: the numbers that were fitted, to the byte, and
 * rules that give the same bits. Whoever changes a result freezes anew, and says so.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { givesSameBits } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { expect, test } from 'vitest';
import { ROOT } from './cli.ts';

const frozen = JSON.parse(readFileSync(join(ROOT, 'docs', 'frozen-2026-12.json'), 'utf8'));

test('the fitted numbers are those that were frozen', () => {
  const posterior = readFileSync(join(ROOT, frozen.posterior.path));
  expect(createHash('sha256').update(posterior).digest('hex')).toBe(frozen.posterior.sha256);
});

test('the rules give the bits of those that were frozen', () => {
  expect(frozen.rules_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(givesSameBits(frozen.rules_hash, DEFAULT_SWITCHES)).toBe(true);
});
