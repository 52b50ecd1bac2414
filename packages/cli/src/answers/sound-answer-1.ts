/** Whether a value read from a file is an `interregnum.answer/1`; anybody may edit such a file. */
import { type AnswerFigure, type AnswerTable, soundSvg } from '@interregnum/briefing';
import { isOurCommand } from '@interregnum/questions';

const LONGEST_TEXT = 20_000;
const LONGEST_CSV = 4_000_000;
const MOST_ITEMS = 2_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest = LONGEST_TEXT): value is string =>
  typeof value === 'string' && value.length <= longest;
const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MOST_ITEMS && value.every((each) => isText(each));

function figureFault(value: unknown): string | null {
  if (!isFields(value)) return 'a figure is not an object';
  const { name, svg, csv, caption } = value as Partial<AnswerFigure>;
  if (!isText(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 60)
    return 'a figure has no plain name';
  if (!isText(caption) || !isText(csv, LONGEST_CSV)) return `figure ${name} lacks caption or data`;
  if (typeof svg !== 'string' || soundSvg(svg, 'x-') === null)
    return `figure ${name} holds more than a drawing`;
  return null;
}

function tableFault(value: unknown): string | null {
  if (value === null) return null;
  const table = value as Partial<AnswerTable>;
  if (!isFields(value) || !areTexts(table.columns)) return 'the table has no columns';
  const width = table.columns.length;
  const { rows } = table;
  const sound =
    Array.isArray(rows) &&
    rows.length <= MOST_ITEMS &&
    rows.every((row) => areTexts(row) && row.length === width);
  return sound ? null : 'a row of the table has another length than its columns';
}

/** What is wrong with it, in words; null when it is one. */
export function answer1Fault(value: unknown): string | null {
  if (!isFields(value)) return 'it is not a JSON object';
  if (value.schema !== 'interregnum.answer/1') return 'its schema is not interregnum.answer/1';
  for (const field of ['question', 'title', 'case', 'caseHash', 'rulesHash', 'command'])
    if (!isText(value[field])) return `${field} is not a text`;
  if (!isOurCommand(value.command as string)) return 'command is none of this program’s';
  if (!areTexts(value.paragraphs)) return 'paragraphs is not a list of texts';
  if (!Array.isArray(value.figures) || value.figures.length > 40)
    return 'figures is not a list of at most 40';
  for (const figure of value.figures) {
    const fault = figureFault(figure);
    if (fault !== null) return fault;
  }
  const names = (value.figures as AnswerFigure[]).map((figure) => figure.name);
  if (new Set(names).size < names.length) return 'two figures have one name';
  return tableFault(value.table);
}
