/** What a Shapefile says of the encoding of its names, as the name of a decoder. */

/** Numbers of code pages, as `.cpg` files name them ("1252", "ANSI 1252", "65001"). */
const CODE_PAGES: Readonly<Record<string, string>> = {
  65001: 'utf-8',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
};

/**
 * Code pages by the language driver of the table (byte 29), as ESRI and dBASE write it. Of those that no
 * decoder reads (437, 850, 852 and others of DOS) only the number is known.
 */
const LANGUAGES: Readonly<Record<number, number>> = {
  1: 437,
  2: 850,
  3: 1252,
  4: 10000,
  8: 865,
  9: 437,
  10: 850,
  11: 437,
  13: 437,
  14: 850,
  15: 437,
  16: 850,
  17: 437,
  18: 850,
  19: 932,
  20: 850,
  21: 437,
  22: 850,
  23: 865,
  24: 437,
  25: 437,
  26: 850,
  27: 437,
  28: 863,
  29: 850,
  31: 852,
  34: 852,
  35: 852,
  36: 860,
  37: 850,
  38: 866,
  55: 850,
  64: 852,
  77: 936,
  78: 949,
  79: 950,
  80: 874,
  87: 1252,
  88: 1252,
  89: 1252,
  100: 852,
  101: 866,
  102: 865,
  103: 861,
  120: 950,
  121: 949,
  122: 936,
  123: 932,
  124: 874,
  134: 737,
  135: 852,
  136: 857,
  150: 10007,
  200: 1250,
  201: 1251,
  202: 1254,
  203: 1253,
  204: 1257,
};

function ofCodePage(number: string): string | null {
  const windows = /^125[0-8]$/.test(number) ? `windows-${number}` : undefined;
  return CODE_PAGES[number] ?? windows ?? null;
}

/** ISO 8859-1 is read as the Windows-1252 that holds it, as every browser does. */
const ofIso = (part: string): string => (part === '1' ? 'windows-1252' : `iso-8859-${part}`);

/** @returns null where the language is not said, or no decoder reads it */
export function encodingOfLanguage(language: number): string | null {
  const page = LANGUAGES[language];
  return page === undefined ? null : ofCodePage(String(page));
}

/** "code page 850", "language 0x5c"; null where nothing is said. */
export function languageInWords(language: number): string | null {
  if (language === 0) return null;
  const page = LANGUAGES[language];
  return page === undefined ? `language 0x${language.toString(16)}` : `code page ${page}`;
}

/**
 * @param cpg text of a .cpg: "UTF-8", "65001", "88591", "ISO 88591", "ANSI 1252", "cp1251", …
 * @returns null where no decoder goes by it
 */
export function encodingOfCpg(cpg: string): string | null {
  const name = cpg.trim().toLowerCase();
  const [, part] = /^(?:iso)?[-_ ]?8859[-_ ]?(1[0-6]|[1-9])$/.exec(name) ?? [];
  const [, page] = /^(?:ansi|oem|cp|ms|windows|ibm)?[-_ ]?(\d{3,5})$/.exec(name) ?? [];
  const label = part !== undefined ? ofIso(part) : page !== undefined ? ofCodePage(page) : name;
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
