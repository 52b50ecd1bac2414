/** Playing a case and scenarios of it pair by pair, with progress, to the end or to Ctrl-C. */
import { compareWorlds, type WorldComparison } from '@interregnum/analysis';
import { applyEdits, type CaseData, compileWorld, type Edit } from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import type { Mechanism, World } from '@interregnum/model';
import { Failure } from '../failure.ts';
import { withExecutor } from '../run/with-executor.ts';
import { editText, readScenario, readSets, refuse } from '../scenarios.ts';
import { type Study, withSwitchedOn } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { safe } from '../terminal/safe.ts';

export interface Scenario {
  /** No two alike. */
  readonly name: string;
  readonly description: string;
  /** The file as given; null for edits given by `--set`. */
  readonly file: string | null;
  /** As `--set` would take them. */
  readonly edits: readonly string[];
  readonly world: World;
  readonly worldHash: string;
  /** Mechanisms it needs beyond the study's; on in both worlds of its pairs. */
  readonly switchedOn: readonly Mechanism[];
}

interface Asked {
  readonly name: string;
  readonly description: string;
  readonly file: string | null;
  readonly edits: readonly Edit[];
  readonly switchedOn: readonly Mechanism[];
}

/** Every file is a scenario of its own; all `--set` together are one more. */
function askedOf(
  files: readonly string[],
  sets: readonly string[],
  study: Study,
  host: Host,
): Asked[] {
  const asked = files.map((file): Asked => {
    const { title, description, edits, switchedOn } = readScenario(file, study.opened, host);
    return { name: title || file, description, file, edits, switchedOn };
  });
  if (sets.length > 0)
    asked.push({
      name: sets.join('; '),
      description: '',
      file: null,
      edits: readSets(sets, host),
      switchedOn: [],
    });
  return asked;
}

/** @throws Failure when a scenario is not sound, or is two of one name */
export function scenariosOf(
  files: readonly string[],
  sets: readonly string[],
  study: Study,
  host: Host,
): Scenario[] {
  const asked = askedOf(files, sets, study, host);
  const names = asked.map((a) => a.name);
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) throw new Failure(`Two scenarios are called ${safe(twice)}.`);
  return asked.map(({ name, description, file, edits, ...more }) => {
    const applied = applyEdits(study.data, edits);
    refuse(applied.problems, host);
    const data: CaseData = applied.data ?? study.data;
    const { hindcast, world: base } = study.input;
    const world = compileWorld(data, { hindcast, districts: base.districts !== undefined });
    const texts = edits.map(editText);
    const switchedOn = more.switchedOn.filter((m) => !study.input.switches[m]);
    const hash = worldHash(world);
    return { name, description, file, edits: texts, world, worldHash: hash, switchedOn };
  });
}

/** Scenarios that need the same mechanisms share one playing of the base case. */
function groupsOf(scenarios: readonly Scenario[]): (readonly Scenario[])[] {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const key = [...scenario.switchedOn].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  return [...groups.values()];
}

/**
 * Every scenario against the case as it is, in the order given. One that needs a mechanism is compared
 * with the case played with that mechanism too, so that its pairs differ by the edits alone.
 * @param without what the user switched off
 * @throws Failure when the worlds cannot be compared, or when interrupted
 */
export async function playComparison(
  study: Study,
  scenarios: readonly Scenario[],
  runs: number,
  host: Host,
  without?: readonly Mechanism[],
): Promise<WorldComparison> {
  const { world, seed, parameters, names } = study.input;
  const groups = groupsOf(scenarios);
  const asked = groups.map((group) => ({
    base: world,
    scenarios: group,
    runs,
    seed,
    parameters,
    switches: withSwitchedOn(study.input.switches, group[0]?.switchedOn ?? [], without),
    regions: names.regions,
  }));
  const total = runs * (groups.length + scenarios.length);
  const answers = await withExecutor(host, total, 'A comparison', async (executor, signal) => {
    const made: WorldComparison[] = [];
    for (const input of asked) made.push(await compareWorlds(input, executor, signal));
    return made;
  });
  const [first] = answers;
  if (first === undefined) throw new Failure('There is nothing to compare.');
  const byName = new Map(answers.flatMap((a) => a.scenarios.map((s) => [s.name, s] as const)));
  return { ...first, scenarios: scenarios.flatMap(({ name }) => byName.get(name) ?? []) };
}
