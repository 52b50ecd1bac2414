/** `compare`: what would have changed it? The case and changes of it, played pair by pair. */
import { compareWorlds, ownQuantity, type WorldComparison } from '@interregnum/analysis';
import type { Mechanism } from '@interregnum/model';
import type { Asking } from '../asking.ts';
import { asFailure } from '../failure.ts';
import { ownOutcome } from '../outcome/read.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { sayHowLong } from '../pilot.ts';
import { type Study, withSwitchedOn } from '../study.ts';
import { type AskedChanges, type Change, changesOf } from './changes.ts';

/** Pairs of histories when nothing is said. */
export const USUAL_PAIRS = 400;

export interface CompareOptions extends AskedChanges {
  /** Pairs of histories. */
  readonly runs: number;
  /** What the user switched off: a change that needs it is refused. */
  readonly without?: readonly Mechanism[] | undefined;
  /** An outcome of one's own. */
  readonly outcome?: string | undefined;
}

/** What was found, before anything is said of it. */
export interface CompareFound {
  readonly study: Study;
  readonly changes: readonly Change[];
  /** One answer a change, in their order. */
  readonly comparison: WorldComparison;
  /** null where none was asked. */
  readonly own: OwnOutcome | null;
}

/** Changes that need the same mechanisms share one playing of the base case. */
function groupsOf(changes: readonly Change[]): (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = [...change.switchedOn].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/**
 * Every change against the case as it is. One that needs a mechanism is compared with the case played
 * with that mechanism too, so that its pairs differ by the edits alone.
 * @throws Failure when the worlds cannot be compared; the signal's reason when aborted
 */
export async function askCompare(
  study: Study,
  options: CompareOptions,
  asking: Asking,
): Promise<CompareFound> {
  const own = ownOutcome(options.outcome, study);
  const changes = changesOf(options, study, asking.say);
  const { world, seed, parameters, switches, names } = study.input;
  const groups = groupsOf(changes).map((scenarios) => ({
    base: world,
    scenarios,
    runs: options.runs,
    seed,
    parameters,
    switches: withSwitchedOn(switches, scenarios[0]!.switchedOn, options.without),
    regions: names.regions,
    ...(own === null ? {} : { own: ownQuantity(own.outcome) }),
  }));
  const plays = options.runs * (groups.length + changes.length);
  await sayHowLong(plays, [{ world, switches }], parameters, asking);
  asking.expect(plays);
  const made: WorldComparison[] = [];
  try {
    for (const input of groups)
      made.push(await compareWorlds(input, asking.executor, asking.signal));
  } catch (error) {
    throw asFailure(error);
  }
  const byName = new Map(made.flatMap((m) => m.scenarios.map((s) => [s.name, s] as const)));
  const scenarios = changes.map(({ name }) => byName.get(name)!);
  return { study, changes, own, comparison: { ...made[0]!, scenarios } };
}
