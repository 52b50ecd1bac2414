/** Whatever lies in a folder: an answer, in bounded time, and numbers that are what they look like. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../csv.ts';
import { formatProblem } from '../problems.ts';
import { convertFolder } from './convert-folder.ts';
import { crc32 } from './crc32.ts';
import { rowsXml, workbookFile } from './testing/workbook-file.ts';

const NAMES = ['regions.csv', 'links.tsv', 'forces.txt', 'case.json', 't.xlsx', 'factors.yaml'];

test('any bytes under any name are answered with a text or a fault', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((t) => new TextEncoder().encode(t)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), bytes, async (name, content) => {
      const { files, problems } = await convertFolder(new Map([[name, content]]));
      expect(files.size + problems.length).toBeGreaterThan(0);
      problems.map(formatProblem);
    }),
    { numRuns: 400 },
  );
});

test('a workbook with any byte changed says the same, or is refused', async () => {
  const whole = workbookFile([
    {
      name: 'links',
      rows: rowsXml([
        ['region_a', 'region_b', 'road_km'],
        ['A', 'B', 12.5],
      ]),
    },
  ]);
  const sound = await convertFolder(new Map([['t.xlsx', whole]]));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const changed = whole.slice();
      changed[at] = byte;
      const made = await convertFolder(new Map([['t.xlsx', changed]]));
      if (made.problems.length === 0) expect(made).toEqual(sound);
      else expect(made.problems.map((p) => p.code)).toEqual(['bad-workbook']);
    }),
    { numRuns: 1000 },
  );
});

/** A number written as people of a land write it. */
function written(value: number, decimal: string, group: string): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
}

test('a number comes back as it was meant, or is refused by name; never as another', async () => {
  const number = fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 1000);
  const style = fc.constantFrom([',', '.'], ['.', ','], [',', ' '], ['.', '’'], [',', '']);
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 6 }), style, async (values, s) => {
      const rows = values.map((v, i) => `challenger;A${i};${written(v, s[0]!, s[1]!)}`);
      const text = `side;actor;effective_mid_k\n${rows.join('\n')}\n`;
      const { files, problems } = await convertFolder(
        new Map([['forces.csv', new TextEncoder().encode(text)]]),
      );
      if (problems.length > 0) {
        expect(problems.map((p) => p.code)).toEqual(['ambiguous-number']);
        return;
      }
      const { table } = parseTable('forces.csv', files.get('forces.csv')!);
      const cells = table!.rows.map((r) => Number(r.cell('effective_mid_k')!.text));
      expect(cells).toEqual(values);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['one word of letters in a text that is not Unicode', `id;name\n${'a'.repeat(9e6)}\xe9`],
  ['semicolons', ';'.repeat(9e6)],
  ['rows of separators', `id;name;lat\n${';;\n'.repeat(90_000)}`],
  ['a quote that is never closed', `id;name;lat\n"${'x;'.repeat(4e6)}`],
  ['digits', `id;lat;lon\n${'1'.repeat(900_000)};1.${'1'.repeat(900_000)};2\n`],
])('a large table of %s takes no time to speak of', async (_, text) => {
  const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const begun = performance.now();
  await convertFolder(new Map([['regions.csv', bytes]]));
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('the checksum is that of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
