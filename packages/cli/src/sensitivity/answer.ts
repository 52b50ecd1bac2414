/** A sensitivity study as the briefing shows it. */

import { type FactorInfo, outcomeWords, type Sensitivity } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { screening, screeningCsv, sensitivityCsv, sensitivityFigure } from '@interregnum/figures';
import type { Study } from '@interregnum/questions';
import { percent, thousands } from '@interregnum/words';
import type { Answer1, AnswerFigure } from '../answers/answer-1.ts';
import { knownAs, rangeOf, whereOf } from './factor-text.ts';
import { rowsOf, shareText } from './shares.ts';

function figures(result: Sensitivity, outcomeName: string): AnswerFigure[] {
  const outcome = result.sobol.outcomes.find((o) => o.name === outcomeName)!;
  const screened = result.screening.outcomes.find((o) => o.name === outcomeName)!;
  const words = outcomeWords(outcomeName);
  const shares = {
    title: `What matters most for ${words}`,
    outcome: words,
    chance: outcome.chanceShare,
    rows: rowsOf(outcome, result.sobol.factors),
  };
  const effects = {
    title: `How far each doubt moves ${words}`,
    outcome: words,
    unit: screened.unit,
    paths: result.screening.paths,
    rows: screened.effects.map((e, k) => ({
      name: result.screening.factors[k]!.name,
      size: e.muStar,
      spread: e.sigma,
    })),
  };
  return [
    {
      name: 'shares',
      svg: sensitivityFigure(shares, { id: 'sensitivity-shares' }),
      csv: sensitivityCsv(shares),
      caption: `Shares of the variance of ${words} by what is in doubt, alone and in combination, with intervals of 95 %.`,
    },
    {
      name: 'screening',
      svg: screening(effects, { id: 'sensitivity-screening' }),
      csv: screeningCsv(effects),
      caption: `How far each input and parameter moves ${words} from its low to its high (lines: intervals of 95 %), against how unevenly it does so.`,
    },
  ];
}

const tableRow = (info: FactorInfo, shares: string, first: string, k: number): string[] => [
  String(k + 1),
  info.name,
  shares,
  first,
  rangeOf(info),
  knownAs(info) || 'learnt from other histories',
  whereOf(info),
];

/** @param command that gives the same answer again */
export function sensitivityAnswer(
  study: Study,
  result: Sensitivity,
  outcomeName: string,
  command: string,
): Answer1 {
  const { caseHash, rulesHash } = identify(study.input);
  const outcome = result.sobol.outcomes.find((o) => o.name === outcomeName)!;
  const rows = outcome.learnFirst.map((worth, k) =>
    tableRow(
      result.sobol.factors.find((f) => f.id === worth.id)!,
      shareText(worth.share),
      percent(worth.rankedFirst),
      k,
    ),
  );
  return {
    schema: 'interregnum.answer/1',
    question: 'sensitivity',
    title: 'What matters most, and what to find out first?',
    case: study.data.id,
    caseHash,
    rulesHash,
    paragraphs: [
      outcome.paragraph,
      'The table ranks what is in doubt by the share of the variance of the expected outcome that knowing it exactly would take off, on average. It is about the model: an input that matters in the world and not in the rules has no share.',
      `${thousands(result.totalRuns)} runs, seed ${result.seed}; intervals of 95 %.`,
    ],
    figures: figures(result, outcomeName),
    table:
      rows.length === 0
        ? null
        : {
            columns: [
              '',
              'Find out first',
              'Doubt taken off',
              'First in resamples',
              'Low – value – high',
              'How known',
              'Where it stands',
            ],
            rows,
          },
    command,
  };
}
