import { fileURLToPath } from 'node:url';
import { readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { describe, expect, it } from 'vitest';
import { drawnInputs, drawnWorlds } from './drawn-inputs.ts';

const CHAD = fileURLToPath(new URL('../../../../cases/chad-2008', import.meta.url));
const data = readCase((await readCaseFolder(CHAD)).files).data!;

describe('inputs drawn from their ranges', () => {
  const draws = Array.from({ length: 200 }, (_, draw) => drawnInputs(data, 1, draw));

  it('stay within them, and about half below the middle', () => {
    let below = 0;
    let all = 0;
    for (const drawn of draws) {
      drawn.regions.forEach((region, i) => {
        const { low, high, value } = data.regions[i]!.ruralControl;
        expect(region.ruralControl.value).toBeGreaterThanOrEqual(low);
        expect(region.ruralControl.value).toBeLessThanOrEqual(high);
        if (value > low && value < high) {
          all++;
          if (region.ruralControl.value < value) below++;
        }
      });
    }
    expect(Math.abs(below / all - 1 / 2)).toBeLessThan(0.08);
  });

  it('are the same for the same draw, and others for the next', () => {
    expect(drawnInputs(data, 1, 3)).toEqual(draws[3]);
    expect(draws[4]).not.toEqual(draws[3]);
  });

  it('hang together within a column, and men on the rolls with men present', () => {
    const corr = (x: number[], y: number[]): number => {
      const m = (v: number[]): number => v.reduce((s, a) => s + a, 0) / v.length;
      const [mx, my] = [m(x), m(y)];
      const cov = (a: number[], b: number[], ma: number, mb: number): number =>
        a.reduce((s, v, k) => s + (v - ma) * (b[k]! - mb), 0);
      return cov(x, y, mx, my) / Math.sqrt(cov(x, x, mx, mx) * cov(y, y, my, my));
    };
    const of = (
      region: number,
      field: 'affinityIncumbent' | 'garrisonMen' | 'garrisonNominalMen',
    ) => draws.map((d) => d.regions[region]![field].value);
    expect(corr(of(1, 'affinityIncumbent'), of(2, 'affinityIncumbent'))).toBeGreaterThan(0.3);
    expect(Math.abs(corr(of(0, 'garrisonMen'), of(1, 'garrisonMen')))).toBeLessThan(0.2);
    expect(corr(of(0, 'garrisonMen'), of(0, 'garrisonNominalMen'))).toBeGreaterThan(0.9);
  });

  it('make as many worlds, told what was announced where that is asked', () => {
    const told = { seed: 1, count: 3 };
    const worlds = drawnWorlds(data, told);
    expect(worlds).toHaveLength(3);
    expect(worlds[0]).not.toEqual(worlds[1]);
    const announced = drawnWorlds(data, { ...told, hindcast: false });
    expect(announced[0]!.ruralControl0).toEqual(worlds[0]!.ruralControl0);
  });
});
