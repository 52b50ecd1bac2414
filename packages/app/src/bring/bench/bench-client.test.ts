import { describe, expect, it } from 'vitest';
import { BenchClient, type BenchWorker, TooLong, WorkerLost } from './bench-client.ts';
import type { RequestMessage } from './requests.ts';

/** A worker that answers as it is told to; `null` for one that never does. */
class FakeWorker implements BenchWorker {
  onmessage: BenchWorker['onmessage'] = null;
  onerror: BenchWorker['onerror'] = null;
  isEnded = false;
  readonly #answer: ((message: RequestMessage) => object) | null;

  constructor(answer: ((message: RequestMessage) => object) | null) {
    this.#answer = answer;
  }

  postMessage(message: RequestMessage): void {
    const answer = this.#answer?.(message);
    if (answer === undefined) return;
    const data = { id: message.id, ...answer } as { id: number; answer: unknown };
    queueMicrotask(() => this.onmessage?.({ data } as MessageEvent));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function withWorkers(...workers: FakeWorker[]): BenchClient {
  const left = [...workers];
  return new BenchClient(async () => left.shift()!, 0.05);
}

describe('the client of the bench', () => {
  it('gives each request its own answer, from one worker', async () => {
    const echo = new FakeWorker(({ ask }) => ({ answer: (ask as { file: string }).file }));
    const client = withWorkers(echo);
    const asked = ['a', 'b', 'c'].map((file) => client.ask('text', { file }));
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c']);
    expect(echo.isEnded).toBe(false);
  });

  it('passes on what the worker failed at, and goes on', async () => {
    const worker = new FakeWorker(({ name }) =>
      name === 'save' ? { failure: 'no' } : { answer: null },
    );
    const client = withWorkers(worker);
    await expect(client.ask('save', null)).rejects.toThrow('no');
    expect(await client.ask('text', { file: 'a' })).toBeNull();
  });

  it('ends a worker that takes too long, and everything that waits for it; the next is new', async () => {
    const stuck = new FakeWorker(null);
    const client = withWorkers(stuck, new FakeWorker(() => ({ answer: 'here' })));
    const asked = [client.ask('files', null), client.ask('text', { file: 'a' })];
    const ended = await Promise.allSettled(asked);
    expect(ended.map((e) => e.status === 'rejected' && e.reason instanceof TooLong)).toEqual([
      true,
      true,
    ]);
    expect(stuck.isEnded).toBe(true);
    expect(await client.ask('text', { file: 'a' })).toBe('here');
  });

  it('tells of a worker that stops by itself', async () => {
    const worker = new FakeWorker(null);
    const client = withWorkers(worker);
    const asked = client.ask('text', { file: 'a' });
    await Promise.resolve();
    setTimeout(() => worker.onerror?.({ message: 'out of memory' } as ErrorEvent), 1);
    await expect(asked).rejects.toThrow(WorkerLost);
  });

  it('asks again for a worker that could not be fetched', async () => {
    let tries = 0;
    const client = new BenchClient(async () => {
      if (tries++ === 0) throw new Error('offline');
      return new FakeWorker(() => ({ answer: 'here' }));
    });
    await expect(client.ask('text', { file: 'a' })).rejects.toThrow('offline');
    expect(await client.ask('text', { file: 'a' })).toBe('here');
  });
});
