/** The briefing as a file in the run's folder, with the scores it shows. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObservedDistricts } from '@interregnum/case';
import type { EnsembleResult } from '@interregnum/ensemble';
import { outcomeLayout } from '@interregnum/model';
import type { Study } from '@interregnum/questions';
import { readAnswers } from '../answers/read.ts';
import { briefingFrom } from '../briefing/from-summary.ts';
import { renderBriefing } from '../briefing/render.ts';
import type { OutputFolder } from './folder.ts';
import { type RunScores, scoreRun } from './score.ts';

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

/** @returns the file's path as the user would type it */
export function writeBriefing(request: BriefingRequest): string {
  const { study, result, scores, command, folder } = request;
  const { data, observed, parameters } = study;
  const answers = readAnswers(folder.path);
  const observedDistricts =
    study.input.world.districts === undefined
      ? null
      : readObservedDistricts(study.opened.files, data).observed;
  const parts = { data, observed, observedDistricts, result, scores, command, parameters, answers };
  writeFileSync(join(folder.path, BRIEFING_FILE), renderBriefing(briefingFrom(parts)));
  return join(folder.shown, BRIEFING_FILE);
}
