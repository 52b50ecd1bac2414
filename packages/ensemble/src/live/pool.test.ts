import type { OutcomeLayout } from '@interregnum/model';
import { describe, expect, it, vi } from 'vitest';
import { runEnsemble } from '../ensemble.ts';
import { inlineExecutor } from '../executor.ts';
import { plainNames } from '../names.ts';
import { tinyInput, tinyWorld } from '../testing/tiny-world.ts';
import { GrowingEnsemble, type GrownAnswer } from './growing.ts';
import type { LiveRequest, PlayedPart } from './messages.ts';
import { createPlayer, playAll } from './player.ts';
import { type LivePool, livePool } from './pool.ts';

const STEPS = [10, 40, 90] as const;

/** A worker that answers from the same thread, a message later; `sick` ones fail where told. */
class FakeWorker {
  static started = 0;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly #player = createPlayer();
  readonly #sick: (request: LiveRequest) => boolean;
  readonly #heard: LiveRequest[];
  #gone = false;

  constructor(sick: (request: LiveRequest) => boolean = () => false, heard: LiveRequest[] = []) {
    this.#sick = sick;
    this.#heard = heard;
    FakeWorker.started++;
  }

  postMessage(request: LiveRequest): void {
    this.#heard.push(request);
    setTimeout(() => {
      if (this.#gone) return;
      const sick = this.#sick(request);
      if (sick) this.onerror?.({ message: 'out of memory' });
      const part = sick ? null : playAll(this.#player, request);
      if (part !== null) this.onmessage?.({ data: part });
    }, 0);
  }

  terminate(): void {
    this.#gone = true;
  }
}

const poolOf = (workers: number, make: () => FakeWorker = () => new FakeWorker()): LivePool =>
  livePool({ workers, createWorker: () => make() as unknown as Worker });

const world = tinyWorld();
const names = plainNames(world);
const input = tinyInput(world);

async function grow(pool: LivePool, seed = input.seed): Promise<GrownAnswer[]> {
  const growing = new GrowingEnsemble(world, names, STEPS);
  const answers: GrownAnswer[] = [];
  const end = await pool.play({
    ...input,
    seed,
    steps: STEPS,
    onPart: (part) => answers.push(...growing.take(part)),
  });
  expect(end).toBe('done');
  return answers;
}

describe('an ensemble that grows', () => {
  it('has at each step the summary, and at the end the hash, of runEnsemble', async () => {
    for (const workers of [1, 3]) {
      const answers = await grow(poolOf(workers));
      expect(answers.map((a) => a.runs)).toEqual(STEPS);
      for (const answer of answers) {
        const whole = await runEnsemble({
          ...input,
          runs: answer.runs,
          executor: inlineExecutor(),
        });
        expect(answer.summary).toEqual(whole.summary);
        expect(answer.resultHash).toBe(answer.runs === 90 ? whole.resultHash : null);
      }
    }
  });

  it('remembers what became of each run', async () => {
    const answers = await grow(poolOf(2));
    const { fates, summary } = answers.at(-1)!;
    for (const kept of summary.keptRuns) expect(fates.of(kept.run)).toEqual(kept);
    expect(fates.of(90)).toBeNull();
    const order = fates.byCollapse(90);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 90 }, (_, i) => i));
    const days = order.map((run) => fates.of(run)!.collapseDay ?? Number.POSITIVE_INFINITY);
    expect(days).toEqual([...days].sort((a, b) => (a === b ? 0 : a - b)));
  });

  it('counts runs that failed and leaves them out', async () => {
    const growing = new GrowingEnsemble(world, names, [4]);
    const player = createPlayer();
    player.hear({ kind: 'world', generation: 1, ...input });
    const part = playAll(player, { kind: 'play', generation: 1, firstRun: 0, runCount: 4 })!;
    const answers = growing.take({ ...part, failures: [{ run: 2, message: 'made up' }] });
    expect(answers[0]!.summary).toMatchObject({ runs: 3, failedRuns: 1 });
    expect(answers[0]!.fates.of(2)).toBeNull();
    expect(answers[0]!.fates.byCollapse(4)).toHaveLength(3);
  });
});

describe('warm workers', () => {
  it('are loaded before they are asked and serve one order after another', async () => {
    FakeWorker.started = 0;
    const pool = poolOf(2);
    expect(FakeWorker.started).toBe(2);
    const first = await grow(pool);
    const again = await grow(pool);
    const other = await grow(pool, 8);
    expect(FakeWorker.started).toBe(2);
    expect(again.at(-1)!.resultHash).toBe(first.at(-1)!.resultHash);
    expect(other.at(-1)!.resultHash).not.toBe(first.at(-1)!.resultHash);
  });

  it('get a world once a generation', async () => {
    const heard: LiveRequest[] = [];
    await grow(poolOf(1, () => new FakeWorker(undefined, heard)));
    expect(heard.filter((r) => r.kind === 'world')).toHaveLength(1);
    expect(heard.filter((r) => r.kind === 'play').length).toBeGreaterThan(3);
  });

  it('drop an older order for a newer one, and nothing of it arrives later', async () => {
    const pool = poolOf(2);
    const old: PlayedPart[] = [];
    const ends = [1, 2, 3].map((seed) =>
      pool.play({ ...input, seed, steps: [400], onPart: (part) => old.push(part) }),
    );
    const newest = grow(pool, 4);
    expect(await Promise.all(ends)).toEqual(['superseded', 'superseded', 'superseded']);
    const before = old.length;
    const lone = await runEnsemble({ ...input, seed: 4, runs: 90, executor: inlineExecutor() });
    expect((await newest).at(-1)!.resultHash).toBe(lone.resultHash);
    expect(old).toHaveLength(before);
  });

  it('stop when told to, and play again afterwards', async () => {
    const pool = poolOf(1);
    const end = pool.play({ ...input, steps: [400], onPart: () => {} });
    pool.cancel();
    expect(await end).toBe('superseded');
    expect((await grow(pool)).at(-1)!.resultHash).not.toBeNull();
  });

  it('are started again after they die, once, with the same result', async () => {
    let deaths = 1;
    const sick = (r: LiveRequest): boolean =>
      r.kind === 'play' && r.firstRun > 10 && deaths > 0 && deaths-- > 0;
    const answers = await grow(poolOf(2, () => new FakeWorker(sick)));
    expect(answers.at(-1)!.resultHash).toBe((await grow(poolOf(1))).at(-1)!.resultHash);
  });

  it('are given up, with the reason, when they keep dying or never load', async () => {
    FakeWorker.started = 0;
    const pool = poolOf(1, () => new FakeWorker(() => true));
    const order = { ...input, steps: [20], onPart: () => {} };
    await expect(pool.play(order)).rejects.toThrow('out of memory');
    expect(FakeWorker.started).toBe(2);
  });

  it('hand a fault of the page back instead of going on', async () => {
    const order = {
      ...input,
      steps: [20],
      onPart: () => {
        throw new Error('the page broke');
      },
    };
    await expect(poolOf(1).play(order)).rejects.toThrow('the page broke');
  });
});

describe('a player', () => {
  it('refuses a part of another generation than its world', () => {
    const player = createPlayer();
    const play = { kind: 'play', generation: 2, firstRun: 0, runCount: 1 } as const;
    expect(() => player.hear(play)).toThrow('generation 2');
    player.hear({ kind: 'world', generation: 1, ...input });
    expect(() => player.hear(play)).toThrow('generation 2');
  });

  it('drops what is left of a world, within a part too, when it hears of another', () => {
    const player = createPlayer();
    const of = (seed: number): Uint8Array => {
      const alone = createPlayer();
      alone.hear({ kind: 'world', generation: 1, ...input, seed });
      return playAll(alone, { kind: 'play', generation: 1, firstRun: 0, runCount: 3 })!.digests;
    };
    player.hear({ kind: 'world', generation: 1, ...input });
    player.hear({ kind: 'play', generation: 1, firstRun: 0, runCount: 5 });
    player.hear({ kind: 'play', generation: 1, firstRun: 5, runCount: 5 });
    expect([player.step(), player.step()]).toEqual([null, null]);
    player.hear({ kind: 'world', generation: 2, ...input, seed: 8 });
    expect(player.isBusy).toBe(false);
    expect(player.step()).toBeNull();
    const part = playAll(player, { kind: 'play', generation: 2, firstRun: 0, runCount: 3 });
    expect(part).toMatchObject({ generation: 2, firstRun: 0, runCount: 3 });
    expect(part!.digests).toEqual(of(8));
  });

  it('records a run that throws and goes on with a new engine', () => {
    const create = vi.fn(() => ({
      world,
      layout: { length: 2, weekCount: 0, fields: [], byName: new Map() } as OutcomeLayout,
      run: (_seed: number, run: number, record: Float64Array) => {
        if (run === 1) throw new Error('made up');
        record.fill(run);
      },
    }));
    const player = createPlayer(create);
    player.hear({ kind: 'world', generation: 1, ...input });
    const part = playAll(player, { kind: 'play', generation: 1, firstRun: 0, runCount: 3 })!;
    expect(part.failures).toEqual([{ run: 1, message: 'made up' }]);
    expect(Array.from(part.records)).toEqual([0, 0, Number.NaN, Number.NaN, 2, 2]);
    expect(create).toHaveBeenCalledTimes(2);
  });
});
