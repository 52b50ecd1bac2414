/** The data statement of a case that was found: its README and, for one that ships, the scoreboard. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answer, dataStatement } from '@interregnum/questions';
import { CASES_FOLDER } from '../cases-folder.ts';
import { readText } from '../files/beside.ts';
import { type FoundCase, openCase } from '../open-case.ts';
import { openPosterior } from '../posterior-file.ts';
import type { Host } from '../terminal/host.ts';
import { TOP_FOLDER } from '../top-folder.ts';

const BOARD: string = join(TOP_FOLDER, 'docs', 'scoreboard.json');

/** Only of a case that ships: another of the same title has been scored by nobody. */
function boardOf({ path }: FoundCase): Pick<Answer, 'blocks'> | null {
  if (dirname(path) !== CASES_FOLDER || !existsSync(BOARD)) return null;
  const { answer } = JSON.parse(readFileSync(BOARD, 'utf8')) as { readonly answer: Answer };
  return answer;
}

/** null where the case is not sound: the check says why. */
export function statementOf(opened: FoundCase, host: Pick<Host, 'workingFolder'>): string | null {
  const { data } = opened;
  if (data === null) return null;
  const readme = join(opened.path, 'README.md');
  return dataStatement(
    { ...opened, data },
    {
      readme: existsSync(readme) ? readText(readme, 'a README') : null,
      posterior: openPosterior(undefined, host),
      board: boardOf(opened),
    },
  );
}

/** Of a case that ships, by its id: what scripts/docs-statements.mjs writes beside its tables. */
export const shippedStatement = async (id: string): Promise<string | null> =>
  statementOf(await openCase(id), { workingFolder: TOP_FOLDER });
