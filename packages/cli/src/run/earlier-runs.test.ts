import type { ChunkStore, StoredChunk } from '@interregnum/ensemble';
import { expect, test } from 'vitest';
import { earlierRuns } from './earlier-runs.ts';

const chunk = (id: string, firstRun: number, runCount: number): StoredChunk => ({
  id,
  firstRun,
  runCount,
  hasFailures: false,
});

function storeOf(chunks: readonly StoredChunk[]) {
  const removed: string[] = [];
  const store: ChunkStore = {
    list: async () => chunks,
    read: async () => null,
    write: async () => {},
    remove: async (id) => void removed.push(id),
    close: async () => {},
  };
  return { store, removed };
}

const request = (runs: number, resume = false) => ({ runs, resume, resumeCommand: 'AGAIN' });

test('more finished runs than asked for are not replaced unasked', async () => {
  const { store, removed } = storeOf([chunk('a', 0, 200), chunk('b', 200, 100)]);
  const said: string[] = [];
  const host = { say: (line: string) => void said.push(line) };
  await expect(earlierRuns(store, 'k', request(20), 'out', host)).rejects.toThrow(
    /out holds 300 finished runs .* more than the 20 asked for.*AGAIN/,
  );
  const asked = await earlierRuns(store, 'k', request(20, true), 'out', host);
  await asked.dropSuperseded();
  expect(removed).toEqual([]);
});

test('the same runs are kept until they have been played again, and then not twice', async () => {
  const { store, removed } = storeOf([chunk('a', 0, 60), chunk('b', 60, 30), chunk('c', 95, 20)]);
  const said: string[] = [];
  const host = { say: (line: string) => void said.push(line) };
  const earlier = await earlierRuns(store, 'k', request(110), 'out', host);
  expect(said).toEqual([]);
  await earlier.store.write('b', new Uint8Array());
  expect(removed).toEqual([]);
  await earlier.dropSuperseded();
  expect(removed).toEqual(['a']);
});

test('it is said when fewer were there', async () => {
  const { store } = storeOf([chunk('a', 0, 60)]);
  const said: string[] = [];
  await earlierRuns(store, 'k', request(100), 'out', { say: (line) => void said.push(line) });
  expect(said).toEqual(['Playing 100 runs again; --resume would have used the 60 there.']);
});
