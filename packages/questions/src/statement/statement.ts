/** A data statement as text: from a case as read to the page, by one way for every case. */
import type { Answer } from '../answer.ts';
import { commandLine } from '../command-line.ts';
import { markdownOf } from '../markdown.ts';
import type { SoundCase } from '../opened-case.ts';
import { type NamedPosterior, parametersFor } from '../parameters.ts';
import { switchesOf } from '../study.ts';
import { statementOf } from './english.ts';
import { statementFacts } from './facts.ts';
import { standingIn } from './standing.ts';

export interface StatementParts {
  /** The README of the case; null where it has none. */
  readonly readme: string | null;
  /** What it would be played with; null for the hand-set numbers. */
  readonly posterior: NamedPosterior | null;
  /** The scoreboard, where this very case is among those on it. */
  readonly board: Pick<Answer, 'blocks'> | null;
}

/** Markdown. Of the inputs alone: no outcome is read or said. */
export function dataStatement(
  opened: SoundCase,
  { readme, posterior, board }: StatementParts,
): string {
  const { data, given } = opened;
  const parameters = parametersFor(
    posterior,
    data,
    switchesOf({}, () => {}),
  ).from;
  const standing = board === null ? null : standingIn(board, data.title);
  const facts = statementFacts(opened, { readme, parameters, standing });
  const command = commandLine('check', given, ['--statement']);
  return markdownOf(statementOf(facts, command), `inputs ${data.hash.slice(0, 12)}`);
}
