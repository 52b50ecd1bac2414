/** Where every number of the case comes from, and under which licence its table stands. */
import { inputCells, inputRows } from '../sections/inputs.ts';
import { type Played, type Sheet, sheetColumn } from './sheet.ts';

export function sourcesSheet({ caseData }: Played): Sheet {
  return {
    name: 'Sources',
    columns: [
      sheetColumn('Group', 'text'),
      sheetColumn('Input', 'text', 40),
      sheetColumn('Value', 'number'),
      sheetColumn('Unit', 'text', 14),
      sheetColumn('Low', 'number'),
      sheetColumn('High', 'number'),
      sheetColumn('Kind', 'text', 12),
      sheetColumn('Source', 'text', 80),
      sheetColumn('File', 'text', 20),
      sheetColumn('Line', 'whole', 8),
    ],
    rows: inputRows(caseData).map((row) => inputCells(row, row.quantity.source)),
  };
}

export const licencesSheet = ({ caseData }: Played): Sheet => ({
  name: 'Licences',
  columns: [
    sheetColumn('Table', 'text'),
    sheetColumn('Licence', 'text'),
    sheetColumn('Attribution', 'text', 80),
    sheetColumn('Text of the licence', 'text', 50),
  ],
  rows: caseData.licences.map((l) => [l.table, l.name, l.attribution, l.path]),
});
