/** The briefing: what a run shows, and answers to questions, as one HTML file that loads nothing. */
export type { Answer1, AnswerFigure, AnswerTable } from './answers/answer-1.ts';
export type { FoundAnswers, StoredAnswer } from './answers/found.ts';
export { answersPage } from './answers/page.ts';
export { soundSvg } from './answers/sound-svg.ts';
export { figureFiles, type StoredForm } from './answers/stored.ts';
export { briefingOf } from './briefing-of.ts';
export { answersSection, differs, type Standing } from './sections/answers.ts';
export type { CellKind, Sheet, SheetCell, SheetColumn } from './workbook/sheet.ts';
export { workbookOf } from './workbook/workbook.ts';
