import { Draws } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { cellsOf, lowCells } from './cells.ts';
import { orderWithHeldTau } from './order-with-held.ts';
import { pitHistogram, pitOfCase } from './pit.ts';
import { RELIABILITY_EDGES, reliability } from './reliability.ts';

const HORIZON = 100;
const OPTIONS = { seed: 1, replicates: 200 };

describe('cells', () => {
  const truth = truthOf([20, Infinity], HORIZON);
  const falls = fallTable(
    [
      [10, 40, 200, 200],
      [200, 200, 200, 99],
    ],
    HORIZON,
  );

  it('are the scored centres at every horizon', () => {
    const cells = cellsOf(truth, falls);
    expect(cells.map((c) => c.days)).toEqual([25, 25, 50, 50, 75, 75, 100, 100]);
    expect(cells.filter((c) => c.region === 0).map((c) => c.p)).toEqual([0.25, 0.5, 0.5, 0.5]);
    expect(cells.filter((c) => c.fell).map((c) => c.days)).toEqual([25, 50, 75, 100]);
    expect(cells.filter((c) => c.atEnd).length).toBe(2);
  });

  it('end with observation', () => {
    truth.observedUntilDay[1] = 60;
    expect(
      cellsOf(truth, falls)
        .filter((c) => c.region === 1)
        .at(-1)!.days,
    ).toBe(50);
  });

  it('below a probability: how many came true', () => {
    const low = lowCells(cellsOf(truth, falls), 0.3);
    expect(low).toEqual({ below: 0.3, cells: 3, fell: 1, share_fell: 1 / 3 });
    expect(lowCells([], 0.3).share_fell).toBeNull();
  });
});

describe('reliability', () => {
  const cell = (p: number, fell: boolean) => ({ region: 0, days: 7, atEnd: false, p, fell });

  it('sorts forecasts into bins, the last one closed', () => {
    const bins = reliability([[cell(0, false), cell(0.05, true), cell(1, true)]], OPTIONS);
    expect(bins.length).toBe(RELIABILITY_EDGES.length - 1);
    expect(bins.flatMap((b) => (b.cells > 0 ? [[b.from, b.frequency]] : []))).toEqual([
      [0, 0],
      [0.05, 1],
      [0.95, 1],
    ]);
  });

  it('sets intervals over cases, not over cells', () => {
    const sure = [cell(0.45, true), cell(0.45, true)];
    const not = [cell(0.45, false), cell(0.45, false)];
    const bin = reliability([sure, not, sure, not], OPTIONS).find((b) => b.from === 0.4)!;
    expect(bin).toMatchObject({ cells: 8, cases: 4, frequency: 0.5, mean_forecast: 0.45 });
    expect(bin.low!).toBeLessThan(0.3);
    expect(bin.high!).toBeGreaterThan(0.7);
  });

  it('lies on the diagonal for a forecaster who knows the chances', () => {
    const draws = new Draws();
    const cases = Array.from({ length: 40 }, (_, c) => {
      draws.start(5, c);
      return Array.from({ length: 200 }, (_, k) => {
        const p = draws.uniform(0, k, 1);
        return cell(p, draws.uniform(0, k, 2) < p);
      });
    });
    for (const bin of reliability(cases, OPTIONS).filter((b) => b.cells > 300)) {
      expect(Math.abs(bin.frequency! - bin.mean_forecast!)).toBeLessThan(0.06);
    }
  });
});

describe('PIT', () => {
  /** Runs that fall on day k with chance pace · (1 - pace)^(k - 1). */
  const geometric = (region: number, run: number, draws: Draws): number => {
    draws.start(9, run);
    return Math.ceil(Math.log(draws.uniform(0, region, 3)) / Math.log(0.97));
  };

  it('is flat when what happens is drawn from the forecast, held centres included', () => {
    const draws = new Draws();
    const n = 2000;
    const column = Array.from({ length: 2000 }, (_, run) => geometric(7, run, draws));
    const columns = Array.from({ length: n }, () => column);
    const days = Array.from({ length: n }, (_, i) => geometric(i, 77, draws));
    const shares = pitOfCase(truthOf(days, 40), fallTable(columns, 40))!;
    expect(shares.reduce((a, s) => a + s, 0)).toBeCloseTo(1, 12);
    for (const share of shares) expect(Math.abs(share - 0.1)).toBeLessThan(0.03);
  });

  it('heaps on the left when centres fall earlier than said, on the right when later', () => {
    const late = fallTable([[80, 90]], HORIZON);
    expect(pitOfCase(truthOf([10], HORIZON), late)![0]).toBe(1);
    expect(pitOfCase(truthOf([Infinity], HORIZON), late)![9]).toBe(1);
    expect(pitOfCase({ ...truthOf([10], HORIZON), scored: [] }, late)).toBeNull();
  });

  it('gives each case weight 1', () => {
    const left = [1, ...new Array<number>(9).fill(0)];
    const right = [...new Array<number>(9).fill(0), 1];
    const both = pitHistogram([left, right, right, null]);
    expect([both[0], both[9]]).toEqual([1 / 3, 2 / 3]);
  });
});

describe('order with those that held as last', () => {
  const said = (days: readonly number[]) =>
    fallTable(
      days.map((d) => [d, d]),
      HORIZON,
    );

  it('is 1 when what fell comes before what held, in order', () => {
    const truth = truthOf([Infinity, 10, 20, 30], HORIZON);
    expect(orderWithHeldTau(truth, said([90, 1, 2, 3]))).toBe(1);
    expect(orderWithHeldTau(truth, said([1, 90, 80, 70]))).toBe(-1);
  });

  it('counts centres that held as level, and needs a difference', () => {
    const truth = truthOf([Infinity, Infinity, 20, 30], HORIZON);
    // 5 pairs differ in truth, all right; the sixth is tied in truth only: 5 / sqrt(5 · 6)
    expect(orderWithHeldTau(truth, said([90, 80, 1, 2]))).toBeCloseTo(5 / Math.sqrt(30), 12);
    expect(orderWithHeldTau(truthOf([1e9, 1e9, 1e9], HORIZON), said([1, 2, 3]))).toBeNull();
  });

  it('leaves out who was lost from sight before the last fall', () => {
    const truth = truthOf([10, 20, 30, Infinity], HORIZON);
    truth.observedUntilDay[3] = 15;
    expect(orderWithHeldTau(truth, said([1, 2, 3, 0]))).toBe(1);
  });
});
