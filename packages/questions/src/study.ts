/** A study: a case with its edits, compiled, and what is switched on. Everything but the runs. */
import {
  applyEdits,
  type CaseData,
  type Edit,
  editText,
  type Observed,
  type Problem,
  readObserved,
} from '@interregnum/case';
import { type EnsembleInput, inputFromCase, type WorldNames } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, MECHANISMS, type Mechanism, type Switches } from '@interregnum/model';
import { Failure } from './failure.ts';
import type { OpenedCase, SoundCase } from './opened-case.ts';
import {
  HAND_SET,
  type NamedPosterior,
  type ParametersSource,
  parametersFor,
} from './parameters.ts';
import type { PlayedScenario } from './run/change.ts';
import { safe } from './safe.ts';
import { readScenario, readSets, refuse, type ScenarioSource } from './scenarios.ts';

export interface StudyOptions {
  readonly seed: number;
  /** Edits as `--set` takes them. */
  readonly set?: readonly string[] | undefined;
  readonly scenario?: ScenarioSource | undefined;
  /** Use only what had been announced by the first day. */
  readonly announcedOnly?: boolean | undefined;
  readonly without?: readonly Mechanism[] | undefined;
  readonly with?: readonly Mechanism[] | undefined;
  /** Play the districts inside the regions. */
  readonly districts?: boolean | undefined;
  /** null: the hand-set numbers. */
  readonly posterior: NamedPosterior | null;
  /** Whether that is what ships. */
  readonly shipped: boolean;
}

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
  /** The scenario whose edits come first among those applied; null where there is none. */
  readonly scenario: PlayedScenario | null;
  /** In what it departs from the case as it ships, in short: `Contractors stay`, `without bargains`. */
  readonly departures: readonly string[];
}

interface Changes {
  readonly scenario: PlayedScenario | null;
  readonly edits: readonly Edit[];
  readonly switchedOn: readonly Mechanism[];
}

function changesOf(
  { scenario: given, set = [] }: StudyOptions,
  opened: OpenedCase,
  say: (line: string) => void,
): Changes {
  const scenario = given === undefined ? null : readScenario(given, opened, say);
  return {
    scenario,
    edits: [...(scenario?.edits ?? []), ...readSets(set, say)],
    switchedOn: scenario?.switchedOn ?? [],
  };
}

/**
 * The switches with those on that a scenario needs.
 * @throws Failure when the user switched one of them off
 */
export function withSwitchedOn(
  switches: Switches,
  wanted: readonly Mechanism[],
  without: readonly Mechanism[] = [],
): Switches {
  const both = wanted.find((m) => without.includes(m));
  if (both !== undefined)
    throw new Failure(`The scenario needs ${both}, which --without switches off.`);
  if (wanted.every((m) => switches[m])) return switches;
  return { ...switches, ...Object.fromEntries(wanted.map((m) => [m, true])) };
}

/** @throws Failure when a mechanism is asked for both ways */
export function switchesOf(
  options: Pick<StudyOptions, 'with' | 'without'>,
  say: (line: string) => void,
): Switches {
  for (const m of options.without ?? [])
    if (!DEFAULT_SWITCHES[m]) say(`Note: ${m} ships switched off; --without changes nothing.`);
  for (const m of options.with ?? [])
    if (DEFAULT_SWITCHES[m]) say(`Note: ${m} ships switched on; --with changes nothing.`);
  const both = (options.without ?? []).find((m) => options.with?.includes(m));
  if (both !== undefined)
    throw new Failure(`${both} is asked for by --with and by --without; choose one.`);
  return Object.fromEntries(
    MECHANISMS.map((m) => [
      m,
      options.with?.includes(m) || (DEFAULT_SWITCHES[m] && !options.without?.includes(m)),
    ]),
  ) as Record<(typeof MECHANISMS)[number], boolean>;
}

/** `patrons[A/air].level@2021-05-01..=x2` in short: `level x2`. */
function shortSet(text: string): string {
  const at = text.lastIndexOf('=');
  const path = text.slice(0, Math.max(0, at)).replace(/@.*$/, '');
  return `${path.slice(path.lastIndexOf('.') + 1)} ${text.slice(at + 1)}`;
}

/** Edit and compile. @param say takes warnings; @throws Failure when anything is not sound */
export function studyOf(
  opened: SoundCase,
  options: StudyOptions,
  say: (line: string) => void,
): Study {
  const chosenSwitches = switchesOf(options, say);
  const { scenario, edits, switchedOn } = changesOf(options, opened, say);
  const switches = withSwitchedOn(chosenSwitches, switchedOn, options.without);
  const applied = applyEdits(opened.data, edits);
  refuse(applied.problems, say);
  const data = applied.data ?? opened.data;
  const seen = readObserved(opened.files, opened.data);
  const outcomeFaults = seen.problems.filter((p) => p.severity === 'error');
  if (outcomeFaults.length > 0)
    say(
      `What happened cannot be read, so nothing is scored. See: interregnum check ${safe(opened.given)}`,
    );
  const districts = options.districts === true;
  if (districts && data.districts === undefined)
    throw new Failure(
      `${safe(data.id)} has no districts to play: there is no districts.csv in it. Leave --districts away.`,
    );
  const chosen = parametersFor(options.posterior, opened.data, switches, data.events);
  const hindcast = options.announcedOnly !== true;
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
      seed: options.seed,
    }),
    parameters: chosen.from,
    scenario,
    departures: [
      ...(scenario === null ? [] : [scenario.title]),
      ...(options.set ?? []).map(shortSet),
      ...(hindcast ? [] : ['announced only']),
      ...(districts ? ['districts'] : []),
      ...MECHANISMS.filter((m) => switches[m] !== DEFAULT_SWITCHES[m]).map(
        (m) => `${switches[m] ? 'with' : 'without'} ${m}`,
      ),
      ...(options.shipped ? [] : [options.posterior === null ? HAND_SET : 'other parameters']),
    ],
  };
}
