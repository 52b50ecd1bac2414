/** Playing a case and scenarios of it pair by pair, with progress, to the end or to Ctrl-C. */
import { compareWorlds, type WorldComparison } from '@interregnum/analysis';
import { applyEdits, type CaseData, compileWorld, type Edit } from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import type { World } from '@interregnum/model';
import { Failure } from '../failure.ts';
import { withExecutor } from '../run/with-executor.ts';
import { editText, readScenario, readSets, refuse } from '../scenarios.ts';
import type { Study } from '../study.ts';
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
}

interface Asked {
  readonly name: string;
  readonly description: string;
  readonly file: string | null;
  readonly edits: readonly Edit[];
}

/** Every file is a scenario of its own; all `--set` together are one more. */
function askedOf(
  files: readonly string[],
  sets: readonly string[],
  study: Study,
  host: Host,
): Asked[] {
  const asked = files.map((file): Asked => {
    const { title, description, edits } = readScenario(file, study.opened, host);
    return { name: title || file, description, file, edits };
  });
  if (sets.length > 0)
    asked.push({
      name: sets.join('; '),
      description: '',
      file: null,
      edits: readSets(sets, host),
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
  return asked.map(({ name, description, file, edits }) => {
    const applied = applyEdits(study.data, edits);
    refuse(applied.problems, host);
    const data: CaseData = applied.data ?? study.data;
    const world = compileWorld(data, { hindcast: study.input.hindcast });
    const texts = edits.map(editText);
    return { name, description, file, edits: texts, world, worldHash: worldHash(world) };
  });
}

/** @throws Failure when the worlds cannot be compared, or when interrupted */
export async function playComparison(
  study: Study,
  scenarios: readonly Scenario[],
  runs: number,
  host: Host,
): Promise<WorldComparison> {
  const { world, seed, parameters, switches, names } = study.input;
  const asked = {
    base: world,
    scenarios,
    runs,
    seed,
    parameters,
    switches,
    regions: names.regions,
  };
  return withExecutor(host, runs * (1 + scenarios.length), 'A comparison', (executor, signal) =>
    compareWorlds(asked, executor, signal),
  );
}
