/** Changes of a case: scenario files and `--set`, read and refused in plain words. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdits,
  type CaseData,
  type Edit,
  formatProblem,
  nearestOf,
  type Problem,
  parseEdit,
  parseScenario,
  type Scenario,
} from '@interregnum/case';
import { ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { OpenedCase } from './open-case.ts';
import type { Host } from './terminal/host.ts';
import { safe } from './terminal/safe.ts';

const MOST_SCENARIO_BYTES = 1_000_000;
/** They stand in titles and in the command that makes an answer again. */
const MOST_SET_CHARACTERS = 10_000;
const ENDING = '.yaml';

/** Names of the scenarios that lie beside a case's tables, in `scenarios/`. */
export function scenarioNames({ path }: Pick<OpenedCase, 'path'>): string[] {
  const folder = join(path, 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/** A file as given, or one that lies beside the case's tables by its name. */
function scenarioFile(given: string, opened: OpenedCase): string {
  if (existsSync(given)) return given;
  const names = scenarioNames(opened);
  const name = given.endsWith(ENDING) ? given.slice(0, -ENDING.length) : given;
  if (names.includes(name)) return join(opened.path, 'scenarios', `${name}${ENDING}`);
  const guess = nearestOf(name, names);
  const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
  const there = names.length === 0 ? '' : ` With this case there are: ${names.join(', ')}.`;
  throw new Failure(`There is no scenario file ${safe(given)}.${hint}${there}`);
}

/** A small text file as given by a user. @throws Failure when it is none */
export function readText(file: string, what = 'a scenario'): string {
  const info = statSync(file);
  if (!info.isFile()) throw new Failure(`${safe(file)} is not a regular file.`);
  if (info.size > MOST_SCENARIO_BYTES)
    throw new Failure(`${safe(file)} is too large to be ${what} (at most 1 MB).`);
  return readFileSync(file, 'utf8');
}

/** @throws Failure listing the errors, if there are any; warnings go to stderr */
export function refuse(problems: readonly Problem[], host: Host): void {
  const errors = problems.filter((p) => p.severity === 'error');
  const [first] = errors;
  if (first !== undefined) {
    const lines = errors.map((p) => safe(formatProblem(p)));
    throw new Failure(lines.join('\n'), ExitCode.badInput, first.at);
  }
  for (const p of problems) host.say(safe(formatProblem(p)));
}

/** @throws Failure when it is not there or not sound */
export function readScenario(given: string, opened: OpenedCase, host: Host): Scenario {
  const read = parseScenario(readText(scenarioFile(given, opened)), given);
  refuse(read.problems, host);
  if (read.scenario === null) throw new Failure(`${safe(given)} holds no scenario.`);
  return read.scenario;
}

/** Faults of the scenarios beside a case's tables, in themselves and as changes of that case. */
export function scenarioProblems(opened: OpenedCase, data: CaseData): Problem[] {
  return scenarioNames(opened).flatMap((name) => {
    const file = `scenarios/${name}${ENDING}`;
    const { scenario, problems } = parseScenario(readText(join(opened.path, file)), file);
    return [...problems, ...applyEdits(data, scenario?.edits ?? []).problems];
  });
}

/** The edits of `--set`. @throws Failure naming the one that is none */
export function readSets(texts: readonly string[], host: Host): Edit[] {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > MOST_SET_CHARACTERS)
    throw new Failure(
      `All --set together are ${length} characters long; allowed: at most ${MOST_SET_CHARACTERS}. Put them into a scenario file.`,
    );
  const read = texts.map((text) => parseEdit(text));
  refuse(
    read.flatMap((each) => each.problems),
    host,
  );
  return read.flatMap(({ edit }) => edit ?? []);
}

/** An edit in one line, as `--set` would take it. */
export function editText(edit: Edit): string {
  const dated = edit.from !== undefined || edit.to !== undefined;
  return `${edit.path}${dated ? `@${edit.from ?? ''}..${edit.to ?? ''}` : ''}=${edit.value}`;
}
