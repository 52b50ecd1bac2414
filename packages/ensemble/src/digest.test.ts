import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  fromLittleEndian,
  littleEndianBytes,
  normaliseRecord,
  ResultHasher,
  runDigest,
} from './digest.ts';
import { OrderedDigests } from './digest-order.ts';

it('makes equal numbers equal bits', () => {
  const odd = new Float64Array(3);
  new DataView(odd.buffer).setBigUint64(0, 0xfff8_0000_dead_beefn, true);
  odd[1] = -0;
  odd[2] = 1.5;
  normaliseRecord(odd);
  expect(Buffer.from(littleEndianBytes(odd)).toString('hex')).toBe(
    '000000000000f87f' + '0000000000000000' + '000000000000f83f',
  );
});

it('digests little-endian doubles as Node’s own SHA-256 does', () => {
  const record = Float64Array.of(1, -2.5, 1e300, 0);
  const expected = createHash('sha256').update(Buffer.from(record.buffer)).digest('hex');
  expect(Buffer.from(runDigest(record)).toString('hex')).toBe(expected);
});

it('reads doubles from unaligned bytes', () => {
  const bytes = new Uint8Array(17);
  bytes.set(littleEndianBytes(Float64Array.of(3.25, -1)), 1);
  expect(fromLittleEndian(bytes.subarray(1))).toEqual(Float64Array.of(3.25, -1));
});

it('puts digests into run order and misses none', () => {
  const digests = Array.from({ length: 6 }, (_, i) => new Uint8Array(32).fill(i));
  const inOrder = new ResultHasher();
  digests.forEach((d, i) => {
    inOrder.add(d, i);
  });
  const expected = inOrder.finish();
  const ordered = new OrderedDigests();
  for (const i of [4, 0, 2, 5, 1, 3]) ordered.add(i, digests[i]!);
  expect(ordered.finish(6)).toBe(expected);
  const torn = new OrderedDigests();
  torn.add(1, digests[1]!);
  expect(() => torn.finish(2)).toThrow(/missing/);
});
