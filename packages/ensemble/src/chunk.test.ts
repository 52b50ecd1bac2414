import { expect, it } from 'vitest';
import { chunkId, decodeChunk, decodeHeader, encodeChunk, headerBytes, runHash } from './chunk.ts';
import { createJob } from './job.ts';
import { runChunk } from './run-chunk.ts';
import { storedChunk } from './store.ts';
import { syntheticEngine } from './testing/synthetic-engine.ts';
import { tinyInput } from './testing/tiny-world.ts';

const input = tinyInput();
const job = createJob(input);
const chunk = runChunk({ job, firstRun: 5, runCount: 3 }, syntheticEngine());
const bytes = encodeChunk(chunk);

it('comes back from its bytes', () => {
  const back = decodeChunk(bytes)!;
  expect(back.header).toEqual(chunk.header);
  expect(back.records).toEqual(chunk.records);
  expect(back.header.id).toBe(chunkId(job.key, { firstRun: 5, runCount: 3 }));
});

it('is the same bytes every time, and the same runs in any chunk', () => {
  const again = runChunk({ job, firstRun: 5, runCount: 3 }, syntheticEngine());
  expect(encodeChunk(again)).toEqual(bytes);
  const wider = runChunk({ job, firstRun: 0, runCount: 10 }, syntheticEngine());
  for (const run of [5, 6, 7]) expect(runHash(wider, run)).toBe(runHash(chunk, run));
});

it('notices any flipped bit and any torn end', () => {
  // Every byte of the header and the hashes, and a sample of the records.
  for (let at = 0; at < bytes.length; at += at < 200 || at > bytes.length - 140 ? 1 : 97) {
    const bad = bytes.slice();
    bad[at]! ^= 0x10;
    expect(decodeChunk(bad), `byte ${at}`).toBeNull();
  }
  for (const length of [0, 5, 12, 100, bytes.length - 1])
    expect(decodeChunk(bytes.slice(0, length))).toBeNull();
});

it('reads no header that would be no use, whichever bit is flipped', () => {
  const end = headerBytes(bytes)!;
  let refused = 0;
  for (let at = 12; at < end; at++)
    for (let bit = 0; bit < 8; bit++) {
      const bad = bytes.slice(0, end);
      bad[at]! ^= 1 << bit;
      const header = decodeHeader(bad);
      if (header === null) refused++;
      else expect(storedChunk(header).runCount).toBeGreaterThan(0);
    }
  expect(refused).toBeGreaterThan(1000);
});

it.each(['failures', 'identity', 'fields', 'ensembleKey', 'id', 'runCount', 'recordLength'])(
  'is no chunk when its header calls %s by another name',
  (field) => {
    const bad = bytes.slice();
    const at = Buffer.from(bytes).indexOf(`"${field}":`) + field.length;
    bad[at]! ^= 1;
    expect(decodeHeader(bad)).toBeNull();
    expect(decodeChunk(bad)).toBeNull();
  },
);

it('records a run that throws and plays the others', () => {
  const partly = runChunk(
    { job, firstRun: 5, runCount: 3 },
    syntheticEngine((run) => run === 6),
  );
  expect(partly.header.failures).toEqual([{ run: 6, message: 'made to fail in run 6' }]);
  expect(runHash(partly, 5)).toBe(runHash(chunk, 5));
  expect(runHash(partly, 7)).toBe(runHash(chunk, 7));
  expect(runHash(partly, 6)).not.toBe(runHash(chunk, 6));
  expect(decodeChunk(encodeChunk(partly))).not.toBeNull();
});

it('is not fooled by a huge header', () => {
  const bad = bytes.slice();
  new DataView(bad.buffer).setUint32(8, 0xffffffff, true);
  expect(decodeHeader(bad)).toBeNull();
});
