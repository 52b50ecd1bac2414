import { fileURLToPath } from 'node:url';
import { compileWorld, readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { DEFAULT_SWITCHES, SHIPPED, type World } from '@interregnum/model';
import { expect, test } from 'vitest';
import { playRecords } from '../compare/run-records.ts';
import { INDICATORS, indicatorIndex } from './indicators.ts';
import { valueAt, watchCase } from './watched-case.ts';

const folder = (path: string): string =>
  fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

async function worldOf(path: string): Promise<World> {
  const { files } = await readCaseFolder(folder(path));
  return compileWorld(readCase(files).data!);
}

const RUNS = 12;

test.each(['packages/case/fixtures/small', 'cases/afghanistan-2021', 'cases/yemen-2014'])(
  'a watched history of %s takes the course of its record, and is looked at without being touched',
  async (path) => {
    const world = await worldOf(path);
    const shared = { parameters: SHIPPED, switches: DEFAULT_SWITCHES, seed: 5 };
    const records = playRecords(world, shared, RUNS);
    const watched = watchCase({ id: 'x', title: 'x', country: 'x', world, ...shared }, RUNS);
    const { layout } = records;
    const twins: readonly (readonly [string, string])[] = [
      ['weekSignal', 'signal'],
      ['weekStrength', 'strength'],
      ['weekWillingness', 'willingness'],
      ['weekRuralControl', 'ruralControl'],
    ];
    for (let run = 0; run < RUNS; run++) {
      const row = records.records.subarray(run * layout.length, (run + 1) * layout.length);
      const end = row[layout.byName.get('collapseDay')!.offset]!;
      expect(watched.collapseDays[run]).toBe(end);
      const weeks = end < 0 ? watched.weeks : Math.ceil(end / 7);
      for (const [field, id] of twins) {
        const { offset } = layout.byName.get(field)!;
        for (let w = 0; w < weeks; w++)
          expect(valueAt(watched, run, w, indicatorIndex(id))).toBeCloseTo(row[offset + w]!, 12);
      }
      for (let w = weeks; w < watched.weeks; w++)
        expect(valueAt(watched, run, w, indicatorIndex('signal'))).toBeNaN();
    }
  },
);

test('inputs are the same in all histories of a case; what is counted from them is within its range', async () => {
  const world = await worldOf('cases/afghanistan-2021');
  const shared = { parameters: SHIPPED, switches: DEFAULT_SWITCHES, seed: 5 };
  const watched = watchCase({ id: 'x', title: 'x', country: 'x', world, ...shared }, RUNS);
  const inputs = INDICATORS.filter((i) => i.kind === 'input').map((i) => i.id);
  expect(inputs).toContain('arrears');
  for (const id of [...inputs, 'days'])
    for (let run = 1; run < RUNS; run++)
      expect(valueAt(watched, run, 3, indicatorIndex(id))).toBe(
        valueAt(watched, 0, 3, indicatorIndex(id)),
      );
  for (let w = 4; w < 10; w++)
    for (let run = 0; run < RUNS; run++) {
      if (Number.isNaN(valueAt(watched, run, w, 0))) continue;
      const at = (id: string): number => valueAt(watched, run, w, indicatorIndex(id));
      expect(at('supply')).toBeGreaterThan(0);
      expect(at('supply')).toBeLessThanOrEqual(1);
      expect(at('menLeaving')).toBeGreaterThanOrEqual(0);
      expect(at('lostTrend')).toBeCloseTo(at('surrenders') + at('assaults'), 12);
      expect(at('foldDistance')).toBeGreaterThanOrEqual(0);
    }
});
