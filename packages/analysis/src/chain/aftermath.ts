/** What is left at the end of a link: who holds what, and numbers of men; of a run, and of the record. */
import type { CaseData, ChainBridge, NextHolder, Observed } from '@interregnum/case';
import { rowOf } from '../compare/paired.ts';
import type { RunRecords } from '../compare/run-records.ts';

/** Region id -> who holds its centre, in the words of the case it belongs to. */
export type Holders = ReadonlyMap<string, NextHolder>;

/** In the order of the model's codes. */
const HOLDERS: readonly NextHolder[] = ['incumbent', 'challenger', 'third'];

export function codedHolder(region: CaseData['regions'][number]): NextHolder {
  return region.precontrolledBy === '' ? 'incumbent' : region.precontrolledBy;
}

export function holdersOfRun(records: RunRecords, run: number, data: CaseData): Holders {
  const codes = rowOf(records, run, 'holder');
  return new Map(data.regions.map((r, i) => [r.id, HOLDERS[codes[i]!] ?? 'incumbent']));
}

/** The record on the last day of the link. Only a first loss is known; a centre retaken is not. */
export function holdersOfRecord(observed: Observed, data: CaseData): Holders {
  const seen = new Map(observed.regions.map((o) => [o.region, o]));
  return new Map(
    data.regions.map((region): [string, NextHolder] => {
      const row = seen.get(region.id);
      const lost = row?.day !== null && row?.day !== undefined && row.day <= data.horizonDays;
      if (region.precontrolledBy !== '' || !lost) return [region.id, codedHolder(region)];
      return [region.id, row.status === 'third_party' ? 'third' : 'challenger'];
    }),
  );
}

/** The same in the regions and sides of the next case; regions without a counterpart are left out. */
export function handedOver(bridge: ChainBridge, holders: Holders, next: CaseData): Holders {
  const { regions } = bridge;
  const sides = bridge.holders;
  if (sides === null) return new Map();
  return new Map(
    next.regions.flatMap(({ id }): [string, NextHolder][] => {
      const holder = holders.get(Object.hasOwn(regions, id) ? regions[id]! : id);
      return holder === undefined ? [] : [[id, sides[holder]]];
    }),
  );
}
