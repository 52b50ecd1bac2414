/** Made-up records and small worlds for tests; not exported from the package. */
import { type CaseData, compileWorld, readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { DEFAULT_SWITCHES, NEVER, outcomeLayout, SHIPPED, type World } from '@interregnum/model';
import type { RunRecords, SharedDraws } from '../compare/run-records.ts';

export async function readFolder(path: string): Promise<CaseData> {
  const { files, problems } = await readCaseFolder(path);
  const { data } = readCase(files);
  if (data === null || problems.length > 0) throw new Error(`${path} is not a sound case`);
  return data;
}

/** A world of a number of regions, whose first is the capital; its rules are not played. */
export function bareWorld(small: CaseData, regionCount: number, horizonDays: number): World {
  return { ...compileWorld(small), regionCount, horizonDays, destinationCount: 0, groupCount: 0 };
}

export interface History {
  /** One day a region; -1 never. The first is the capital's and the regime's. */
  readonly fallDay: readonly number[];
  readonly killed?: number;
}

/** Records of made-up histories; everything not given is 0. */
export function madeUp(
  world: World,
  histories: readonly (History | 'failed')[],
  draws: Partial<SharedDraws> = {},
): RunRecords {
  const layout = outcomeLayout(world);
  const records = new Float64Array(layout.length * histories.length);
  const offset = (field: string): number => layout.byName.get(field)!.offset;
  histories.forEach((history, r) => {
    const record = records.subarray(r * layout.length, (r + 1) * layout.length);
    if (history === 'failed') {
      record.fill(Number.NaN);
      return;
    }
    const { fallDay, killed = 0 } = history;
    record[offset('collapseDay')] = fallDay[0]!;
    record[offset('fallen')] = fallDay.filter((d) => d !== NEVER).length;
    record[offset('civiliansKilledIncumbentGround')] = killed;
    record.set(fallDay, offset('fallDay'));
  });
  const shared = { seed: 1, parameters: SHIPPED, switches: DEFAULT_SWITCHES, ...draws };
  return { world, ...shared, layout, runs: histories.length, records };
}
