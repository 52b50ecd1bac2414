/**
 * From the aftermath of a run to edits of the next case.
 *
 *   factor = min(high, max(low, 1 + share (run / reference - 1)))
 *
 * multiplies the coded input; a centre that the run leaves with another side than the record gets that
 * side's men per head where the next case has it hold. What ends as the record did changes nothing.
 */
import type { CarryRule, CaseData, ChainBridge, Edit, NextHolder } from '@interregnum/case';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import { codedHolder, type Holders, handedOver } from './aftermath.ts';
import { median } from './numbers.ts';
import { type Profile, profileOf } from './profile.ts';

/** A bridge with all that is the same for every run that takes it. */
export interface Handover {
  readonly bridge: ChainBridge;
  readonly next: CaseData;
  /** Regions whose holder is handed over. */
  readonly carried: ReadonlySet<string>;
  /** Regions where the record and the next coded table disagree, so that nothing is handed over. */
  readonly disagree: readonly string[];
  /** Regions of the next case without a counterpart in the one before. */
  readonly unmapped: readonly string[];
  /** One a rule: null where there is nothing to relate a run to. */
  readonly references: readonly (number | null)[];
  readonly profiles: Readonly<Record<NextHolder, Profile | null>>;
}

export interface HandoverInput {
  readonly bridge: ChainBridge;
  readonly next: CaseData;
  /** Who held what at the end of the link before; null on a bridge that history did not take. */
  readonly record: Holders | null;
  /** The link before, played from its coded start. */
  readonly records: RunRecords;
  /** Ids of the regions of the case before. */
  readonly before: readonly string[];
  /** Those of its runs that take this bridge: their median is the reference where no number is given. */
  readonly taken: readonly number[];
}

function referenceOf(rule: CarryRule, { records, taken }: HandoverInput): number | null {
  if (rule.reference !== null) return rule.reference;
  const column = columnOf(records, rule.what);
  const usual = median(taken.map((run) => column[run]!));
  return usual === null || usual <= 0 ? null : usual;
}

export function handoverOf(input: HandoverInput): Handover {
  const { bridge, next, record, before } = input;
  const anyone: Holders = record ?? new Map(before.map((id) => [id, 'incumbent']));
  const mapped = handedOver(bridge, anyone, next);
  // Without a record of this way the coded table stands for it.
  const agrees = (id: string, coded: NextHolder): boolean =>
    mapped.has(id) && (record === null || mapped.get(id) === coded);
  const regions = bridge.holders === null ? [] : next.regions;
  return {
    bridge,
    next,
    carried: new Set(regions.filter((r) => agrees(r.id, codedHolder(r))).map((r) => r.id)),
    disagree: regions
      .filter((r) => mapped.has(r.id) && !agrees(r.id, codedHolder(r)))
      .map((r) => r.id),
    unmapped: regions.filter((r) => !mapped.has(r.id)).map((r) => r.id),
    references: bridge.carry.map((rule) => referenceOf(rule, input)),
    profiles: {
      incumbent: profileOf(next, 'incumbent'),
      challenger: profileOf(next, 'challenger'),
      third: profileOf(next, 'third'),
    },
  };
}

/** What one run leaves. */
export interface RunAftermath {
  readonly holders: Holders;
  /** One a rule, in the unit of its field. */
  readonly values: readonly number[];
}

/** Factor on the coded inputs of each rule; 1 where a rule has no reference. */
export function factorsOf(handover: Handover, values: readonly number[]): number[] {
  return handover.bridge.carry.map(({ share, limits: [low, high] }, k) => {
    const reference = handover.references[k];
    if (reference === null || reference === undefined) return 1;
    const factor = 1 + share * (values[k]! / reference - 1);
    // Three decimals: finer would make worlds differ by what nobody could know.
    return Math.round(Math.min(high, Math.max(low, factor)) * 1000) / 1000;
  });
}

/** Regions that begin the next case with another side than coded. */
export function changedHolders(handover: Handover, holders: Holders): Map<string, NextHolder> {
  const mapped = handedOver(handover.bridge, holders, handover.next);
  return new Map(
    handover.next.regions.flatMap((r): [string, NextHolder][] => {
      const side = mapped.get(r.id);
      const changed = side !== undefined && handover.carried.has(r.id) && side !== codedHolder(r);
      return changed ? [[r.id, side]] : [];
    }),
  );
}

const rounded = (value: number): string => String(Number(value.toPrecision(6)));

function holderEdits(handover: Handover, id: string, side: NextHolder): Edit[] {
  const { next, profiles, bridge } = handover;
  const row = next.regions.find((r) => r.id === id)!;
  const profile = profiles[side];
  const thousands = row.populationPersons.value / 1000;
  const own = side === 'incumbent';
  const edit = (column: string, value: string): Edit => ({
    path: `regions[${id}].${column}`,
    value,
    why: `${bridge.from} left ${row.name} with the ${side}`,
    at: bridge.at,
  });
  const men = (perPerson: number | undefined): string => rounded((perPerson ?? 0) * thousands);
  return [
    edit('precontrolled_by', own ? 'none' : side),
    edit('garrison_nominal_k', own ? men(profile?.garrisonNominal) : '0'),
    edit('garrison_effective_k', own ? men(profile?.garrison) : '0'),
    edit('militia_k', own ? men(profile?.militia) : '0'),
    ...(profile === null ? [] : [edit('challenger_force_k', men(profile.challenger))]),
    edit('insurgent_control_0', rounded(profile?.ruralControl ?? CONTROL_WHERE_LOST)),
  ];
}

/** Rural control of a lost region in a case that has none coded: as its tables have such regions. */
const CONTROL_WHERE_LOST = 0.95;

/** Edits of the next case after this run; none where it ended as the reference did. */
export function editsOf(handover: Handover, { holders, values }: RunAftermath): Edit[] {
  const changed = [...changedHolders(handover, holders)];
  return [
    ...changed.flatMap(([id, side]) => holderEdits(handover, id, side)),
    ...factorsOf(handover, values).flatMap((factor, k): Edit[] => {
      const { to, why, at } = handover.bridge.carry[k]!;
      return factor === 1 ? [] : [{ path: to, value: `x${factor}`, why, at }];
    }),
  ];
}

/** Does the next regime hold its own capital? Where holders are not handed over, it does as coded. */
export function premiseHolds(handover: Handover, holders: Holders): boolean {
  const { next } = handover;
  const side = changedHolders(handover, holders).get(next.capital);
  return side === undefined || side === 'incumbent';
}
