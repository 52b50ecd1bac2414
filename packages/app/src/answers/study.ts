/** From a case's file and what is asked to something that can be played. No pixels, no workers. */
import {
  applyEdits,
  type CaseData,
  formatProblem,
  type Observed,
  parseEdit,
} from '@interregnum/case';
import { type EnsembleInput, inputFromCase, type WorldNames } from '@interregnum/ensemble';
import type { Parameters } from '@interregnum/model';
import type { CaseFile } from '../cases/page-data.ts';

export interface Study {
  readonly file: CaseFile;
  /** With the edits applied. */
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly input: EnsembleInput & { readonly names: WorldNames };
}

/** What was asked of a case cannot be done, in the words of the command line. */
export class StudyError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'StudyError';
    this.problems = problems;
  }
}

function edited(data: CaseData, texts: readonly string[]): CaseData {
  if (texts.length === 0) return data;
  const read = texts.map((text) => parseEdit(text));
  const edits = read.flatMap(({ edit }) => edit ?? []);
  const applied = applyEdits(data, edits);
  const problems = [...read.flatMap((r) => r.problems), ...applied.problems].filter(
    (p) => p.severity === 'error',
  );
  if (problems.length > 0 || applied.data === null)
    throw new StudyError(problems.map(formatProblem));
  return applied.data;
}

/**
 * The same inputs as `interregnum run` makes of the same case, edits and seed.
 * @throws StudyError when an edit is not sound
 */
export function openStudy(
  file: CaseFile,
  parameters: Parameters,
  asked: { readonly edits: readonly string[]; readonly seed: number },
): Study {
  const data = edited(file.data, asked.edits);
  const { edits, seed } = asked;
  return {
    file,
    data,
    observed: file.observed,
    input: inputFromCase(data, { edits, seed, parameters }),
  };
}
