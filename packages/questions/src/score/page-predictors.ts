import type { Scoreboard } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';
import { type Part, right, tableOf } from './cells.ts';

/** What a trained baseline learnt from all counted cases: predictor id -> name -> value. */
export type Learnt = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Who is on the board and what each assumes; what the regressions learnt. */
export function predictorsSection(board: Scoreboard, learnt: Learnt): Part[] {
  const known = board.predictors.filter((p) => p.summary.joint.cases > 0);
  const names = new Map(known.map((p) => [p.id, p.name]));
  const many = Object.keys(learnt).filter((id) => Object.keys(learnt[id]!).length > 4);
  const few = Object.keys(learnt).filter((id) => !many.includes(id));
  const rows = [...new Set(many.flatMap((id) => Object.keys(learnt[id]!)))];
  return [
    tableOf(
      'Who is on the board',
      ['predictor', 'id', 'label', 'assumes'],
      known.map((p) => [p.name, p.id, p.label, p.assumes]),
    ),
    'What the baselines learn from all counted cases at once (the board itself leaves the case out). Many of the signs are those of eleven histories and not of the world.',
    tableOf(
      'What the regressions learn',
      [
        'coefficient (log hazard ratio per unit)',
        ...right(...many.map((id) => names.get(id) ?? id)),
      ],
      rows.map((row) => [row, ...many.map((id) => value(learnt[id]![row]))]),
    ),
    {
      block: 'list',
      items: few.map(
        (id) =>
          `${names.get(id) ?? id}: ${Object.entries(learnt[id]!)
            .map(([name, v]) => `${words(name)} ${value(v)}`)
            .join(', ')}`,
      ),
    },
  ];
}

const value = (v: number | undefined): string | null =>
  v === undefined ? null : decimals(v, Math.abs(v) < 0.1 ? 4 : 2);

/** `contactPerDay` as `contact per day`. */
const words = (name: string): string => name.replace(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`);
