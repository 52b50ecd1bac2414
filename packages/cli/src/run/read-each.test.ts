import { expect, test } from 'vitest';
import { readEach } from './read-each.ts';

test('reads one after another; Ctrl-C between two ends it with one line and 130', async () => {
  expect(await readEach([1, 2], async (n) => 2 * n)).toEqual([2, 4]);
  const before = process.listenerCount('SIGINT');
  const seen: number[] = [];
  const reading = readEach([1, 2, 3], async (n) => {
    seen.push(n);
    if (n === 2) process.emit('SIGINT');
  });
  await expect(reading).rejects.toMatchObject({
    message: expect.stringMatching(/^Stopped when 2 of 3 cases were read\. Nothing .* is lost/),
    exitCode: 130,
  });
  expect(seen).toEqual([1, 2]);
  expect(process.listenerCount('SIGINT')).toBe(before);
});
