/** What a calibration learnt, in words. */
import {
  LEARNT_FROM,
  LEAST_VECTORS,
  type Learnt,
  type LearntParameter,
} from '@interregnum/analysis';
import { decimals, percent, threeFigures } from '@interregnum/words';

/** One parameter: its value, what of the prior's variance is gone, how far it moves without a case. */
export function learntParameterSentence(p: LearntParameter): string {
  const folds =
    p.folds_sd === null
      ? ''
      : `, and moves by ${decimals(p.folds_sd / p.prior.sd, 1)} more or less when a case is left out`;
  return `${p.name}: ${threeFigures(p.value)} ${p.unit} (${threeFigures(p.low)} to ${threeFigures(p.high)}), prior ${threeFigures(p.prior_value)}; ${p.learnt === false ? 'not learnt, ' : ''}${percent(p.contraction)} of the prior's variance is gone; its mean has moved by ${decimals(p.shift, 1)} prior standard deviations${folds}.`;
}

function ridgeSentences({ parameters, ridges }: Learnt): string[] {
  if (ridges.correlations === null)
    return [
      `${ridges.vectors} vectors are too few to say how ${parameters.length} parameters trade off against each other.`,
    ];
  return ridges.pairs.map(({ a, b, correlation }) =>
    correlation > 0
      ? `${a} and ${b} rise together (correlation ${decimals(correlation, 2)}): the cases fix their difference better than either.`
      : `${a} rises where ${b} falls (correlation ${decimals(correlation, 2)}): the cases fix their sum better than either.`,
  );
}

/** Which parameters the cases say something of, which not, and which trade off against each other. */
export function learntSentences(learnt: Learnt): string[] {
  const { parameters, vectors } = learnt;
  const names = (is: boolean): string[] =>
    parameters.filter((p) => p.learnt === is).map((p) => p.name);
  const known = names(true);
  const not = names(false);
  const share = `${100 * LEARNT_FROM} % of the prior’s variance`;
  const which =
    known.length > 0
      ? `At least ${share} is gone for ${known.length} of ${parameters.length} parameters: ${known.join(', ')}.`
      : `For no parameter is ${share} gone.`;
  return [
    ...(vectors < LEAST_VECTORS
      ? [`${vectors} vectors are too few for their spread to say what was learnt.`]
      : [which, ...(not.length > 0 ? [`The cases say little of: ${not.join(', ')}.`] : [])]),
    ...ridgeSentences(learnt),
  ];
}
