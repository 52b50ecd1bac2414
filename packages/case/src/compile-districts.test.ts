/** Districts as arrays: weights sum to one, and every region starts with the control it is coded with. */
import { Holder } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { districtsInOrder } from './compile-districts.ts';
import { readCaseFolder } from './node.ts';
import { readCase } from './read.ts';
import type { CaseData } from './types.ts';

let data: CaseData;
beforeAll(async () => {
  const folder = new URL('../../../cases/afghanistan-2021', import.meta.url).pathname;
  data = readCase((await readCaseFolder(folder)).files).data!;
});

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

describe('the districts of a case', () => {
  test('come only when asked for', () => {
    expect('districts' in compileWorld(data)).toBe(false);
    expect(compileWorld(data, { districts: true }).districts?.count).toBe(398);
  });

  test('lie region by region, one centre in each, weights of outposts summing to one', () => {
    const world = compileWorld(data, { districts: true });
    const tier = world.districts!;
    const order = districtsInOrder(data);
    for (let i = 0; i < world.regionCount; i++) {
      const own = order.slice(tier.memberStart[i], tier.memberStart[i + 1]);
      expect(new Set(own.map((d) => d.region))).toEqual(new Set([data.regions[i]!.id]));
      expect(order[tier.centreOf[i]!]!.isCentre).toBe(true);
      const sum = own.reduce((s, _, k) => s + tier.weight[tier.memberStart[i]! + k]!, 0);
      expect(sum).toBeCloseTo(1, 12);
      expect(tier.weight[tier.centreOf[i]!]).toBe(0);
    }
  });

  test('links go both ways', () => {
    const tier = compileWorld(data, { districts: true }).districts!;
    const near = (k: number): number[] =>
      Array.from(tier.linkTo.subarray(tier.linkStart[k], tier.linkStart[k + 1]));
    for (let k = 0; k < tier.count; k++) for (const to of near(k)) expect(near(to)).toContain(k);
  });

  test('start, in the mean, with the control that the region is coded with, edited or not', () => {
    for (const factor of [1, 0.6]) {
      const regions = data.regions.map((r) => ({
        ...r,
        ruralControl: { ...r.ruralControl, value: r.ruralControl.value * factor },
      }));
      const world = compileWorld({ ...data, regions }, { districts: true });
      const tier = world.districts!;
      for (let i = 0; i < world.regionCount; i++) {
        if (world.holder0[i] !== Holder.incumbent) continue;
        let expected = 0;
        const size = tier.memberStart[i + 1]! - tier.memberStart[i]!;
        for (let k = tier.memberStart[i]!; k < tier.memberStart[i + 1]!; k++) {
          if (k === tier.centreOf[i]) continue;
          const held = logistic(tier.heldLogit[k]!);
          const contested = logistic(tier.contestedLogit[k]!);
          expected += held + (1 - held) * (contested * 0.3 + (1 - contested) * 0.03);
        }
        // quiet districts are never quite empty, so a region cannot start below 3 % of control
        const coded = Math.max(world.ruralControl0[i]!, (0.03 * (size - 1)) / size);
        expect(Math.abs(expected / size - coded)).toBeLessThan(0.003);
      }
    }
  });
});
