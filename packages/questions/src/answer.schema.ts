/**
 * `interregnum.answer/2` as read from a file. The files lie in a folder that anybody may edit, so every
 * text has a length, every number a bound and every list an end before a figure is drawn from it.
 */
import { isNumberKind, type NumberKind } from '@interregnum/words';
import { z } from 'zod';
import type { Answer } from './answer.ts';
import { chainFigure } from './chain/figure.schema.ts';
import { verdictsFigure } from './claims/figure.schema.ts';
import { isOurCommand } from './command-line.ts';
import { comparisonFigure, heldTwinsFigure } from './compare/figures.schema.ts';
import { expertsFigure, forecastFigure } from './forecast/figures.schema.ts';
import { pitFigure, reliabilityFigure } from './score/figures.schema.ts';
import { screeningFigure, sensitivityFigure } from './sensitivity/figures.schema.ts';
import { list, number, text } from './stored.schema.ts';
import { warnFigure } from './warn/figure.schema.ts';
import { whyFigure } from './why/figure.schema.ts';

const MOST_ROWS = 2000;
const MOST_COLUMNS = 20;
const MOST_BLOCKS = 400;

/** A reader is told to type it. */
const ours = text.refine(isOurCommand, 'no command of this program’s');

const kind = z.string().refine((k): k is NumberKind => isNumberKind(k), 'no kind of number');
const cell = z.union([
  text,
  number,
  z.null(),
  z.strictObject({
    value: number.exactOptional(),
    low: number.exactOptional(),
    high: number.exactOptional(),
    kind: kind.exactOptional(),
  }),
]);
const column = z.strictObject({
  title: text,
  kind: z.union([kind, z.literal('place')]).exactOptional(),
  unit: text.exactOptional(),
  align: z.enum(['left', 'right']).exactOptional(),
  give: z.int().min(0).max(9).exactOptional(),
  least: z.int().min(1).max(200).exactOptional(),
});
const table = z
  .strictObject({
    block: z.literal('table'),
    title: text,
    columns: list(column, MOST_COLUMNS),
    rows: list(list(cell, MOST_COLUMNS), MOST_ROWS),
  })
  .refine(
    ({ columns, rows }) => rows.every((row) => row.length === columns.length),
    'a row has another length than the columns',
  );

/** A question that is moved to this package adds its figures here. */
const figure = z.discriminatedUnion('kind', [
  chainFigure,
  comparisonFigure,
  heldTwinsFigure,
  pitFigure,
  reliabilityFigure,
  screeningFigure,
  sensitivityFigure,
  verdictsFigure,
  expertsFigure,
  forecastFigure,
  warnFigure,
  whyFigure,
]);

const block = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('heading'), text }),
  z.strictObject({ block: z.literal('paragraph'), text }),
  z.strictObject({ block: z.literal('command'), text: ours }),
  z.strictObject({ block: z.literal('note'), text }),
  z.strictObject({ block: z.literal('list'), items: list(text, MOST_ROWS) }),
  table,
  z.strictObject({
    block: z.literal('figure'),
    name: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a figure has no plain name'),
    figure,
    caption: text,
  }),
]);

const answer = z
  .strictObject({
    schema: z.literal('interregnum.answer/2'),
    question: text,
    title: text,
    case: text,
    caseHash: text,
    rulesHash: text,
    sentence: text,
    blocks: list(block, MOST_BLOCKS),
    command: ours,
    cite: text,
    // every edit is in it, and whose data it is
    methods: z.string().max(100_000).exactOptional(),
  })
  .refine(({ blocks }) => {
    const names = blocks.flatMap((b) => (b.block === 'figure' ? [b.name] : []));
    return new Set(names).size === names.length;
  }, 'two figures have one name');

/** What is wrong with a value as an answer, in words; null when it is one. */
export function answerFault(value: unknown): string | null {
  const read = answer.safeParse(value);
  if (read.success) {
    // What is read is what is written, field by field.
    read.data satisfies Answer;
    return null;
  }
  const issue = read.error.issues[0]!;
  return `${issue.path.join('.') || 'the file'}: ${issue.message}`;
}
