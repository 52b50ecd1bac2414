import { expect, test } from 'vitest';
import { encodingOfCpg, encodingOfLanguage, languageInWords } from './code-pages.ts';

test.each([
  ['UTF-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['65001', 'utf-8'],
  ['88591', 'windows-1252'],
  ['ISO 88591', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['ISO 885915', 'iso-8859-15'],
  ['88592', 'iso-8859-2'],
  ['ANSI 1252', 'windows-1252'],
  ['cp1251', 'windows-1251'],
  ['OEM 866', 'ibm866'],
  ['936', 'gbk'],
  ['Big5', 'big5'],
  ['850', null],
  ['OEM 437', null],
  ['nonsense', null],
])('a .cpg of %s is read as %s', (cpg, encoding) => {
  expect(encodingOfCpg(cpg)).toBe(encoding);
});

test.each([
  [0x03, 'windows-1252', 'code page 1252'],
  [0x57, 'windows-1252', 'code page 1252'],
  [0xc9, 'windows-1251', 'code page 1251'],
  [0x02, null, 'code page 850'],
  [0x00, null, null],
  [0x99, null, 'language 0x99'],
])('the language byte %i is %s', (language, encoding, words) => {
  expect(encodingOfLanguage(language)).toBe(encoding);
  expect(languageInWords(language)).toBe(words);
});
