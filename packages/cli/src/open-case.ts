/** From what the user typed to a case: found, read and checked. */
import { relative, resolve } from 'node:path';
import { type CaseData, formatProblem, type Problem, readCase } from '@interregnum/case';
import { findCase, readCaseFolder } from '@interregnum/case/node';
import { Failure, type OpenedCase, safe } from '@interregnum/questions';
import { CASES_FOLDER } from './cases-folder.ts';
import { ExitCode } from './exit-codes.ts';
import { besideOf } from './files/beside.ts';

/** A case read from a folder. */
export interface FoundCase extends OpenedCase {
  readonly path: string;
}

/** Read a case's folder. @throws Failure when there is no such case */
export async function openCase(given: string): Promise<FoundCase> {
  const found = await findCase(given, CASES_FOLDER);
  if ('problem' in found) {
    const message = `${sentence(found.problem)} See: interregnum cases`;
    throw new Failure(message, ExitCode.badInput, found);
  }
  return openFolder(given, found.path);
}

export async function openFolder(given: string, path: string): Promise<FoundCase> {
  const folder = await readCaseFolder(path);
  const read = readCase(folder.files);
  const unread = new Set(folder.problems.map((p) => p.at.file));
  // a file that is there and cannot be read is not missing as well
  const echoes = (p: Problem): boolean => p.code === 'missing-file' && unread.has(p.at.file);
  const problems = [...folder.problems, ...read.problems.filter((p) => !echoes(p))];
  const sound = problems.every((p) => p.severity !== 'error');
  return {
    given,
    path,
    files: folder.files,
    beside: besideOf(path),
    data: sound ? read.data : null,
    problems,
  };
}

function sentence(text: string): string {
  const clean = safe(text);
  return `${clean.charAt(0).toUpperCase()}${clean.slice(1)}${/[.?!]$/.test(clean) ? '' : '.'}`;
}

/** The folder of a case as the user gave it; as seen from where they stand when they gave its name. */
function shownFolder({ given, path }: Pick<FoundCase, 'given' | 'path'>, from: string): string {
  const own = resolve(from, given) === path ? given : relative(from, path) || '.';
  return own.replace(/[\\/]+$/, '') || own;
}

/** A fault with the path of its file as the user would write it. */
function placed(problem: Problem, opened: FoundCase, workingFolder: string): Problem {
  const inside = shownFolder(opened, workingFolder);
  const prefix = inside === '.' ? '' : `${inside}/`;
  return { ...problem, at: { ...problem.at, file: prefix + problem.at.file } };
}

export function problemLine(problem: Problem, opened: FoundCase, workingFolder: string): string {
  return safe(formatProblem(placed(problem, opened, workingFolder)));
}

const MOST_SHOWN = 10;

/** The case's data. @throws Failure that lists the first faults when it is not sound */
export function soundData(opened: FoundCase, workingFolder: string): CaseData {
  if (opened.data !== null) return opened.data;
  const errors = opened.problems.filter((p) => p.severity === 'error');
  const faults = errors.length === 1 ? 'a fault' : `${errors.length} faults`;
  const first = `The case ${safe(opened.given)} has ${faults} and cannot be used:`;
  throw refusal(first, errors, opened, workingFolder);
}

/** A sentence and the first of the faults that it speaks of. */
export function refusal(
  sentence: string,
  faults: readonly Problem[],
  opened: FoundCase,
  workingFolder: string,
): Failure {
  const shown = faults.slice(0, MOST_SHOWN);
  const more = faults.length - shown.length;
  return new Failure(
    [
      sentence,
      ...shown.map((p) => `  ${problemLine(p, opened, workingFolder)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      `See: interregnum check ${safe(opened.given)}`,
    ].join('\n'),
    ExitCode.badInput,
    faults[0] === undefined ? null : placed(faults[0], opened, workingFolder),
  );
}
