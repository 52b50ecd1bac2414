import { applyEdits, type ChainBridge, compileWorld } from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playRecords } from '../compare/run-records.ts';
import { bridge, nodeOf, recordOf, templateData } from '../testing/synthetic-chain.ts';
import { holdersOfRecord } from './aftermath.ts';
import { changedHolders, editsOf, factorsOf, handoverOf, premiseHolds } from './handover.ts';

const data = templateData();
const node = nodeOf('first', 0, data, 50);
const records = playRecords(node.world, node, 12);
const swap = { incumbent: 'challenger', challenger: 'incumbent', third: 'third' } as const;
const at = { file: 'c.yaml', line: 1, column: 1 };

function handover(given: Partial<ChainBridge>, record = holdersOfRecord(node.observed, data)) {
  const taken = [...Array(12).keys()];
  const before = data.regions.map((r) => r.id);
  return handoverOf({ bridge: bridge(given), next: data, record, records, before, taken });
}
const rule = (
  share: number,
  limits: readonly [number, number],
  reference: number | null = 100,
) => ({
  what: 'formerSoldiers',
  to: 'regions[*].challenger_force_k',
  share,
  limits,
  reference,
  why: 'a test',
  at,
});

describe('a run that ends as the record did', () => {
  test('changes nothing, whatever the shares and limits', () => {
    const limits = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1, max: 9, noNaN: true }),
    );
    const rules = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), limits), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(rules, (given) => {
        const made = handover({ holders: swap, carry: given.map(([s, l]) => rule(s, l)) });
        const values = made.references.map((r) => r!);
        const holders = holdersOfRecord(node.observed, data);
        expect(editsOf(made, { holders, values })).toEqual([]);
        expect(premiseHolds(made, holders)).toBe(true);
      }),
    );
  });

  test('gives the world of the coded tables, to the last bit', () => {
    const made = handover({ holders: swap, carry: [rule(1, [0.5, 2])] });
    const holders = holdersOfRecord(node.observed, data);
    const edited = applyEdits(data, editsOf(made, { holders, values: [100] })).data!;
    expect(worldHash(compileWorld(edited))).toBe(worldHash(node.world));
  });
});

test('factors: in proportion to the share, rounded, cut to the limits', () => {
  const carry = [rule(1, [0.5, 2]), rule(0.5, [0.5, 2]), rule(0, [0.5, 2]), rule(1, [0.9, 1.1])];
  const made = handover({ carry });
  expect(factorsOf(made, [130, 130, 130, 130])).toEqual([1.3, 1.15, 1, 1.1]);
  expect(factorsOf(made, [10, 10, 10, 10])).toEqual([0.5, 0.55, 1, 0.9]);
  expect(editsOf(made, { holders: new Map(), values: [130, 100, 100, 100] })).toEqual([
    { path: 'regions[*].challenger_force_k', value: 'x1.3', why: 'a test', at },
  ]);
});

test('without a number the median run is the reference; of nothing, nothing is carried', () => {
  const made = handover({ carry: [rule(1, [0.5, 2], null)] });
  const values = [...Array(12).keys()].map(
    (run) => records.records[run * records.layout.length + offset('formerSoldiers')]!,
  );
  expect(made.references).toEqual([values.sort((a, b) => a - b)[5]]);
  const nobody = handoverOf({
    bridge: bridge({ carry: [rule(1, [0.5, 2], null)] }),
    next: data,
    record: null,
    records,
    before: [],
    taken: [],
  });
  expect(factorsOf(nobody, [500])).toEqual([1]);
});
const offset = (field: string): number => records.layout.byName.get(field)!.offset;

describe('holders', () => {
  const fell = holdersOfRecord(node.observed, data);
  const lost = data.regions.find((r) => r.precontrolledBy === '' && r.id !== data.capital)!;
  const kept = new Map([...fell, [lost.id, 'incumbent' as const]]);

  test('a centre that the run leaves with another side begins with that side', () => {
    const made = handover({ holders: swap });
    expect([...changedHolders(made, kept)]).toEqual([[lost.id, 'challenger']]);
    const edited = applyEdits(data, editsOf(made, { holders: kept, values: [] }));
    expect(edited.problems).toEqual([]);
    const row = edited.data!.regions.find((r) => r.id === lost.id)!;
    expect(row.precontrolledBy).toBe('challenger');
    expect(row.garrisonMen.value + row.militiaMen.value).toBe(0);
    const others = edited.data!.regions.filter((r) => r.id !== lost.id);
    expect(others).toEqual(data.regions.filter((r) => r.id !== lost.id));
  });

  test('a capital that is not the next regime’s ends the path', () => {
    const made = handover({ holders: swap });
    expect(premiseHolds(made, kept)).toBe(true);
    expect(premiseHolds(made, new Map([...fell, [data.capital, 'incumbent']]))).toBe(false);
  });

  test('where record and next table disagree nothing is handed over, and that is said', () => {
    // recorded as standing, so every side disagrees once sides change places
    const made = handover({ holders: swap }, holdersOfRecord(recordOf(data, null), data));
    expect(made.disagree).toContain(lost.id);
    expect(changedHolders(made, kept).size).toBe(0);
  });

  test('a region without a counterpart is named and left alone', () => {
    const made = handover({ holders: swap, regions: { [lost.id]: 'nowhere' } });
    expect(made.unmapped).toEqual([lost.id]);
    expect(changedHolders(made, kept).size).toBe(0);
  });

  test('holders that are not handed over are left alone', () => {
    expect(changedHolders(handover({}), kept).size).toBe(0);
  });
});
