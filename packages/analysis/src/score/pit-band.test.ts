import { Draws } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { fallTable } from '../fall-table.ts';
import { truthOf } from '../testing/synthetic-case.ts';
import { pitHistogram, pitOfCase } from './pit.ts';
import { pitBand } from './pit-band.ts';

const HORIZON = 60;
const RUNS = 100;
const CENTRES = 8;
const CASES = 6;
const OPTIONS = { seed: 3, replicates: 400 };
const draws = new Draws();

/** Days of the centres of a case in a run: all the same one, or each its own; some after the end. */
function daysOf(world: number, run: number, together: boolean): number[] {
  draws.start(world, run);
  return Array.from({ length: CENTRES }, (_, i) =>
    Math.ceil(90 * draws.uniform(0, together ? 0 : i, 1)),
  );
}

function said(together: boolean, world: number, ownRun: number) {
  return Array.from({ length: CASES }, (_, k) => {
    const runs = Array.from({ length: RUNS }, (_, run) => daysOf(world + k, run, together));
    const columns = Array.from({ length: CENTRES }, (_, i) => runs.map((days) => days[i]!));
    const history = daysOf(world + k, ownRun, together).map((d) => (d > HORIZON ? Infinity : d));
    return { truth: truthOf(history, HORIZON), falls: fallTable(columns, HORIZON) };
  });
}

const observed = (cases: ReturnType<typeof said>): readonly number[] =>
  pitHistogram(cases.map(({ truth, falls }) => pitOfCase(truth, falls)));

const width = (band: ReturnType<typeof pitBand>): number =>
  band!.high.reduce((sum, high, k) => sum + high - band!.low[k]!, 0) / 10;

describe('the band of a PIT histogram', () => {
  it('holds about nine of ten bins when what happens is drawn from the forecast', () => {
    let inside = 0;
    let surprising = 0;
    for (let k = 0; k < 40; k++) {
      const cases = said(k % 2 === 0, 100 * k, 5000);
      const shares = observed(cases);
      const band = pitBand(cases, shares, OPTIONS)!;
      inside += shares.filter((s, b) => s >= band.low[b]! && s <= band.high[b]!).length;
      if (band.as_uneven < 0.1) surprising++;
    }
    expect(inside / 400).toBeGreaterThan(0.84);
    expect(inside / 400).toBeLessThan(0.96);
    expect(surprising).toBeLessThan(11);
  });

  it('is wider where the forecaster says that centres fall together', () => {
    const [together, apart] = [said(true, 1, 5000), said(false, 1, 5000)];
    const wide = width(pitBand(together, observed(together), OPTIONS));
    const slim = width(pitBand(apart, observed(apart), OPTIONS));
    expect(wide).toBeGreaterThan(1.5 * slim);
  });

  it('is left by dates that were said too late', () => {
    const cases = said(false, 1, 5000).map((c) => ({
      ...c,
      truth: truthOf(new Array<number>(CENTRES).fill(2), HORIZON),
    }));
    const shares = observed(cases);
    const band = pitBand(cases, shares, OPTIONS)!;
    expect(shares[0]).toBeGreaterThan(band.high[0]!);
    expect(band.as_uneven).toBe(0);
  });

  it('watches a made-up history as long as the true one', () => {
    const [first] = said(false, 1, 5000);
    const { truth, falls } = first!;
    truth.day.fill(Infinity);
    truth.observedUntilDay.fill(0);
    const cases = [{ truth, falls }];
    const band = pitBand(cases, observed(cases), OPTIONS)!;
    for (const share of [...band.low, ...band.high]) expect(share).toBeCloseTo(0.1, 12);
    expect(band.as_uneven).toBe(1);
  });

  it('is none where nothing is scored, and the same twice', () => {
    const cases = said(true, 1, 5000);
    const shares = observed(cases);
    expect(pitBand(cases, shares, OPTIONS)).toEqual(pitBand(cases, shares, OPTIONS));
    expect(pitBand([], shares, OPTIONS)).toBeNull();
    const blind = cases.map((c) => ({ ...c, truth: { ...c.truth, scored: [] } }));
    expect(pitBand(blind, shares, OPTIONS)).toBeNull();
  });
});
