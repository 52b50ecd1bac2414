/** The two figures of a comparison, for the briefing. */
import type { MeanEstimate, ScenarioComparison, WorldComparison } from '@interregnum/analysis';
import {
  type ComparisonInput,
  comparisonCsv,
  comparison as drawComparison,
  type Estimate,
  type HeldTwinsInput,
  heldTwins,
  heldTwinsCsv,
} from '@interregnum/figures';
import type { AnswerFigure } from '../answers/answer.ts';
import type { Study } from '../study.ts';
import { WORDS } from './numbers.ts';

const meanOf = ({ mean, low, high }: MeanEstimate): Estimate => ({ middle: mean, low, high });
const shareOf = (s: { share: number; low: number; high: number }): Estimate => ({
  middle: s.share,
  low: s.low,
  high: s.high,
});

/** The title of a column: unit in words, the first letter large. */
function heading(name: string): string {
  const words = WORDS[name] ?? name;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function differencesInput({ pairs, scenarios }: WorldComparison): ComparisonInput {
  const quantities = scenarios[0]?.quantities ?? [];
  return {
    title: 'What the change does',
    pairs,
    quantities: quantities.map(({ name, unit }) => ({
      name: heading(name),
      kind: unit === 'persons' || unit === 'men' ? 'persons-effect' : 'effect',
    })),
    scenarios: scenarios.map(({ name, fate, quantities: of }: ScenarioComparison) => {
      const { difference, low, high } = fate.difference;
      return {
        name,
        baseFalls: shareOf(fate.base),
        scenarioFalls: shareOf(fate.scenario),
        fallsDifference: { middle: difference, low, high },
        differences: of.map((q) => meanOf(q.difference)),
      };
    }),
  };
}

function heldInput(study: Study, { pairs, scenarios }: WorldComparison): HeldTwinsInput {
  return {
    title: 'Centres held, as the case is and changed',
    origin: study.data.origin,
    horizonDays: study.data.horizonDays,
    pairs,
    days: scenarios[0]?.held.days ?? [],
    scenarios: scenarios.map(({ name, held }) => ({ name, ...held })),
  };
}

export function compareFigures(study: Study, comparison: WorldComparison): AnswerFigure[] {
  const differences = differencesInput(comparison);
  const held = heldInput(study, comparison);
  return [
    {
      name: 'differences',
      svg: drawComparison(differences, { id: 'comparison' }),
      csv: comparisonCsv(differences),
      caption:
        'Share of histories in which the regime falls in both worlds, then the mean paired difference of each quantity, all with intervals of 95 %. Where an interval crosses the line at zero, these pairs do not tell the direction. Model results, not observations.',
    },
    {
      name: 'centres-held',
      svg: heldTwins(held, { id: 'held-twins' }),
      csv: heldTwinsCsv(held),
      caption:
        'Centres held by the incumbent week by week: bands of histories as the case is, lines with the change. Bands are spread from history to history, not doubt in the difference; the file has the mean paired difference with its interval.',
    },
  ];
}
