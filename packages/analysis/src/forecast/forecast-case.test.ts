import { fileURLToPath } from 'node:url';
import { type CaseData, compileWorld, type Observed } from '@interregnum/case';
import { createEngine, DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnOf, playRecords } from '../compare/run-records.ts';
import { observed, observedRegion } from '../testing/synthetic-case.ts';
import { readFolder } from '../testing/synthetic-records.ts';
import { type ForecastInput, forecastCase } from './forecast-case.ts';
import { paced } from './pace.ts';
import type { Forecast } from './result.ts';

const SMALL = fileURLToPath(new URL('../../../case/fixtures/small', import.meta.url));
const SHARED = { parameters: SHIPPED, switches: DEFAULT_SWITCHES, seed: 3 };

let data: CaseData;
/** The same without anything realised after the first day: the world that everybody expects. */
let expected: CaseData;
beforeAll(async () => {
  data = await readFolder(SMALL);
  expected = {
    ...data,
    patrons: data.patrons.filter((r) => !r.realised),
    events: data.events.filter((e) => !e.realised),
  };
});

/** Observed rows from fall days by region; -1 held, -2 precontrolled. */
function history(days: ArrayLike<number>): Observed {
  return observed(
    data.regions.map((r, i) => {
      const day = days[i]!;
      if (day === -2) return observedRegion(r.id, { status: 'precontrolled', scoreWeight: 0 });
      if (day < 0) return observedRegion(r.id, { censorDay: data.horizonDays });
      return observedRegion(r.id, { status: 'fell', day, dayLow: day, dayHigh: day });
    }),
    { regimeFell: days[0]! >= 0, capitalLostDay: days[0]! >= 0 ? days[0]! : null },
  );
}

const forecast = (
  more: Partial<ForecastInput> & Pick<ForecastInput, 'asOfDay'>,
): Promise<Forecast> =>
  forecastCase({ data, observed: null, runs: 80, ...SHARED, edits: [], ...more }, paced());

describe('a forecast', () => {
  test('on the first day is the ensemble of what was announced', async () => {
    const f = await forecast({ asOfDay: 0, observed: history([90, -1, -1, -1, -2]) });
    const world = compileWorld(data, { hindcast: false });
    const days = columnOf(playRecords(world, SHARED, 80), 'collapseDay').filter((d) => d >= 0);
    expect(f.regime.distribution.flatMap(([day, n]) => Array(n).fill(day))).toEqual([
      ...days.sort(),
    ]);
    expect(f.filter).toBeNull();
    expect(f.learnt.every((l) => l.shift === 0)).toBe(true);
  });

  test('has the past as it was seen and the same answer every time', async () => {
    const seen = history([140, 30, 44, 120, -2]);
    const f = await forecast({ asOfDay: 60, observed: seen });
    expect(f.fallenSoFar.map((r) => [r.id, r.day])).toEqual([
      ['FB', 30],
      ['FC', 44],
    ]);
    expect(f.regions.map((r) => r.id).sort()).toEqual(['FA', 'FD']);
    for (const r of [f.regime, ...f.regions])
      for (const [day] of r.distribution) expect(day).toBeGreaterThan(40);
    expect(f.held.q975[0]).toBe(2);
    expect(f.held.q025[0]).toBe(2);
    expect(f.filter).toMatchObject({ particles: 80 });
    expect(await forecast({ asOfDay: 60, observed: seen })).toEqual(f);
  });

  test('knows nothing of what came later: every later row may be another', async () => {
    const asOfDay = 60;
    const now = history([140, 30, -1, 120, -2]);
    const later = history([-1, 30, 61, 199, -2]);
    const changed: CaseData = {
      ...data,
      patrons: data.patrons.map((r) =>
        r.knownDay > asOfDay ? { ...r, level: { ...r.level, value: 1 - r.level.value } } : r,
      ),
      events: data.events.filter((e) => e.knownDay <= asOfDay),
    };
    const { score: _a, ...a } = await forecast({ asOfDay, observed: now });
    const { score: _b, ...b } = await forecast({ asOfDay, observed: later, data: changed });
    expect(b).toEqual(a);
  });

  test('a change that changes nothing makes exactly no difference', async () => {
    const seen = history([140, 30, 44, 120, -2]);
    const nothing = { id: 'nothing', world: (w: typeof world) => w };
    const world = compileWorld(data, { asOfDay: 60 });
    const f = await forecast({ asOfDay: 60, observed: seen, edits: [nothing] });
    expect(f.edits[0]).toMatchObject({
      difference: { difference: 0 },
      daysGained: { mean: 0, low: 0, high: 0 },
      otherDay: 0,
    });
  });

  test('of places nobody watched leaves them to the rules, and is not scored', async () => {
    const f = await forecast({ asOfDay: 60 });
    expect(f.unseen).toEqual(['FA', 'FB', 'FC', 'FD']);
    expect(f.score).toBeNull();
    expect(f.whyNotScored).toBe('not-recorded');
  });

  test('needs a day before the last', async () => {
    await expect(forecast({ asOfDay: 200 })).rejects.toThrow(RangeError);
  });

  test('stops when told to', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    const input = { data, observed: null, asOfDay: 60, runs: 3000, ...SHARED, edits: [] };
    await expect(forecastCase(input, paced(stop))).rejects.toThrow('enough');
  });
});

describe('of histories that the model itself made', () => {
  const AS_OF = 70;
  const TRUTHS = 24;

  test('dates are covered as often as they say, and better told than without the past', async () => {
    const world = compileWorld(expected);
    const engine = createEngine(world, SHIPPED, DEFAULT_SWITCHES);
    const { byName, length } = engine.layout;
    const record = new Float64Array(length);
    const at = byName.get('fallDay')!.offset;
    let within = 0;
    let dates = 0;
    let expectedFalls = 0;
    let variance = 0;
    let falls = 0;
    let brier = 0;
    let brierBlind = 0;
    const blind = await forecast({ data: expected, asOfDay: 0, runs: 200 });
    for (let run = 0; run < TRUTHS; run++) {
      engine.run(991, run, record);
      const days = record.slice(at, at + data.regions.length);
      const f = await forecast({
        data: expected,
        observed: history(days),
        asOfDay: AS_OF,
        runs: 100,
      });
      for (const r of f.regions) {
        const i = data.regions.findIndex((x) => x.id === r.id);
        const day = days[i]! < 0 ? Infinity : days[i]!;
        dates++;
        if (day >= (r.fallDay.q05 ?? Infinity) && day <= (r.fallDay.q95 ?? Infinity)) within++;
        const p = r.by.at(-1)!.chance.probability;
        const fell = day < Infinity ? 1 : 0;
        expectedFalls += p;
        variance += p * (1 - p);
        falls += fell;
        brier += (p - fell) ** 2;
        const q = blind.regions.find((b) => b.id === r.id)!.by.at(-1)!.chance.probability;
        brierBlind += (q - fell) ** 2;
      }
    }
    expect(dates).toBeGreaterThan(60);
    // five to ninety-five percent: nine of ten, and more where days are tied at "never"
    expect(within / dates).toBeGreaterThan(0.84);
    // centres of one history go together: the spread is that of a few dozen histories, not of centres
    expect(Math.abs(falls - expectedFalls)).toBeLessThan(3 * Math.sqrt(3 * variance));
    // a little room: this is one small set of histories
    expect(brier).toBeLessThan(1.05 * brierBlind);
  });
});
