/** Where the scoreboard has a case: the model in the fold that left it out, beside a regression so learnt. */
import type { Answer } from '../answer.ts';
import type { StandingFacts } from './facts.ts';

const TABLE = 'J by case';
const MODEL = 'the model (left out)';
const REGRESSION = 'hazard regression (logistic) (left out)';

/** @param title of the case, as its own row has it; null where it is not on the board */
export function standingIn(
  { blocks }: Pick<Answer, 'blocks'>,
  title: string,
): StandingFacts | null {
  const table = blocks.find((block) => block.block === 'table' && block.title === TABLE);
  if (table?.block !== 'table') return null;
  const row = table.rows.find(([of]) => of === title);
  const cell = (name: string): unknown => row?.[table.columns.findIndex((c) => c.title === name)];
  const [model, regression] = [cell(MODEL), cell(REGRESSION)];
  if (typeof model !== 'number' || typeof regression !== 'number') return null;
  return { model, regression };
}
