/** A case, from its tables or from the folder that holds them. */
import {
  type CaseData,
  formatProblem,
  isBeside,
  type Problem,
  readCase as readTables,
} from '@interregnum/case';
import type { SoundCase } from '@interregnum/questions';

/** A case that was read and found sound. */
export interface Case extends SoundCase {
  /** Its regions, roads, patrons and events, each number with unit, range, source and kind. */
  readonly data: CaseData;
}

/** The texts of a case's files by their paths inside its folder: `regions.csv`, `scenarios/x.yaml`, … */
export type CaseTexts = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** The tables of a case have faults; each says where, what is allowed and the nearest match. */
export class CaseError extends Error {
  /** Always `CaseError`. */
  override readonly name = 'CaseError';
  /** Every fault, warnings included. */
  readonly problems: readonly Problem[];

  constructor(of: string, problems: readonly Problem[]) {
    const errors = problems.filter((p) => p.severity === 'error');
    super(`The case ${of} has faults:\n${errors.map((p) => `  ${formatProblem(p)}`).join('\n')}`);
    this.problems = problems;
  }
}

/** @throws CaseError when the tables are not sound */
export function caseFromTexts(texts: CaseTexts, given: string): Case {
  const all = texts instanceof Map ? texts : new Map(Object.entries(texts));
  const files = new Map([...all].filter(([path]) => !isBeside(path)));
  const beside = [...all].filter(([path]) => isBeside(path));
  const { data, problems } = readTables(files);
  if (data === null) throw new CaseError(given, problems);
  return {
    given,
    files,
    beside: new Map(beside.map(([path, text]) => [path, () => text])),
    data,
    problems,
  };
}
