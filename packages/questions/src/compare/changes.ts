/** The changes that a case is compared with: each file one, all edits given one by one one more. */
import { applyEdits, type CaseData, compileWorld, type Edit, editText } from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import type { Mechanism, World } from '@interregnum/model';
import { Failure } from '../failure.ts';
import { safe } from '../safe.ts';
import {
  readScenario,
  readSets,
  refuse,
  type ScenarioSource,
  scenarioNames,
} from '../scenarios.ts';
import type { Study } from '../study.ts';

export interface Change {
  /** No two alike. */
  readonly name: string;
  readonly description: string;
  /** The file as given; null for edits given one by one. */
  readonly file: string | null;
  /** As `--set` would take them. */
  readonly edits: readonly string[];
  readonly world: World;
  readonly worldHash: string;
  /** Mechanisms it needs beyond the study's; on in both worlds of its pairs. */
  readonly switchedOn: readonly Mechanism[];
}

interface Asked extends Pick<Change, 'name' | 'description' | 'file' | 'switchedOn'> {
  readonly edits: readonly Edit[];
}

export interface AskedChanges {
  readonly scenarios: readonly ScenarioSource[];
  /** Edits as `--set` takes them; all together are one change. */
  readonly set: readonly string[];
}

function nothingAsked(study: Study): Failure {
  const names = scenarioNames(study.opened);
  const there =
    names.length === 0 ? '' : `\nScenarios that come with this case: ${names.join(', ')}.`;
  return new Failure(`Say what to change: --set PATH=VALUE or --scenario FILE.${there}`);
}

function askedOf(
  { scenarios, set }: AskedChanges,
  study: Study,
  say: (line: string) => void,
): Asked[] {
  const asked = scenarios.map((source): Asked => {
    const file = typeof source === 'string' ? source : source.name;
    const { title, description, edits, switchedOn } = readScenario(source, study.opened, say);
    return { name: title || file, description, file, edits, switchedOn };
  });
  if (set.length > 0) {
    const edits = readSets(set, say);
    asked.push({ name: set.join('; '), description: '', file: null, edits, switchedOn: [] });
  }
  return asked;
}

/** @throws Failure when there is no change, one is not sound, or two have one name */
export function changesOf(
  given: AskedChanges,
  study: Study,
  say: (line: string) => void,
): Change[] {
  const asked = askedOf(given, study, say);
  if (asked.length === 0) throw nothingAsked(study);
  const names = asked.map((a) => a.name);
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) throw new Failure(`Two scenarios are called ${safe(twice)}.`);
  return asked.map(({ name, description, file, edits, ...more }) => {
    const applied = applyEdits(study.data, edits);
    refuse(applied.problems, say);
    const data: CaseData = applied.data ?? study.data;
    const { hindcast, world: base } = study.input;
    const world = compileWorld(data, { hindcast, districts: base.districts !== undefined });
    const switchedOn = more.switchedOn.filter((m) => !study.input.switches[m]);
    const hash = worldHash(world);
    return {
      name,
      description,
      file,
      edits: edits.map(editText),
      world,
      worldHash: hash,
      switchedOn,
    };
  });
}
