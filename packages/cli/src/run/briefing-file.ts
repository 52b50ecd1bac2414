/** The briefing as a file in the run's folder, with the scores it shows. */

import { join } from 'node:path';
import { briefingOf } from '@interregnum/briefing';
import { readObservedDistricts } from '@interregnum/case';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import type { Found } from '@interregnum/questions';
import { readAnswers } from '../answers/read.ts';
import type { Host } from '../terminal/host.ts';
import type { OutputFolder } from './folder.ts';

export const BRIEFING_FILE = 'briefing.html';

export interface BriefingRequest extends Found {
  /** The command that makes the run again. */
  readonly command: string;
  readonly folder: OutputFolder;
}

/** The page, not yet written. */
export function briefingText(request: BriefingRequest, host: Pick<Host, 'say'>): string {
  const { study, result, scores, own, command, folder } = request;
  const { data, observed, parameters, scenario, input, opened } = study;
  const observedDistricts =
    input.world.districts === undefined ? null : readObservedDistricts(opened.files, data).observed;
  const of = { data, observed, observedDistricts, result, scores, own };
  const parts = { ...of, command, parameters, scenario };
  return briefingOf(parts, readAnswers(folder.path), host.say);
}

/**
 * Whole or not at all: an earlier one stays until the new one is on the disk.
 * @returns the file's path as the user would type it
 */
export async function writeBriefing(folder: OutputFolder, text: string): Promise<string> {
  await writeTextAtomically(join(folder.path, BRIEFING_FILE), text);
  return join(folder.shown, BRIEFING_FILE);
}
