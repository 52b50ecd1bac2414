import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64, base64OfText } from './base64.ts';

test('is what Node makes of the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(base64OfText(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
    }),
  );
});

test('is the same for more bytes than one call takes', () => {
  const bytes = Uint8Array.from({ length: 0x8000 * 2 + 1 }, (_, k) => k % 251);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
