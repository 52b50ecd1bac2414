/** Changes of a case: scenario files and edits, read and refused in plain words. */
import {
  applyEdits,
  type CaseData,
  didYouMean,
  type Edit,
  formatProblem,
  nearestOf,
  type Problem,
  parseEdit,
  parseScenario,
  type Scenario,
} from '@interregnum/case';
import { Failure } from './failure.ts';
import type { OpenedCase } from './opened-case.ts';
import { safe } from './safe.ts';

/** A small file of a user's: its name as given, and what is in it. */
export interface TextFile {
  /** By which messages and commands call it; nothing is opened by it. */
  readonly name: string;
  /** All that stands in it. */
  readonly text: string;
}

/** A file, or the name of a scenario that lies beside the case's tables. */
export type ScenarioSource = TextFile | string;

/** They stand in titles and in the command that makes an answer again. */
const MOST_SET_CHARACTERS = 10_000;
const FOLDER = 'scenarios/';
const ENDING = '.yaml';

/** Names of the scenarios that lie beside a case's tables. */
export function scenarioNames({ beside }: Pick<OpenedCase, 'beside'>): string[] {
  return [...beside.keys()]
    .filter((path) => path.startsWith(FOLDER) && path.endsWith(ENDING))
    .map((path) => path.slice(FOLDER.length, -ENDING.length))
    .sort();
}

function scenarioFile(given: ScenarioSource, opened: OpenedCase): TextFile {
  if (typeof given !== 'string') return given;
  const name = given.endsWith(ENDING) ? given.slice(0, -ENDING.length) : given;
  const text = opened.beside.get(`${FOLDER}${name}${ENDING}`);
  if (text !== undefined) return { name: given, text: text() };
  const names = scenarioNames(opened);
  const guess = nearestOf(name, names);
  const hint = didYouMean(guess);
  const there = names.length === 0 ? '' : ` With this case there are: ${names.join(', ')}.`;
  throw new Failure(`There is no scenario file ${safe(given)}.${hint}${there}`);
}

/** @throws Failure listing the errors, if there are any; @param say takes the warnings */
export function refuse(problems: readonly Problem[], say: (line: string) => void): void {
  const errors = problems.filter((p) => p.severity === 'error');
  const [first] = errors;
  if (first !== undefined) {
    const lines = errors.map((p) => safe(formatProblem(p)));
    throw new Failure(lines.join('\n'), undefined, first);
  }
  for (const p of problems) say(safe(formatProblem(p)));
}

/** @throws Failure when it is not there or not sound */
export function readScenario(
  given: ScenarioSource,
  opened: OpenedCase,
  say: (line: string) => void,
): Scenario {
  const { name, text } = scenarioFile(given, opened);
  const read = parseScenario(text, name);
  refuse(read.problems, say);
  if (read.scenario === null) throw new Failure(`${safe(name)} holds no scenario.`);
  return read.scenario;
}

/** Faults of the scenarios beside a case's tables, in themselves and as changes of that case. */
export function scenarioProblems(opened: OpenedCase, data: CaseData): Problem[] {
  return scenarioNames(opened).flatMap((name) => {
    const file = `${FOLDER}${name}${ENDING}`;
    const { scenario, problems } = parseScenario(opened.beside.get(file)!(), file);
    return [...problems, ...applyEdits(data, scenario?.edits ?? []).problems];
  });
}

/** Edits as `--set` takes them. @throws Failure naming the one that is none */
export function readSets(texts: readonly string[], say: (line: string) => void): Edit[] {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > MOST_SET_CHARACTERS)
    throw new Failure(
      `All --set together are ${length} characters long; allowed: at most ${MOST_SET_CHARACTERS}. Put them into a scenario file.`,
    );
  const read = texts.map((text) => parseEdit(text));
  refuse(
    read.flatMap((each) => each.problems),
    say,
  );
  return read.flatMap(({ edit }) => edit ?? []);
}
