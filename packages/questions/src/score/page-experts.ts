import type { NearerThanExperts, Scoreboard } from '@interregnum/analysis';
import { ALWAYS_DAYS } from '@interregnum/analysis';
import { decimals } from '@interregnum/words';
import { of, type Part, tableOf } from './cells.ts';

/** Without the others the tally would read as skill of the model's own. */
function othersSentence({ predictors, experts }: Scoreboard): string {
  const name = ({ id }: NearerThanExperts): string =>
    predictors.find((p) => p.id === id)?.name ?? `always saying ${ALWAYS_DAYS} days`;
  const told = experts.others.map((o) => `${name(o)}, ${o.closer} of ${o.compared}`);
  return `What being nearer is worth is seen from others against the same experts: ${told.join('; ')}.`;
}

/** Of which cases the forecasts are: nearness on a case that rules were chosen on is no skill. */
function seenSentence({ strata, experts }: Scoreboard): string {
  if (strata.length < 2) return '';
  const told = strata.map(({ label, cases }, k) => {
    const n = experts.by_case
      .filter((c) => cases.includes(c.case))
      .reduce((sum, c) => sum + c.compared, 0);
    return `${n} ${k === 0 ? 'belong ' : ''}to histories ${label === 'blind' ? 'that nobody had seen' : 'on which the rules were chosen'}`;
  });
  return ` Of these forecasts ${told.join(', ')}.`;
}

/** People's dated forecasts (blind) beside the model, asked on the same day. */
export function expertsSection(board: Scoreboard): Part[] {
  const { experts } = board;
  if (experts.compared === 0)
    return [
      'No case on this board holds dated forecasts of the fall of its capital that can be compared.',
    ];
  const factor = (doublings: number | null): string =>
    doublings === null ? '–' : `${decimals(2 ** doublings, 1)} times`;
  return [
    `Asked on the same day, the model was nearer than the expert in ${experts.model_closer} of ${experts.compared} dated forecasts. The middle expert was wrong by ${factor(experts.expert_median_log2_error)}, the model by ${factor(experts.model_median_log2_error)}. The experts are blind; the model knew what patrons did after the origin, which no expert did, and many of the experts’ numbers are a reading of words. What to bear in mind: docs/scoring.md#experts-of-the-day.${seenSentence(board)}`,
    othersSentence(board),
    tableOf(
      'The experts of the day',
      [
        'case',
        ...of('whole', 'forecasts', 'model nearer'),
        ...of('hundredths', 'experts, doublings', 'model, doublings'),
      ],
      experts.by_case
        .filter((c) => c.compared > 0)
        .map((c) => [
          c.case,
          c.compared,
          c.model_closer,
          c.expert_median_log2_error,
          c.model_median_log2_error,
        ]),
    ),
    ...(experts.without.length > 0
      ? [`Without dated forecasts: ${experts.without.join(', ')}.`]
      : []),
  ];
}
