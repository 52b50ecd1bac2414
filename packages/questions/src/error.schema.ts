/** `interregnum.error/1`: what a command with `--json` prints where there is no answer. */
import { z } from 'zod';
import { place } from './check/document.schema.ts';
import type { SchemaHead } from './json-schema.ts';

export const ERROR_HEAD: SchemaHead = {
  id: 'interregnum.error/1',
  title: 'What `interregnum … --json` prints where there is no answer',
  description:
    'The one document on stdout of a command that ended without an answer. Keys and codes may be added within version 1; none is taken away.',
};

export const errorDocumentSchema = z.object({
  schema: z.literal('interregnum.error/1'),
  code: z
    .string()
    .regex(/^[a-z-]+$/)
    .describe(
      'bad-input: usage, a case, a file or a folder given is at fault; answer-is-no; interrupted: by Ctrl-C or SIGTERM; system: what the operating system refused, such as a full disk; unexpected: a fault of the program.',
    ),
  exit_code: z.int().min(1).describe('The exit code of the command.'),
  message: z
    .string()
    .min(1)
    .describe('The same words as on stderr; lines are parted by line feeds.'),
  place: place
    .nullable()
    .describe('Where in a file the first fault stands; null where no file is to blame.'),
  allowed: z
    .string()
    .nullable()
    .describe('What may stand in place of the first fault; null where that cannot be listed.'),
  nearest: z.string().nullable().describe('The nearest match; null where nothing is near.'),
});
export type ErrorDocument = z.infer<typeof errorDocumentSchema>;
