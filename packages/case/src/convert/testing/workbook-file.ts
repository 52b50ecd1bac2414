/** Small workbooks for tests, written part by part as Excel writes them. */
import { strToU8, zipSync } from 'fflate';

/** Style 1 is a date, style 2 a percentage. */
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const addressAt = (row: number, column: number): string =>
  `${String.fromCharCode(64 + column)}${row}`;

/** Raw XML is passed on: `<c r="B2" t="e"><v>#N/A</v></c>`. */
export type TestCell = string | number | boolean | null;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function cellXml(value: TestCell, at: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value.startsWith('<c ')) return value;
  return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

export const rowsXml = (rows: readonly (readonly TestCell[])[]): string =>
  rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((c, i) => cellXml(c, addressAt(r + 1, i + 1))).join('')}</row>`,
    )
    .join('');

export interface TestSheet {
  readonly name: string;
  /** What stands in sheetData. */
  readonly rows: string;
  /** What stands after it. */
  readonly after?: string;
}

export function workbookFile(
  sheets: readonly TestSheet[],
  date1904 = false,
  data = 'sheetData',
): Uint8Array {
  const xml = (body: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml('<Types/>'),
    'xl/workbook.xml': xml(
      `<workbook xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map((s, i) => `<sheet name="${escaped(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships>${sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(STYLES),
  };
  sheets.forEach((s, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = xml(
      `<worksheet><${data}>${s.rows}</${data}>${s.after ?? ''}</worksheet>`,
    );
  });
  return zipSync(parts);
}
