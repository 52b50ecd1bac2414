/** What every document about one study begins with. */
import { z } from 'zod';

/** SHA-256. */
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'hash' });
export const isoDate = z.iso.date();
export const id = z.string().min(1);
export const texts = z.array(z.string()).readonly();
export const count = z.int().min(0);

export const parameters = z
  .object({
    source: id.describe('hand-set, shipped posterior, or the file given.'),
    label: z.enum(['not fitted', 'in sample', 'left out', 'blind']),
    vectors: z.int().min(1).describe('Equally likely vectors, of which each run draws one.'),
    hash: hash.describe('Hash stated by the posterior file; of the vector when hand-set.'),
    trained_on: texts.describe('Ids of the cases they were fitted on.'),
    left_out: texts.exactOptional().describe('Ids of the cases that were kept from them.'),
    fitted: isoDate.nullable().describe('Day of the fit; null when hand-set.'),
    method: z
      .string()
      .nullable()
      .exactOptional()
      .describe('How they were learnt, as the posterior file says; null when hand-set.'),
    notes: texts,
  })
  .readonly()
  .describe('Where the numbers of the rules come from, and what they have seen.');
export type ParametersDocument = z.infer<typeof parameters>;

/** Fields to be spread into the object of a document. */
export const studyHeadFields = {
  case: id,
  title: z.string(),
  case_hash: hash,
  engine: id,
  rules_hash: hash,
  world_hash: hash.describe('Of the case as it stands, compiled.'),
  origin: isoDate,
  hindcast: z.boolean().describe('false: only what had been announced by the origin was used.'),
  switched_off: texts.describe('Mechanisms that are off.'),
  parameters,
};
const studyHead = z.object(studyHeadFields).readonly();
export type StudyHead = z.infer<typeof studyHead>;

export const timing = z.object({ seconds: z.number().min(0) }).readonly();
