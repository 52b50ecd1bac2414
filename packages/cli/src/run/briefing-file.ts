/** The briefing as a file in the run's folder, with the scores it shows. */

import { join } from 'node:path';
import { renderBriefing } from '@interregnum/briefing';
import { readObservedDistricts } from '@interregnum/case';
import type { EnsembleResult } from '@interregnum/ensemble';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import { outcomeLayout } from '@interregnum/model';
import { type RunScores, type Study, scoreRun, showRun } from '@interregnum/questions';
import { readAnswers } from '../answers/read.ts';
import type { Host } from '../terminal/host.ts';
import type { OutputFolder } from './folder.ts';
import { withoutMapIfNeeded } from './without-map.ts';

export const BRIEFING_FILE = 'briefing.html';

/** A case that was edited is another history than the one that happened: it is not scored. */
export function scoresOf(study: Study, result: EnsembleResult): Promise<RunScores | null> {
  const layout = outcomeLayout(study.input.world);
  const known = study.input.edits.length === 0 ? study.observed : null;
  return scoreRun(study.data, known, result, layout, study.parameters.label);
}

export interface BriefingRequest {
  readonly study: Study;
  readonly result: EnsembleResult;
  readonly scores: RunScores | null;
  /** The command that makes the run again. */
  readonly command: string;
  readonly folder: OutputFolder;
}

/** The page, not yet written. */
export function briefingOf(request: BriefingRequest, host: Pick<Host, 'say'>): string {
  const { study } = request;
  return withoutMapIfNeeded(
    study.data,
    (data) => page({ ...request, study: { ...study, data } }),
    host,
  );
}

function page(request: BriefingRequest): string {
  const { study, result, scores, command, folder } = request;
  const { data, observed, parameters } = study;
  const answers = readAnswers(folder.path);
  const observedDistricts =
    study.input.world.districts === undefined
      ? null
      : readObservedDistricts(study.opened.files, data).observed;
  const parts = { data, observed, observedDistricts, result, scores, command, parameters };
  return renderBriefing(showRun(parts), answers);
}

/**
 * Whole or not at all: an earlier one stays until the new one is on the disk.
 * @returns the file's path as the user would type it
 */
export async function writeBriefing(folder: OutputFolder, text: string): Promise<string> {
  await writeTextAtomically(join(folder.path, BRIEFING_FILE), text);
  return join(folder.shown, BRIEFING_FILE);
}
