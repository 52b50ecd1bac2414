/** From a case's file and what is asked to something that can be played. No pixels, no workers. */
import {
  type CaseData,
  type DistrictTables,
  type Edit,
  editText,
  formatProblem,
  type Observed,
  type Problem,
  parseEdit,
} from '@interregnum/case';
import { type EnsembleInput, inputFromCase, type WorldNames } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, type Parameters, type Switches } from '@interregnum/model';
import type { ParametersSource } from '@interregnum/questions';
import type { CaseFile, PageScenario } from '../cases/page-data.ts';
import { editedCase } from './edited-case.ts';
import { unknownScenario } from './taken.ts';

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

/** @throws StudyError when a text is no edit */
function editsOf(texts: readonly string[]): Edit[] {
  const read = texts.map((text) => parseEdit(text));
  refuse(read.flatMap((r) => r.problems));
  return read.flatMap(({ edit }) => edit ?? []);
}

function edited(data: CaseData, edits: readonly Edit[]): CaseData {
  if (edits.length === 0) return data;
  const applied = editedCase(data, edits);
  refuse(applied.problems);
  return applied.data ?? data;
}

function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter((p) => p.severity === 'error');
  if (errors.length > 0) throw new StudyError(errors.map(formatProblem));
}

function scenarioOf(file: CaseFile, name: string | null): PageScenario | null {
  if (name === null) return null;
  const found = file.scenarios.find((s) => s.name === name);
  if (found !== undefined) return found;
  throw new StudyError([unknownScenario(file, name)]);
}

/** What the parameters of a study have seen. */
export function parametersOf({
  file,
  scenario,
}: Pick<Study, 'file' | 'scenario'>): ParametersSource {
  const { file: _, notes, ...from } = file.parameters;
  return { ...from, notes: scenario?.parameterNotes ?? notes };
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
  const edits = [...(scenario?.edits ?? []), ...editsOf(asked.edits)];
  return studyOf(file, parameters, scenario, edits, asked.seed);
}

/** What a changed study is compared with: nothing is edited, what its scenario switches on is on. */
export function openBase(file: CaseFile, parameters: Parameters, asked: StudyAsked): Study {
  return studyOf(file, parameters, scenarioOf(file, asked.scenario), [], asked.seed);
}

/** One study with districts for each without, so that whoever holds one can tell that it is the same. */
const tiered = new WeakMap<Study, Study>();

/** The same study with the districts played, as `interregnum run --districts` does. */
export function withDistricts(study: Study, tables: DistrictTables): Study {
  const before = tiered.get(study);
  if (before !== undefined) return before;
  const { edits, seed, parameters, switches } = study.input;
  const data = { ...study.data, districts: tables };
  const input = inputFromCase(data, { edits, seed, parameters, switches, districts: true });
  const made = { ...study, data, input };
  tiered.set(study, made);
  return made;
}

function studyOf(
  file: CaseFile,
  parameters: Parameters,
  scenario: PageScenario | null,
  edits: readonly Edit[],
  seed: number,
): Study {
  const data = edited(file.data, edits);
  const switches = switchesOf(scenario);
  return {
    file,
    data,
    observed: file.observed,
    scenario,
    input: inputFromCase(data, { edits: edits.map(editText), seed, parameters, switches }),
  };
}
