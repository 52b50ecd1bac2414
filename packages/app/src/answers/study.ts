/** From a case's file and what is asked to something that can be played. No pixels, no workers. */
import {
  applyEdits,
  type CaseData,
  formatProblem,
  type Observed,
  parseEdit,
} from '@interregnum/case';
import { type EnsembleInput, inputFromCase, type WorldNames } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, type Parameters, type Switches } from '@interregnum/model';
import type { CaseFile, PageScenario } from '../cases/page-data.ts';

export interface Study {
  readonly file: CaseFile;
  /** With the edits applied. */
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly scenario: PageScenario | null;
  readonly input: EnsembleInput & { readonly names: WorldNames };
}

export interface StudyAsked {
  /** By its name among the case's. */
  readonly scenario: string | null;
  /** On top of the scenario's. */
  readonly edits: readonly string[];
  readonly seed: number;
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

function scenarioOf(file: CaseFile, name: string | null): PageScenario | null {
  if (name === null) return null;
  const found = file.scenarios.find((s) => s.name === name);
  if (found !== undefined) return found;
  const there = file.scenarios.map((s) => s.name).join(', ');
  throw new StudyError([
    `There is no scenario ${name}. With this case there are: ${there === '' ? 'none' : there}.`,
  ]);
}

const switchesOf = (scenario: PageScenario | null): Switches => ({
  ...DEFAULT_SWITCHES,
  ...Object.fromEntries((scenario?.switchedOn ?? []).map((m) => [m, true])),
});

/**
 * The same inputs as `interregnum run` makes of the same case, scenario, edits and seed.
 * @throws StudyError when an edit is not sound
 */
export function openStudy(file: CaseFile, parameters: Parameters, asked: StudyAsked): Study {
  const scenario = scenarioOf(file, asked.scenario);
  const edits = [...(scenario?.edits ?? []), ...asked.edits];
  return studyOf(file, parameters, scenario, edits, asked.seed);
}

/** What a changed study is compared with: nothing is edited, what its scenario switches on is on. */
export function openBase(file: CaseFile, parameters: Parameters, asked: StudyAsked): Study {
  return studyOf(file, parameters, scenarioOf(file, asked.scenario), [], asked.seed);
}

function studyOf(
  file: CaseFile,
  parameters: Parameters,
  scenario: PageScenario | null,
  edits: readonly string[],
  seed: number,
): Study {
  const data = edited(file.data, edits);
  const switches = switchesOf(scenario);
  return {
    file,
    data,
    observed: file.observed,
    scenario,
    input: inputFromCase(data, { edits, seed, parameters, switches }),
  };
}
