/** From what the user typed to a case: found, read and checked. */
import { relative } from 'node:path';
import { type CaseData, formatProblem, type Problem, readCase } from '@interregnum/case';
import { findCase, readCaseFolder } from '@interregnum/case/node';
import { Failure, type OpenedCase, safe } from '@interregnum/questions';
import { CASES_FOLDER } from './cases-folder.ts';
import { besideOf } from './files/beside.ts';

/** A case read from a folder. */
export interface FoundCase extends OpenedCase {
  readonly path: string;
}

/** Read a case's folder. @throws Failure when there is no such case */
export async function openCase(given: string): Promise<FoundCase> {
  const found = await findCase(given, CASES_FOLDER);
  if ('problem' in found) throw new Failure(`${sentence(found.problem)} See: interregnum cases`);
  return openFolder(given, found.path);
}

export async function openFolder(given: string, path: string): Promise<FoundCase> {
  const folder = await readCaseFolder(path);
  const read = readCase(folder.files);
  const problems = [...folder.problems, ...read.problems];
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

/** A fault with the path of its file as seen from where the user stands. */
export function problemLine(problem: Problem, folder: string, workingFolder: string): string {
  const inside = relative(workingFolder, folder) || '.';
  const prefix = inside === '.' ? '' : `${inside}/`;
  return safe(formatProblem({ ...problem, at: { ...problem.at, file: prefix + problem.at.file } }));
}

const MOST_SHOWN = 10;

/** The case's data. @throws Failure that lists the first faults when it is not sound */
export function soundData(opened: FoundCase, workingFolder: string): CaseData {
  if (opened.data !== null) return opened.data;
  const errors = opened.problems.filter((p) => p.severity === 'error');
  const shown = errors.slice(0, MOST_SHOWN);
  const more = errors.length - shown.length;
  throw new Failure(
    [
      `The case ${safe(opened.given)} has ${errors.length === 1 ? 'a fault' : `${errors.length} faults`} and cannot be used:`,
      ...shown.map((p) => `  ${problemLine(p, opened.path, workingFolder)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
      `See: interregnum check ${safe(opened.given)}`,
    ].join('\n'),
  );
}
