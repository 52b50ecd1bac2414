import type { Scoreboard } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';
import { table } from './markdown.ts';

/** What a trained baseline learnt from all counted cases: predictor id -> name -> value. */
export type Learnt = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Who is on the board and what each assumes; what the regressions learnt. */
export function predictorsSection(board: Scoreboard, learnt?: Learnt): string {
  const known = board.predictors.filter((p) => p.summary.joint.cases > 0);
  const who = table(
    ['predictor', 'id', 'label', 'assumes'],
    known.map((p) => [p.name, `\`${p.id}\``, p.label, p.assumes]),
  );
  if (learnt === undefined) return who;
  const names = new Map(known.map((p) => [p.id, p.name]));
  const many = Object.keys(learnt).filter((id) => Object.keys(learnt[id]!).length > 4);
  const few = Object.keys(learnt).filter((id) => !many.includes(id));
  const rows = [...new Set(many.flatMap((id) => Object.keys(learnt[id]!)))];
  const coefficients = table(
    ['coefficient (log hazard ratio per unit)', ...many.map((id) => names.get(id) ?? id)],
    rows.map((row) => [row, ...many.map((id) => value(learnt[id]![row]))]),
    many.map((_, k) => k + 1),
  );
  const rates = few.map(
    (id) =>
      `- ${names.get(id) ?? id}: ${Object.entries(learnt[id]!)
        .map(([name, v]) => `${words(name)} ${value(v)}`)
        .join(', ')}`,
  );
  return [
    who,
    'What the baselines learn from all counted cases at once (the board itself leaves the case out). Many of the signs are those of eleven histories and not of the world.',
    coefficients,
    rates.join('\n'),
  ].join('\n\n');
}

function value(v: number | undefined): string {
  if (v === undefined) return '–';
  return decimals(v, Math.abs(v) < 0.1 ? 4 : 2);
}

/** `contactPerDay` as `contact per day`. */
function words(name: string): string {
  return name.replace(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`);
}
