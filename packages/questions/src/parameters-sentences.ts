/** What is said of the numbers in the rules wherever they are used. */
import { count, list, longDate, thousands } from '@interregnum/words';
import { HAND_SET_ORIGIN, type ParametersSource } from './parameters.ts';
import { safe } from './safe.ts';
import { UNSEEN_NOTE } from './trust.ts';

function labelWords({ label, leftOut }: ParametersSource): string {
  if (label === 'left out') return `left out (fitted without ${list(leftOut.map(safe))})`;
  if (label === 'blind')
    return `blind (nothing was ever fitted on this case${leftOut.length > 0 ? `; fitted without ${list(leftOut.map(safe))}` : ''})`;
  return 'in sample (this case was among those fitted on, which flatters the model)';
}

/**
 * Which numbers, and what they have seen.
 * @param drawn how the vectors of a sample are used
 */
export function parametersNote(
  from: ParametersSource,
  drawn = 'Each run draws one, so intervals carry doubt in them.',
): string {
  if (from.fitted === null || from.label === 'not fitted')
    return `Parameters (the numbers in the rules): ${HAND_SET_ORIGIN}. They stand at one value, so no interval carries doubt in them.`;
  const notes = from.notes.map((note) => ` ${note}`).join('');
  return `Parameters (the numbers in the rules): ${count(from.vectors, 'vector', 'vectors')} fitted on ${thousands(from.trainedOn.length)} histories (${from.trainedOn.map(safe).join(', ')}) on ${longDate(from.fitted)}; ${labelWords(from)}. ${drawn}${notes}`;
}

/** The same with the verdict of unseen histories, for answers that are not made of blocks yet. */
export const parametersSentence = (from: ParametersSource, drawn?: string): string =>
  `${parametersNote(from, drawn)} ${UNSEEN_NOTE}`;
