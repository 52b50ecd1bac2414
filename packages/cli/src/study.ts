/** A study: a case with its edits, compiled, and what is switched on. Everything but the runs. */
import { readFileSync, statSync } from 'node:fs';
import {
  applyEdits,
  type CaseData,
  type Edit,
  formatProblem,
  type Observed,
  type Problem,
  parseEdit,
  parseScenario,
  readObserved,
} from '@interregnum/case';
import { type EnsembleInput, inputFromCase, type WorldNames } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, MECHANISMS, type Switches } from '@interregnum/model';
import { Failure } from './failure.ts';
import { openCase, soundData } from './open-case.ts';
import { openPosterior, type ParametersSource, parametersFor } from './parameters.ts';
import type { StudyFlags } from './study-flags.ts';
import type { Host } from './terminal/host.ts';
import { safe } from './terminal/safe.ts';

export interface Study {
  /** With the edits applied. */
  readonly data: CaseData;
  /** null where it is not known. */
  readonly observed: Observed | null;
  readonly input: EnsembleInput & { readonly names: WorldNames };
  /** What its parameters have seen. */
  readonly parameters: ParametersSource;
  /** No edits, the shipped switches and parameters, everything that is known: the case as it ships. */
  readonly plain: boolean;
}

const MOST_SCENARIO_BYTES = 1_000_000;

function readScenarioFile(file: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined) throw new Failure(`There is no scenario file ${safe(file)}.`);
  if (!info.isFile()) throw new Failure(`${safe(file)} is not a regular file.`);
  if (info.size > MOST_SCENARIO_BYTES)
    throw new Failure(`${safe(file)} is too large to be a scenario (at most 1 MB).`);
  return readFileSync(file, 'utf8');
}

/** @throws Failure listing the errors, if there are any; warnings go to stderr */
function refuse(problems: readonly Problem[], host: Host): void {
  const errors = problems.filter((p) => p.severity === 'error');
  if (errors.length > 0) throw new Failure(errors.map((p) => safe(formatProblem(p))).join('\n'));
  for (const p of problems) host.say(safe(formatProblem(p)));
}

/** An edit in one line, as `--set` would take it. */
function editText(edit: Edit): string {
  const dated = edit.from !== undefined || edit.to !== undefined;
  return `${edit.path}${dated ? `@${edit.from ?? ''}..${edit.to ?? ''}` : ''}=${edit.value}`;
}

function editsOf(flags: StudyFlags, host: Host): Edit[] {
  const edits: Edit[] = [];
  const problems: Problem[] = [];
  if (flags.scenario !== undefined) {
    const read = parseScenario(readScenarioFile(flags.scenario), flags.scenario);
    problems.push(...read.problems);
    edits.push(...(read.scenario?.edits ?? []));
  }
  for (const text of flags.set ?? []) {
    const read = parseEdit(text);
    problems.push(...read.problems);
    if (read.edit !== null) edits.push(read.edit);
  }
  refuse(problems, host);
  return edits;
}

function switchesOf(flags: StudyFlags, host: Host): Switches {
  for (const m of flags.without ?? [])
    if (!DEFAULT_SWITCHES[m]) host.say(`Note: ${m} ships switched off; --without changes nothing.`);
  for (const m of flags.with ?? [])
    if (DEFAULT_SWITCHES[m]) host.say(`Note: ${m} ships switched on; --with changes nothing.`);
  const both = (flags.without ?? []).find((m) => flags.with?.includes(m));
  if (both !== undefined)
    throw new Failure(`${both} is asked for by --with and by --without; choose one.`);
  return Object.fromEntries(
    MECHANISMS.map((m) => [
      m,
      flags.with?.includes(m) || (DEFAULT_SWITCHES[m] && !flags.without?.includes(m)),
    ]),
  ) as Record<(typeof MECHANISMS)[number], boolean>;
}

/** Find, read, edit and compile. @throws Failure when anything is not sound */
export async function prepareStudy(given: string, flags: StudyFlags, host: Host): Promise<Study> {
  const edits = editsOf(flags, host);
  const switches = switchesOf(flags, host);
  const named = openPosterior(flags.parameters, host);
  const opened = await openCase(given);
  const sound = soundData(opened, host.workingFolder);
  const applied = applyEdits(sound, edits);
  refuse(applied.problems, host);
  const data = applied.data ?? sound;
  const seen = readObserved(opened.files, sound);
  if (seen.problems.some((p) => p.severity === 'error'))
    host.say(
      `What happened cannot be read, so nothing is scored. See: interregnum check ${safe(given)}`,
    );
  const chosen = parametersFor(named, sound, switches);
  const hindcast = !(flags.announcedOnly || flags.forecast);
  return {
    data,
    observed: seen.observed,
    input: inputFromCase(data, {
      edits: edits.map(editText),
      hindcast,
      switches,
      parameters: chosen.parameters,
      seed: flags.seed,
    }),
    parameters: chosen.from,
    plain:
      edits.length === 0 &&
      hindcast &&
      flags.parameters === undefined &&
      MECHANISMS.every((m) => switches[m] === DEFAULT_SWITCHES[m]),
  };
}
