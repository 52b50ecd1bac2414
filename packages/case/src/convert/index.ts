/** Files as people keep them to the texts of a case. Apart from the rest: it brings a reader of .xlsx. */
export { type ConvertedFile, type ConvertOptions, convertFolder } from './convert-folder.ts';
export { decodeText } from './decode-text.ts';
export { type ForeignTable, foreignTable } from './foreign-table.ts';
export { DECIMALS, type Decimal } from './number-style.ts';
export { isZip, unpackZip, ZipRefused } from './unpack-zip.ts';
