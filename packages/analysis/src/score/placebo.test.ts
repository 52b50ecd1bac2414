import { describe, expect, it } from 'vitest';
import { quantity, truthOf } from '../testing/synthetic-case.ts';
import { roadWorld } from '../testing/synthetic-history.ts';
import {
  derangement,
  permutation,
  withPatronsOf,
  withShuffledDates,
  withShuffledLinks,
} from './placebo.ts';

describe('random orders', () => {
  it('hold everyone once, are the same twice and others for other samples', () => {
    const order = permutation(11, 1);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, k) => k));
    expect(permutation(11, 1)).toEqual(order);
    expect(permutation(11, 1, 1)).not.toEqual(order);
    expect(permutation(11, 2)).not.toEqual(order);
  });

  it('put each of three in each place a third of the time', () => {
    const at = [0, 0, 0];
    for (let sample = 0; sample < 3000; sample++) at[permutation(3, 1, sample)[0]!]!++;
    for (const count of at) expect(Math.abs(count / 3000 - 1 / 3)).toBeLessThan(0.03);
  });

  it('give no case its own back when they must not', () => {
    for (let sample = 0; sample < 50; sample++) {
      derangement(5, 1, sample).forEach((from, to) => {
        expect(from).not.toBe(to);
      });
    }
  });
});

describe('patrons of another case', () => {
  const rich = roadWorld({
    horizonDays: 30,
    patrons: [
      {
        side: 'incumbent',
        patron: 'P',
        channel: 'air',
        fromDay: -10,
        toDay: 20,
        knownDay: -10,
        level: quantity(0.8),
        basis: '',
        realised: false,
      },
    ],
  });
  const poor = roadWorld();

  it('come with their path, cut or carried on, and everything else stays', () => {
    const world = withPatronsOf(poor, rich);
    const air = world.support[0].air.actual;
    expect([air.length, air[20], air[21], air[101]]).toEqual([102, 0.8, 0, 0]);
    expect(withPatronsOf(rich, poor).support[0].air.actual.length).toBe(32);
    expect(world.linkTo).toEqual(poor.linkTo);
    expect(poor.support[0].air.actual[20]).toBe(0);
  });
});

describe('shuffled roads', () => {
  const world = roadWorld();
  const degrees = (w: typeof world): number[] =>
    Array.from({ length: w.regionCount }, (_, i) => w.linkStart[i + 1]! - w.linkStart[i]!);

  it('are the same net with the regions elsewhere on it', () => {
    const shuffled = withShuffledLinks(world, 1);
    expect(degrees(shuffled).sort()).toEqual(degrees(world).sort());
    expect([...shuffled.linkKm].sort()).toEqual([...world.linkKm].sort());
    expect(Array.from(shuffled.linkTo)).not.toEqual(Array.from(world.linkTo));
    const pairs = new Set<string>();
    for (let i = 0; i < 5; i++) {
      for (let k = shuffled.linkStart[i]!; k < shuffled.linkStart[i + 1]!; k++) {
        pairs.add(`${i}-${shuffled.linkTo[k]}`);
      }
    }
    for (const pair of pairs) expect(pairs.has(pair.split('-').reverse().join('-'))).toBe(true);
  });
});

describe('shuffled dates', () => {
  it('are the same fates dealt to other scored regions', () => {
    const truth = { ...truthOf([60, 40, Infinity, 20, 1], 100), scored: [0, 1, 2, 3] };
    truth.weight.set([1, 0.5, 0.25, 0.75, 1]);
    const dealt = withShuffledDates(truth, 3);
    expect([...dealt.day.slice(0, 4)].sort()).toEqual([...truth.day.slice(0, 4)].sort());
    expect(dealt.day).not.toEqual(truth.day);
    expect(dealt.day[4]).toBe(1);
    expect(dealt.capitalDay).toBe(dealt.day[0]);
    // a fate keeps its confidence
    dealt.scored.forEach((i) => {
      const from = truth.scored.find((k) => truth.day[k] === dealt.day[i])!;
      expect(dealt.weight[i]).toBe(truth.weight[from]);
    });
  });
});
