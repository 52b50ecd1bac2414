/** What a case takes of the changes that a link asks for. What it does not is named, and left out. */
import {
  applyEdits,
  type CaseData,
  formatProblem,
  type Problem,
  parseEdit,
} from '@interregnum/case';
import type { CaseFile, PageScenario } from '../cases/page-data.ts';
import type { Asked } from '../state/asked.ts';
import { editedCase } from './edited-case.ts';

type Changes = Pick<Asked, 'scenario' | 'edits' | 'region'>;

export interface Taken {
  readonly changes: Changes;
  /** In the words of the command line; empty: the case takes all of it. */
  readonly refused: readonly string[];
}

const errorsOf = (problems: readonly Problem[]): string[] =>
  problems.filter((p) => p.severity === 'error').map(formatProblem);

const nameOr = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.join(', ');

export function unknownScenario(file: Pick<CaseFile, 'scenarios'>, name: string): string {
  const there = nameOr(file.scenarios.map((s) => s.name));
  return `There is no scenario ${name}. With this case there are: ${there}.`;
}

/** Edits are tried together, as they are played; where that fails one on top of the other. */
function takenEdits(data: CaseData, of: PageScenario | null, texts: readonly string[]) {
  const scenario = of?.edits ?? [];
  const read = texts.map((text) => ({ text, ...parseEdit(text) }));
  const all = read.flatMap(({ edit }) => edit ?? []);
  if (all.length === texts.length && editedCase(data, [...scenario, ...all]).data !== null)
    return { edits: texts, refused: [] };
  const edits: string[] = [];
  const refused: string[] = [];
  let so = applyEdits(data, scenario).data ?? data;
  for (const { text, edit, problems } of read) {
    const applied = edit === null ? { data: null, problems } : applyEdits(so, [edit]);
    if (applied.data === null) refused.push(...errorsOf(applied.problems));
    else {
      so = applied.data;
      edits.push(text);
    }
  }
  return { edits, refused };
}

export function taken(file: Pick<CaseFile, 'scenarios' | 'data'>, asked: Changes): Taken {
  const refused: string[] = [];
  const { regions } = file.data;
  const isKnown = asked.region === null || regions.some((r) => r.id === asked.region);
  if (!isKnown) refused.push(`There is no region ${asked.region} in this case.`);
  const scenario = file.scenarios.find((s) => s.name === asked.scenario) ?? null;
  if (scenario === null && asked.scenario !== null)
    refused.push(unknownScenario(file, asked.scenario));
  const { edits, refused: ofEdits } = takenEdits(file.data, scenario, asked.edits);
  const changes = {
    scenario: scenario?.name ?? null,
    // The same array where nothing is left out: a new one would be played again.
    edits: edits.length === asked.edits.length ? asked.edits : edits,
    region: isKnown ? asked.region : null,
  };
  return { changes, refused: [...new Set([...refused, ...ofEdits])] };
}
