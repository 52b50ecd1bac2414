/** A comparison as the briefing shows it. */

import type { WorldComparison } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { thousands } from '@interregnum/words';
import type { Answer } from '../answers/answer.ts';
import type { Study } from '../study.ts';
import { compareFigures } from './figures.ts';
import { fateFigure, figureOf, switchedOnSentence } from './numbers.ts';
import type { Scenario } from './play.ts';

export function compareAnswer(
  study: Study,
  scenarios: readonly Scenario[],
  comparison: WorldComparison,
  command: string,
): Answer {
  const { caseHash, rulesHash } = identify(study.input);
  const names = scenarios.map((s) => s.name).join(', ');
  const rows = comparison.scenarios.flatMap((answer) =>
    [fateFigure(answer), ...answer.quantities.map(figureOf)].map((f) => [
      answer.name,
      f.what,
      f.base,
      f.scenario,
      f.difference,
      f.interval,
    ]),
  );
  return {
    schema: 'interregnum.answer/1',
    question: 'compare',
    title: `What would have changed it? ${names}`,
    case: study.data.id,
    caseHash,
    rulesHash,
    paragraphs: [
      ...comparison.scenarios.flatMap((answer, k) => {
        const scenario = scenarios[k];
        const on = scenario === undefined ? '' : switchedOnSentence(scenario);
        return on === '' ? [answer.paragraph] : [answer.paragraph, on];
      }),
      `${thousands(comparison.pairs)} pairs of histories, each with the same luck in both worlds, seed ${comparison.seed}; intervals of 95 %. It says what the rules make of the change, not what would have happened.`,
    ],
    figures: compareFigures(study, comparison),
    table: {
      columns: [
        'Scenario',
        'Mean over histories',
        'As it is',
        'Changed',
        'Difference',
        '95 % interval',
      ],
      rows,
    },
    command,
  };
}
