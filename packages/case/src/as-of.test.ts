import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { readCaseFolder } from './node.ts';
import { readCase } from './read.ts';
import { notFinite } from './testing/not-finite.ts';
import { smallCase } from './testing/small-case.ts';
import type { CaseData, PatronRow, Quantity } from './types.ts';

const shipped = fileURLToPath(new URL('../../../cases/', import.meta.url));
const names = readdirSync(shipped).filter((n) => existsSync(`${shipped}${n}/case.json`));

async function dataOf(name: string): Promise<CaseData> {
  const { data } = readCase((await readCaseFolder(`${shipped}${name}`)).files);
  if (!data) throw new Error(`${name} is not sound`);
  return data;
}

const small = readCase(smallCase()).data!;
const level = (value: number): Quantity => ({ ...small.patrons[0]!.level, value });

/** Everything that became known, or happened, after the day is something else. */
function otherFuture(data: CaseData, day: number): CaseData {
  const other = (q: Quantity): Quantity => ({ ...q, value: q.value > 0.5 ? 0.01 : 0.93 });
  const later = (r: PatronRow): boolean => r.knownDay > day || (r.realised && r.fromDay > day);
  return {
    ...data,
    patrons: data.patrons.map((r) => {
      if (later(r)) return { ...r, level: other(r.level), toDay: r.toDay + 11 };
      // how long a realised row went on is known up to the day only
      return r.realised && r.toDay > day ? { ...r, toDay: day + 1 + (r.toDay % 7) } : r;
    }),
    events: data.events.map((e) =>
      e.knownDay > day ? { ...e, knownDay: e.knownDay + 1, magnitude: other(e.magnitude) } : e,
    ),
  };
}

describe.each(names)('%s as of a day', (name) => {
  let data: CaseData;
  beforeAll(async () => {
    data = await dataOf(name);
  });

  test('nothing that became known or happened later is in the world', () => {
    let moved = 0;
    for (const share of [0, 0.1, 0.3, 0.6, 0.9]) {
      const asOfDay = Math.floor(share * data.horizonDays);
      const world = compileWorld(data, { asOfDay });
      expect(notFinite(world)).toEqual([]);
      const changed = otherFuture(data, asOfDay);
      expect(compileWorld(changed, { asOfDay })).toEqual(world);
      if (JSON.stringify(changed.patrons) !== JSON.stringify(data.patrons)) moved++;
    }
    expect(moved > 0).toBe(data.patrons.some((r) => r.realised));
  });

  test('on the first day it is the world of what was announced', () => {
    const announced = compileWorld(data, { hindcast: false });
    expect(compileWorld(data, { asOfDay: 0 })).toEqual(announced);
  });
});

test('it is the past as it was known, and afterwards the announced path with its last surprise', () => {
  const row = (from: number, to: number, value: number, known: number): PatronRow => ({
    ...small.patrons[0]!,
    side: 'incumbent',
    patron: 'P',
    channel: 'money',
    fromDay: from,
    toDay: to,
    knownDay: known,
    level: level(value),
    realised: known > 0,
    consequence: false,
  });
  const data: CaseData = {
    ...small,
    patrons: [
      row(-100, 60, 0.9, -1),
      row(61, 400, 0.5, -1),
      row(20, 80, 0.7, 30),
      row(81, 90, 0.1, 95),
      { ...row(85, 400, 0, 40), consequence: true },
    ],
  };
  const money = (asOfDay: number): Float64Array =>
    compileWorld(data, { asOfDay }).support[0].money.actual;
  expect(money(29)[25]).toBeCloseTo(0.9, 12);
  const at40 = money(40);
  expect([at40[10], at40[25], at40[40]]).toEqual([0.9, 0.7, 0.7]);
  // 0.2 below what was announced, and so it stays
  expect(at40[50]).toBeCloseTo(0.7, 12);
  expect(at40[70]).toBeCloseTo(0.3, 12);
  // the row of days 81 to 90 is known by day 95 only, what followed from the end never
  expect(money(94)[85]).toBeCloseTo(0.7 - 0.5 + 0.5, 12);
  expect(money(95)[85]).toBeCloseTo(0.1, 12);
  expect(money(95)[120]).toBeCloseTo(0.1, 12);
});

test('a day before the first, or no whole day, is refused', () => {
  for (const asOfDay of [-1, 1.5, Number.NaN])
    expect(() => compileWorld(small, { asOfDay })).toThrow(RangeError);
});
