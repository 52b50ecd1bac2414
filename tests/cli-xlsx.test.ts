/** `run --xlsx`: the workbook as a spreadsheet reads it, also where a case means harm. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
const HARM = '=HYPERLINK("http://example.org";"Kidal")';
const NAMES = ['Answer', 'Regions', 'Weekly counts', 'Displaced by week', 'Displaced by place'];
type Row = (string | number | boolean | Date | null)[];
let sheets: Map<string, Row[]>;

const run = (...more: string[]) =>
  interregnum(['run', './harm', '--runs', '12', '--out', 'out', ...more], folder.path);
const file = (): string => join(folder.path, 'out', 'results.xlsx');

beforeAll(async () => {
  const there = join(folder.path, 'harm');
  cpSync(join(ROOT, 'cases', 'mali-2012'), there, { recursive: true });
  const regions = readFileSync(join(there, 'regions.csv'), 'utf8');
  const quoted = `"${HARM.replaceAll('"', '""')}"`;
  writeFileSync(
    join(there, 'regions.csv'),
    regions.replace(/(?<=^KID,)Kidal/m, quoted).replace(/(?<=^GAO,)Gao/m, '"+1+1"'),
  );
  const { code, stderr } = await run('--xlsx');
  expect(code, stderr).toBe(0);
  const read = await readWorkbook(file());
  sheets = new Map(read.map(({ sheet, data }) => [sheet, data as Row[]]));
});
afterAll(() => folder.remove());

describe('the workbook', () => {
  it('answers first, then has a sheet a subject', () => {
    expect([...sheets.keys()]).toEqual([...NAMES, 'Sources', 'Licences']);
    expect(sheets.get('Answer')?.[0]?.[0]).toMatch(
      /^In \d+ of 12 runs the Government of Mali falls/,
    );
    expect(sheets.get('Regions')).toHaveLength(1 + 12);
    expect(sheets.get('Displaced by place')).toHaveLength(1 + 2 * 12);
    expect(sheets.get('Sources')!.length).toBeGreaterThan(100);
  });

  it('has text as text, whatever it begins with', () => {
    const names = sheets.get('Regions')!.map((row) => row[1]);
    expect(names).toContain(HARM);
    expect(names).toContain('+1+1');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file()))))
      expect(Buffer.from(bytes).toString('utf8'), name).not.toMatch(/<f[ >]|<hyperlink/);
  });

  it('has dates as dates and counts as numbers, the same as the tables', async () => {
    const weeks = sheets.get('Displaced by week')!;
    expect(weeks[2]!.slice(0, 2)).toEqual([1, new Date('2012-01-24')]);
    const { regions } = JSON.parse(readFileSync(join(folder.path, 'out', 'run.json'), 'utf8'));
    for (const row of sheets.get('Regions')!.slice(1)) {
      const region = regions.find((r: { id: string }) => r.id === row[0]);
      expect(row[3]).toBe(region.p_fall);
      expect(row[9]).toBe(region.fall_day?.q50 ?? null);
      const fell = region.fall_day?.q50 ?? null;
      const date = fell === null ? null : new Date(Date.UTC(2012, 0, 17 + fell));
      expect(row[7]).toEqual(date);
    }
  });

  it('keeps its first row in sight', () => {
    const parts = Object.entries(unzipSync(readFileSync(file())));
    const drawn = parts.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(drawn).toHaveLength(7);
    for (const [, bytes] of drawn)
      expect(Buffer.from(bytes).toString('utf8')).toMatch(/ySplit="1".*state="frozen"/);
  });

  it('is the same bytes again, and goes where it is not asked for', async () => {
    const before = readFileSync(file());
    const again = await run('--xlsx', '--resume', '--json');
    expect(JSON.parse(again.stdout).files.workbook).toBe(join('out', 'results.xlsx'));
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect((await run('--resume')).code).toBe(0);
    expect(existsSync(file())).toBe(false);
  });
});
