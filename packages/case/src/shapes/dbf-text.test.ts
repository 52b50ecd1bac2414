import { describe, expect, test } from 'vitest';
import { textOfDbf } from './dbf-text.ts';
import { squareShapefile } from './testing/made-files.ts';

const LATIN = [0x42, 0x6f, 0x67, 0x6f, 0x74, 0xe1];
const BYTES_OF_KIEV = [0xca, 0xe8, 0xe5, 0xe2];

const read = (
  names: readonly (string | readonly number[])[],
  hints: { readonly cpg?: string; readonly encoding?: string } = {},
  language = 0,
) => {
  const { rows, did } = textOfDbf(squareShapefile(names, language).dbf, hints);
  return { names: rows.map((row) => row.NAME), did };
};

describe('names of a Shapefile', () => {
  test('without accents need no word', () => {
    expect(read(['West', 'East'], { cpg: 'nonsense' }, 0x99).did).toEqual([]);
  });

  test('in Latin-1 without a .cpg are guessed, and that is said', () => {
    expect(read([LATIN, 'East'])).toEqual({
      names: ['Bogotá', 'East'],
      did: ['names read as Windows-1252, which gives Bogotá; if that is wrong, say --encoding'],
    });
  });

  test.each([
    [{ cpg: '88591' }, 0, 'names read as Windows-1252, as its .cpg says'],
    [{}, 0x57, 'names read as Windows-1252, as its .dbf says'],
    [
      { cpg: 'foo' },
      0x03,
      'names read as Windows-1252, as its .dbf says; its .cpg names “foo”, which is not known',
    ],
    [
      {},
      0x02,
      'names read as Windows-1252, which gives Bogotá; if that is wrong, say --encoding; its .dbf says code page 850, which is not read',
    ],
  ])('in Latin-1 with %j and language %i', (hints, language, says) => {
    expect(read([LATIN], hints, language)).toEqual({ names: ['Bogotá'], did: [says] });
  });

  test('--encoding says more than .cpg and language, of what is not Unicode', () => {
    const hints = { cpg: 'ANSI 1252', encoding: 'windows-1251' };
    expect(read([BYTES_OF_KIEV], hints, 0x57)).toEqual({
      names: ['Киев'],
      did: ['names read as Windows-1251, as --encoding says'],
    });
    expect(read(['Bogotá'], { encoding: 'windows-1251' }).names).toEqual(['Bogotá']);
  });

  test('in UTF-8 whose .cpg was lost, though the language byte says another', () => {
    expect(read(['Bogotá'], {}, 0x57)).toEqual({
      names: ['Bogotá'],
      did: ['names read as UTF-8, which all of them are'],
    });
    expect(read(['Bogotá'], { cpg: 'UTF-8' }).did).toEqual([]);
  });

  test('bytes that fit nowhere, and letters cut off by the column, are told', () => {
    expect(read([LATIN, 'Bogotá'], { cpg: 'UTF-8' }).did).toEqual([
      '1 cell holds bytes that are no UTF-8, such as “Bogot\ufffd”: say --encoding',
    ]);
    expect(read([[0x41, 0x81]]).did).toEqual([
      'names read as Windows-1252; if that is wrong, say --encoding',
      '1 cell holds bytes that are no Windows-1252, such as “A\u0081”: say --encoding',
    ]);
    const long = [...new TextEncoder().encode('é'.repeat(9)), 0x41, 0xc3];
    expect(read([long], { cpg: 'UTF-8' })).toEqual({
      names: [`${'é'.repeat(9)}A`],
      did: [
        `1 cell cut off in the middle of a letter by their column, such as “${'é'.repeat(9)}A”`,
      ],
    });
  });

  test('of a table that is damaged are refused', () => {
    const { dbf } = squareShapefile(['West', 'East']);
    expect(() => textOfDbf(dbf.slice(0, 90), {})).toThrow('its .dbf is damaged');
    expect(() => textOfDbf(new Uint8Array(3), {})).toThrow('its .dbf is damaged');
  });
});
