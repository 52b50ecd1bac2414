/** In what a case that was run differs from the case as it is. Every sentence about such a run begins with it. */
import type { Scenario } from '@interregnum/case';
import { safe } from '../safe.ts';

/** What a run takes of a scenario's file. */
export type PlayedScenario = Pick<Scenario, 'title' | 'edits'>;

export interface RunChange {
  /** Title of the scenario; null where there is none. */
  readonly scenario: string | null;
  /** Changes on top of it, as `--set` takes them. */
  readonly edits: readonly string[];
}

/**
 * @param edits all that were applied, the scenario's first
 * @returns null where the case was run as it is
 */
export function runChange(
  scenario: PlayedScenario | null,
  edits: readonly string[],
): RunChange | null {
  if (scenario === null && edits.length === 0) return null;
  return {
    scenario: scenario === null ? null : cut(safe(scenario.title)),
    edits: edits.slice(scenario?.edits.length ?? 0).map(safe),
  };
}

/** A sentence is read as one, so what stands before its colon stays short. */
const MOST_CHARACTERS = 60;

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= MOST_CHARACTERS
    ? text
    : `${letters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

/** As many of the changes as there is room for, the first in any case; `…` where some are left out. */
export function shortEdits([first = '', ...more]: readonly string[]): string[] {
  const shown = [cut(first)];
  let room = MOST_CHARACTERS - first.length;
  for (const edit of more) {
    room -= edit.length;
    if (room < 0) return [...shown, '…'];
    shown.push(edit);
  }
  return shown;
}
