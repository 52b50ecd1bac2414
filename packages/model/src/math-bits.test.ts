import { expect, it } from 'vitest';
import { Draws } from './draws.ts';
import { exp, log, logistic, normalCdf, normalCdfFast, normalQuantile, tanh } from './math.ts';

/** FNV-1a, 32 bits, over the bytes of each double, low byte first. */
function hashOf(count: number, value: (k: number) => number): string {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (let k = 0; k < count; k++) {
    view.setFloat64(0, value(k), true);
    for (let byte = 0; byte < 8; byte++)
      hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * Fingerprints of the exact bits. They were the same in V8 (Node 20 and
 * Chromium 156) and in QuickJS when recorded, where Math.exp and Math.tanh were not. A
 * change here changes every result the program has ever published: give it a line in the changelog.
 */
it.each([
  ['exp', '2c6bbc3e', (k: number) => exp((k - 10000) * 0.0713)],
  ['log', '1bef6725', (k: number) => log((k + 0.5) * 0.0137)],
  ['logistic', 'c4075f68', (k: number) => logistic((k - 15000) * 0.0051)],
  ['tanh', '58da29a1', (k: number) => tanh((k - 10000) * 0.00031)],
  ['normalCdf', '2a2c6132', (k: number) => normalCdf((k - 15000) * 0.0025)],
  ['normalCdfFast', 'de1e307e', (k: number) => normalCdfFast((k - 10000) * 0.00083)],
  ['normalQuantile', '05976fc3', (k: number) => normalQuantile((k + 0.5) / 20000)],
])('the bits of %s', (_name, fingerprint, value) => {
  expect(hashOf(20000, value)).toBe(fingerprint);
});

it('the bits of the draws', () => {
  const draws = new Draws();
  draws.start(20210415, 731);
  const value = (k: number): number => {
    const day = k % 261;
    if (k % 3 === 0) return draws.uniform(day, k, 1);
    if (k % 3 === 1) return draws.normal(day, k, 2);
    draws.words(day, k, 3);
    return ((draws.firstWord >>> 0) + (draws.secondWord >>> 0) + 1) / 2 ** 32 - 1;
  };
  expect(hashOf(20000, value)).toBe('0a0fa85e');
});
