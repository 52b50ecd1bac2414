import { compileWorld } from '@interregnum/case';
import { inlineExecutor } from '@interregnum/ensemble';
import { NEVER } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnOf, playRecords } from '../compare/run-records.ts';
import { bridge, nodeOf, smallChain, templateData } from '../testing/synthetic-chain.ts';
import { playChain, runsOfChain } from './play-chain.ts';
import type { ChainAnswer } from './result.ts';

const RUNS = 60;
const at = { file: 'c.yaml', line: 1, column: 1 };

test('a link cut short is the beginning of the whole link, run by run', () => {
  const whole = nodeOf('whole', 0, templateData('regions[*].garrison_effective_k=x0.8'), null);
  const cut = Math.round(whole.data.horizonDays / 2);
  const short = compileWorld({ ...whole.data, horizonDays: cut });
  const days = columnOf(playRecords(whole.world, whole, 40), 'collapseDay');
  const until = columnOf(playRecords(short, whole, 40), 'collapseDay');
  expect(days.map((d) => (d > cut ? NEVER : d))).toEqual(until);
  expect(until.some((d) => d !== NEVER)).toBe(true);
});

describe('a handover of nothing', () => {
  let answer: ChainAnswer;
  beforeAll(async () => {
    const input = smallChain([bridge()], RUNS);
    answer = await playChain(input, { handover: 'simulated' }, inlineExecutor());
  });

  test('is the coded start, run by run', () => {
    const [, second] = answer.links;
    expect(second!.handover).toMatchObject({
      pairs: RUNS,
      worlds: 0,
      falls: { difference: 0, low: 0, high: 0 },
      regimeDays: { mean: 0, low: 0, high: 0 },
      fateDiffers: { pairs: 0 },
    });
    expect(second!.simulatedStart!.asRecorded.share).toBe(second!.observedStart.asRecorded.share);
  });

  test('the path is the product of its links, and what leaves is the rest', () => {
    const [first, second] = answer.links;
    const { product } = answer.path.observedStarts;
    const chance = first!.observedStart.asRecorded.share * second!.observedStart.asRecorded.share;
    expect(product.estimate).toBeCloseTo(chance, 12);
    expect(answer.path.cases).toEqual(['first', 'second']);
    const ends = answer.links
      .flatMap((l) => l.simulatedStart!.branches)
      .filter((b) => b.to === null);
    expect(ends.reduce((sum, b) => sum + b.ofAll.estimate, 0)).toBeCloseTo(1, 12);
  });

  test('links do not share their luck', () => {
    const [first, second] = answer.links;
    expect(first!.observedStart.fallDay).not.toEqual(second!.observedStart.fallDay);
  });

  test('the luckiest link is the one of most bits', () => {
    const bits = answer.links.map((l) => l.observedStart.surprise.bits!);
    const most = answer.links[bits[0]! >= bits[1]! ? 0 : 1]!;
    expect(answer.luckiest.case).toBe(most.case);
  });
});

test('more men for the challenger cannot save a regime, nor fewer end one', async () => {
  const rule = (what: string, reference: number) => ({
    what,
    to: 'regions[*].challenger_force_k',
    share: 1,
    limits: [0.25, 4] as const,
    reference,
    why: 'a test',
    at,
  });
  const played = (reference: number) =>
    playChain(
      smallChain([bridge({ carry: [rule('challengerRemaining', reference)] })], RUNS),
      { handover: 'simulated' },
      inlineExecutor(),
    );
  const [more, fewer] = [await played(1), await played(1e9)];
  expect(more.links[1]!.handover!.regimeDays.mean).toBeLessThan(0);
  expect(fewer.links[1]!.handover!.regimeDays.mean).toBeGreaterThan(0);
  expect(more.handovers[0]!.rules[0]).toMatchObject({ referenceFrom: 'file', reference: 1 });
  expect(more.handovers[0]!.rules[0]!.atLimit!.share).toBe(1);
});

test('a bridge that no run takes leads nowhere, and says so', async () => {
  const strong = templateData('regions[*].garrison_effective_k=x50');
  const input = smallChain([bridge()], 20);
  const nodes = [nodeOf('first', 0, strong, 100), input.nodes[1]!];
  const answer = await playChain({ ...input, nodes }, { handover: 'simulated' }, inlineExecutor());
  expect(answer.links[0]!.observedStart.asRecorded.pairs).toBe(0);
  expect(answer.links[0]!.observedStart.surprise.bits).toBeNull();
  expect(answer.links[1]!.simulatedStart).toBeNull();
  expect(answer.path.simulatedStarts!.product).toMatchObject({ estimate: 0, low: 0 });
  expect(answer.path.simulatedStarts!.product.high).toBeGreaterThan(0);
  expect(answer.handovers[0]).toMatchObject({ runs: 0 });
});

test('coded starts alone play every link once', async () => {
  const input = smallChain([bridge()], 20);
  const answer = await playChain(input, { handover: 'observed' }, inlineExecutor());
  expect(answer.path.simulatedStarts).toBeNull();
  expect(answer.handovers).toEqual([]);
  expect(answer.links.map((l) => l.simulatedStart)).toEqual([null, null]);
  expect(runsOfChain(input, { handover: 'observed' })).toBe(40);
  expect(runsOfChain(input, { handover: 'simulated' })).toBe(60);
});
