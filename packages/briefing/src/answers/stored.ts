/** Answers as they lie in a folder, in the form of today or of before; shown, both are blocks. */
import { drawFigure, figureCsv } from '@interregnum/figures';
import { type Answer, type Block, paragraph, type Table } from '@interregnum/questions';
import type { Answer1 } from './answer-1.ts';

export type StoredForm = Answer | Answer1;

/** A drawing of an old answer: only there does an answer hold one. */
export interface Drawing {
  readonly block: 'drawing';
  readonly name: string;
  readonly svg: string;
  readonly csv: string;
  readonly caption: string;
}

export type ShownBlock = Block | Drawing;

const isOld = (answer: StoredForm): answer is Answer1 => answer.schema === 'interregnum.answer/1';

const isNumber = (text = ''): boolean => /^([+−-]?[\d.,]+( ?%)?|–|)$/.test(text);

function tableOf({ title, table }: Answer1): Table[] {
  if (table === null || table.columns.length === 0) return [];
  const { columns, rows } = table;
  const right = (k: number): boolean => k > 0 && rows.every((row) => isNumber(row[k]));
  return [
    {
      block: 'table',
      title,
      columns: columns.map((column, k) => ({ title: column, align: right(k) ? 'right' : 'left' })),
      rows,
    },
  ];
}

/** What a renderer draws, in order. */
export function blocksOf(answer: StoredForm): readonly ShownBlock[] {
  if (!isOld(answer)) return answer.blocks;
  return [
    ...answer.paragraphs.map(paragraph),
    ...answer.figures.map((figure): Drawing => ({ block: 'drawing', ...figure })),
    ...tableOf(answer),
  ];
}

/** What answers first; an old answer has no such sentence. */
export const sentenceOf = (answer: StoredForm): string | null =>
  isOld(answer) ? null : answer.sentence;

/** How it was made, in a paragraph; most questions have none. */
export const methodsOf = (answer: StoredForm): string | null =>
  isOld(answer) ? null : (answer.methods ?? null);

/** How to cite it; an old answer does not say. */
export const citeOf = (answer: StoredForm): string | null => (isOld(answer) ? null : answer.cite);

/** The figures of an answer as files: drawing and data. */
export function figureFiles(
  answer: StoredForm,
): readonly { readonly name: string; readonly svg: string; readonly csv: string }[] {
  if (isOld(answer)) return answer.figures;
  return answer.blocks.flatMap((block) =>
    block.block === 'figure'
      ? [
          {
            name: block.name,
            svg: drawFigure(block.figure, { id: block.name }),
            csv: figureCsv(block.figure),
          },
        ]
      : [],
  );
}
