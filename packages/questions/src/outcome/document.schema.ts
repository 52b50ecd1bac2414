/** An outcome of one's own in the documents of the questions that it is asked of. */
import { z } from 'zod';
import { count, id, texts } from '../study-head.schema.ts';

export const ownOutcomeFields = {
  text: id.describe(
    'What was asked, as --outcome takes it: every event with its date, regions by name.',
  ),
  ids: id.describe('The same with regions by their ids.'),
  words: id.describe('The same as a clause.'),
  history: z
    .object({
      held: z.boolean().nullable().describe('null: the record does not say.'),
      sentence: id,
      record: z.string().describe('What that rests on; empty where there is no record.'),
      sources: texts,
    })
    .readonly()
    .exactOptional()
    .describe('Whether it held in history: an observation, no result of the model.'),
};

const share = z.number().min(0).max(1);
export const ownOutcomeShare = z
  .object({ ...ownOutcomeFields, held: count, runs: count, share, low: share, high: share })
  .readonly()
  .describe(
    "Only with --outcome: in how many runs it holds, with Wilson's 95 % interval for chance in the draws.",
  );
