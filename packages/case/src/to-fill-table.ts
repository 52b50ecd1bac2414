/** The table of what nobody has filled yet. */
import { column, KEY, type TableSpec } from './column.ts';

export const toFill: TableSpec = {
  name: 'to_fill',
  description:
    'Cells that nobody has filled yet; a line counts while its cell is blank, one with the key * until it is deleted',
  primaryKey: ['table', 'key', 'column'],
  foreignKeys: [],
  required: false,
  observed: false,
  maxRows: 100_000,
  columns: [
    column('table', 'string', 'Table', KEY),
    column(
      'key',
      'string',
      'Row: its key, parts joined by |, or * for rows that are not there yet',
      KEY,
    ),
    column('column', 'string', 'Column', KEY),
    column('reason', 'string', 'Why it is blank'),
    column('hint', 'string', 'What it means and where to look'),
  ],
};
