/** What is said of the numbers in the rules wherever they are used. */
import { count, list, longDate, thousands } from '@interregnum/words';
import { HAND_SET_ORIGIN, type ParametersSource } from './parameters.ts';
import { safe } from './safe.ts';

function labelWords({ label, leftOut }: ParametersSource): string {
  if (label === 'left out') return `left out (fitted without ${list(leftOut.map(safe))})`;
  if (label === 'blind')
    return `blind (nothing was ever fitted on this case${leftOut.length > 0 ? `; fitted without ${list(leftOut.map(safe))}` : ''})`;
  return 'in sample (this case was among those fitted on, which flatters the model)';
}

const NUMBERS = 'Parameters (the numbers in the rules)';
const EACH_RUN = 'Each run draws one, so intervals carry doubt in them.';

const fitWords = ({ vectors, trainedOn, fitted }: ParametersSource): string =>
  `${count(vectors, 'vector', 'vectors')} fitted on ${count(trainedOn.length, 'history', 'histories')} (${trainedOn.map(safe).join(', ')})${fitted === null ? '' : ` on ${longDate(fitted)}`}`;

const notesOf = (of: readonly ParametersSource[]): string =>
  [...new Set(of.flatMap(({ notes }) => notes))].map((note) => ` ${note}`).join('');

/**
 * Which numbers, and what they have seen.
 * @param drawn how the vectors of a sample are used
 */
export function parametersNote(from: ParametersSource, drawn: string = EACH_RUN): string {
  if (from.fitted === null || from.label === 'not fitted')
    return `${NUMBERS}: ${HAND_SET_ORIGIN}. They stand at one value, so no interval carries doubt in them.`;
  return `${NUMBERS}: ${fitWords(from)}; ${labelWords(from)}. ${drawn}${notesOf([from])}`;
}

/** The same of several cases, said once: in whole where it is alike, else what they have not seen. */
export function sharedParametersNote(
  of: readonly ParametersSource[],
  drawn: string = EACH_RUN,
): string {
  const [alike = '', ...others] = new Set(of.map((from) => parametersNote(from, drawn)));
  if (others.length === 0) return alike;
  const [fit = '', ...more] = new Set(of.map(fitWords));
  const dates = [...new Set(of.flatMap(({ fitted: day }) => day ?? []))];
  const cases = thousands(of.length);
  const fitted =
    more.length === 0
      ? `${fit}, the same for ${cases} cases`
      : `fitted for each of ${cases} cases by itself${dates.length === 1 ? ` on ${longDate(dates[0]!)}` : ''}`;
  const seen = of.filter(({ label }) => label === 'in sample').length;
  const knew =
    seen === 0
      ? 'no vector was fitted on the case that it plays'
      : `${count(seen, 'case was', 'cases were')} among those fitted on, which flatters the model`;
  return `${NUMBERS}: ${fitted}; ${knew}. ${drawn}${notesOf(of)}`;
}
