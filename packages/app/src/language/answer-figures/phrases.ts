/**
 * What the figures of answers write into themselves, beyond what Play's say: `{0}`, `{1}` stand for what
 * they fill in. Kept apart from the page's messages, since Play would load them without need.
 */
export const ANSWER_PHRASES = [
  '95 % interval',
  // What would have changed it.
  'as the case is',
  'with the change, or difference',
  'Histories in which the regime falls, %; in points of percent to the right',
  '{0}: mean difference, changed minus as it is',
  'as the case is: 50 %',
  'median',
  'with the change: median',
  '80 % between',
  'Number of centres held by the incumbent',
  // Forecast.
  'known on the day',
  'known by {0}',
  'what happened afterwards',
  'Number of {0} held by the incumbent',
  // Sensitivity.
  'Variance of a single history: {0} is chance, the rest what is in doubt',
  'Of what is in doubt: shares of the variance of {0}, expected over chance',
  'These cannot be told from nothing with these runs.',
  'alone',
  'in all, with combinations',
  'Spread of the effect over the paths, {0}',
  'Size of the effect from low to high, {0}',
  'Open circles: the {0} other',
  'Open circles: the {0} others',
  'share',
  'days',
  'regions',
  'persons',
  // Why.
  '{0} ({1}) {2}, with every factor less with none, divided among them',
  'its part, with 95 % interval',
  'as the only factor',
  'with all others there',
  'What two do together beyond what each does by itself (Shapley interaction index)',
  'Shaded where the 95 % interval leaves out zero; these intervals and those of ○ and □ are in the data of the figure',
  'There are no factors.',
  // Claims.
  'reproduced',
  'contradicted',
  'undecided',
  'undecided: the record agrees, the model does not',
  'input: given, not tested by runs',
  'outside the model',
  'Follows from the model',
  'A rule of the model',
  'Given to the model',
  'Not in the model',
] as const;

/** Every phrase in one language. */
export type Phrasebook = Readonly<Record<(typeof ANSWER_PHRASES)[number], string>>;
