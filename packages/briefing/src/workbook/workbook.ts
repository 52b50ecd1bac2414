/** A run as the sheets of one workbook: what a spreadsheet shows of what the briefing shows. */
import type { Answer } from '@interregnum/questions';
import { displacementSheet, regionsSheet } from './places.ts';
import { bounded, type Played, type Sheet, sheetColumn } from './sheet.ts';
import { licencesSheet, sourcesSheet } from './sources.ts';
import { displacedSheet, weeklySheet } from './weeks.ts';

/** The sentence stands in the first cell; below it how far to trust it, and how to make it again. */
function answerSheet({ sentence, blocks, cite, command }: Answer, played: Played): Sheet {
  const said = blocks.flatMap((b) =>
    b.block === 'paragraph' || b.block === 'note' ? [b.text] : b.block === 'list' ? b.items : [],
  );
  const { caseData } = played;
  return {
    name: 'Answer',
    columns: [sheetColumn(sentence, 'text', 110)],
    rows: [
      'Model output, not observation; columns named observed are what happened.',
      ...said,
      `Day 0, the origin: ${caseData.origin}. Days simulated: ${caseData.horizonDays}.`,
      `Made again by: ${command}`,
      `Cite as: ${cite}.`,
    ].map((text) => [text]),
  };
}

export function workbookOf(answer: Answer, played: Played): readonly Sheet[] {
  return [
    answerSheet(answer, played),
    ...[regionsSheet, weeklySheet, displacedSheet, displacementSheet].map((sheet) => sheet(played)),
    sourcesSheet(played),
    licencesSheet(played),
  ].map((sheet) => bounded(sheet));
}
