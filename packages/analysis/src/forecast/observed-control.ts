/** Observed control up to a day, in the form in which histories are conditioned on it. */
import type { CaseData, Observed, ObservedRegion } from '@interregnum/case';
import { Manner, type ObservedControl } from '@interregnum/model';

export interface ControlSoFar {
  readonly control: ObservedControl;
  /** Regions lost by the day, in order of their days; indices. */
  readonly fallen: readonly { readonly region: number; readonly day: number }[];
  /** Regions seen held on the day, or not seen to have fallen; indices. */
  readonly held: readonly number[];
  /** Regions of which nothing is recorded: the rules decide. */
  readonly unseen: readonly number[];
}

type Placed = Pick<CaseData, 'regions'>;

/** Day of a loss that had been seen by the day; null where none had. */
function lostBy(row: ObservedRegion | undefined, asOfDay: number): number | null {
  if (row === undefined || row.status === 'held' || row.status === 'precontrolled') return null;
  return row.day !== null && row.day <= asOfDay ? Math.round(row.day) : null;
}

/**
 * What had been seen of every centre by the end of a day. Of a row that ends later, only that it had not
 * ended yet is used: not its day, its bounds, its manner or its confidence.
 * @param observed null where no outcome is recorded: nothing was seen
 * @param asOfDay days since the origin, 0 or more
 */
export function controlSoFar(
  data: Placed,
  observed: Pick<Observed, 'regions'> | null,
  asOfDay: number,
): ControlSoFar {
  const n = data.regions.length;
  const rows = new Map((observed?.regions ?? []).map((r) => [r.region, r]));
  const control = {
    fallLowDay: new Int32Array(n).fill(-1),
    fallHighDay: new Int32Array(n).fill(-1),
    heldUntilDay: new Int32Array(n),
    manner: new Uint8Array(n),
    confidence: new Float64Array(n).fill(1),
    toThirdParty: new Uint8Array(n),
  };
  const fallen: { region: number; day: number }[] = [];
  const held: number[] = [];
  const unseen: number[] = [];
  data.regions.forEach((region, i) => {
    if (region.precontrolledBy !== '') return;
    const row = rows.get(region.id);
    const day = lostBy(row, asOfDay);
    if (row === undefined) {
      unseen.push(i);
    } else if (day === null) {
      // a source that stopped looking did so whatever came after
      const until = row.status === 'held' ? Math.round(row.censorDay ?? asOfDay) : asOfDay;
      control.heldUntilDay[i] = Math.min(asOfDay, until);
      held.push(i);
    } else {
      // losses of the first day are imposed on the first day that is played
      const low = Math.round(row.dayLow ?? day);
      const high = Math.min(asOfDay, Math.round(row.dayHigh ?? day));
      control.fallLowDay[i] = Math.max(1, Math.min(day, low));
      control.fallHighDay[i] = Math.max(1, day, high);
      control.manner[i] = row.mannerClass === null ? 0 : Manner[row.mannerClass];
      control.confidence[i] = Math.max(0, Math.min(1, row.scoreWeight));
      control.toThirdParty[i] = row.status === 'third_party' ? 1 : 0;
      fallen.push({ region: i, day });
    }
  });
  fallen.sort((a, b) => a.day - b.day || a.region - b.region);
  return { control, fallen, held, unseen };
}

/**
 * Last day of which the record of an open conflict tells: the latest loss, or the latest day on which a
 * centre was seen held. null where what became of the regime is known, or nothing is recorded.
 */
export function recordEndDay(
  data: Pick<CaseData, 'horizonDays'>,
  observed: Pick<Observed, 'regions' | 'regimeFell'> | null,
): number | null {
  if (observed === null || observed.regimeFell !== null) return null;
  const days = observed.regions.flatMap((row) => {
    if (row.status === 'precontrolled') return [];
    return row.status === 'held' ? [row.censorDay ?? data.horizonDays] : [row.day ?? 0];
  });
  return days.length === 0 ? null : Math.max(...days);
}

/** Days on which weights are looked at: each week, each day with a loss, and the last. */
export function checkDays({ control }: ControlSoFar, asOfDay: number): number[] {
  const days = new Set<number>([asOfDay]);
  for (let day = 7; day < asOfDay; day += 7) days.add(day);
  for (const ends of [control.fallLowDay, control.fallHighDay])
    for (const day of ends) if (day >= 1 && day < asOfDay) days.add(day);
  return [...days].filter((day) => day >= 1).sort((a, b) => a - b);
}
