/** A study: a case with its edits, compiled, and what is switched on. Everything but the runs. */
import {
  applyEdits,
  type CaseData,
  type Edit,
  type Observed,
  type Problem,
  readObserved,
} from '@interregnum/case';
import { type EnsembleInput, inputFromCase, type WorldNames } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, MECHANISMS, type Mechanism, type Switches } from '@interregnum/model';
import { Failure } from './failure.ts';
import { type OpenedCase, openCase, soundData } from './open-case.ts';
import { openPosterior, type ParametersSource, parametersFor } from './parameters.ts';
import { editText, readScenario, readSets, refuse } from './scenarios.ts';
import type { StudyFlags } from './study-flags.ts';
import type { Host } from './terminal/host.ts';
import { safe } from './terminal/safe.ts';

export interface Study {
  readonly opened: OpenedCase;
  /** With the edits applied. */
  readonly data: CaseData;
  /** null where it is not known. */
  readonly observed: Observed | null;
  /** Faults that keep what happened from being read; empty where it is read, or not there. */
  readonly outcomeFaults: readonly Problem[];
  readonly input: EnsembleInput & { readonly names: WorldNames };
  /** What its parameters have seen. */
  readonly parameters: ParametersSource;
  /** No edits, the shipped switches and parameters, everything that is known: the case as it ships. */
  readonly plain: boolean;
}

function changesOf(
  flags: StudyFlags,
  opened: OpenedCase,
  host: Host,
): { readonly edits: readonly Edit[]; readonly switchedOn: readonly Mechanism[] } {
  const scenario = flags.scenario === undefined ? null : readScenario(flags.scenario, opened, host);
  const sets = flags.set === undefined ? [] : readSets(flags.set, host);
  return { edits: [...(scenario?.edits ?? []), ...sets], switchedOn: scenario?.switchedOn ?? [] };
}

/**
 * The switches with those on that a scenario needs.
 * @throws Failure when the user switched one of them off
 */
export function withSwitchedOn(
  switches: Switches,
  wanted: readonly Mechanism[],
  without: readonly Mechanism[] | undefined,
): Switches {
  const both = wanted.find((m) => without?.includes(m));
  if (both !== undefined)
    throw new Failure(`The scenario needs ${both}, which --without switches off.`);
  if (wanted.every((m) => switches[m])) return switches;
  return { ...switches, ...Object.fromEntries(wanted.map((m) => [m, true])) };
}

/** @throws Failure when a mechanism is asked for both ways */
export function switchesOf(flags: Pick<StudyFlags, 'with' | 'without'>, host: Host): Switches {
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
  const chosenSwitches = switchesOf(flags, host);
  const named = openPosterior(flags.parameters, host);
  const opened = await openCase(given);
  const { edits, switchedOn } = changesOf(flags, opened, host);
  const switches = withSwitchedOn(chosenSwitches, switchedOn, flags.without);
  const sound = soundData(opened, host.workingFolder);
  const applied = applyEdits(sound, edits);
  refuse(applied.problems, host);
  const data = applied.data ?? sound;
  const seen = readObserved(opened.files, sound);
  const outcomeFaults = seen.problems.filter((p) => p.severity === 'error');
  if (outcomeFaults.length > 0)
    host.say(
      `What happened cannot be read, so nothing is scored. See: interregnum check ${safe(given)}`,
    );
  const districts = flags.districts === true;
  if (districts && data.districts === undefined)
    throw new Failure(
      `${safe(data.id)} has no districts to play: there is no districts.csv in it. Leave --districts away.`,
    );
  const chosen = parametersFor(named, sound, switches);
  const hindcast = !(flags.announcedOnly || flags.forecast);
  return {
    opened,
    data,
    observed: seen.observed,
    outcomeFaults,
    input: inputFromCase(data, {
      edits: edits.map(editText),
      hindcast,
      districts,
      switches,
      parameters: chosen.parameters,
      seed: flags.seed,
    }),
    parameters: chosen.from,
    plain:
      edits.length === 0 &&
      hindcast &&
      !districts &&
      flags.parameters === undefined &&
      MECHANISMS.every((m) => switches[m] === DEFAULT_SWITCHES[m]),
  };
}
