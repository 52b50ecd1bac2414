/** From what the user typed to a study: the case found, files read, everything compiled. */
import { existsSync } from 'node:fs';
import {
  type ScenarioSource,
  type SoundCase,
  type Study,
  type StudyOptions,
  studyOf,
} from '@interregnum/questions';
import { readText } from './files/beside.ts';
import { type FoundCase, openCase, soundData } from './open-case.ts';
import { openPosterior } from './posterior-file.ts';
import type { StudyFlags } from './study-flags.ts';
import type { Host } from './terminal/host.ts';

/** A scenario as given: a file that is there, else the name of one that lies beside the case's tables. */
export const scenarioSource = (given: string): ScenarioSource =>
  existsSync(given) ? { name: given, text: readText(given, 'a scenario') } : given;

/** A study of a case in a folder. */
export interface FoundStudy extends Study {
  readonly opened: FoundCase;
}

/** What the flags say of a study; files that they name are read. */
export function studyOptions(flags: StudyFlags, host: Host): StudyOptions {
  const { scenario } = flags;
  return {
    ...flags,
    scenario: scenario === undefined ? undefined : scenarioSource(scenario),
    announcedOnly: flags.announcedOnly === true || flags.forecast === true,
    posterior: openPosterior(flags.parameters, host),
    shipped: flags.parameters === undefined,
  };
}

/** Find and read a case. @throws Failure when it is not there or not sound */
export async function openSound(given: string, host: Host): Promise<FoundCase & SoundCase> {
  const opened = await openCase(given);
  return { ...opened, data: soundData(opened, host.workingFolder) };
}

/** Find, read, edit and compile. @throws Failure when anything is not sound */
export async function prepareStudy(
  given: string,
  flags: StudyFlags,
  host: Host,
): Promise<FoundStudy> {
  const options = studyOptions(flags, host);
  const opened = await openSound(given, host);
  return { ...studyOf(opened, options, host.say), opened };
}
