/** From the bytes of a case's files to texts on the bench, with what was done and what was refused. */
import { makePackage, type Problem } from '@interregnum/case';
import { type ConvertedFile, type ConvertOptions, convertFolder } from '@interregnum/case/convert';
import { harmless } from '../intake/harmless.ts';

export interface Opened {
  readonly files: ReadonlyMap<string, string>;
  readonly converted: readonly ConvertedFile[];
  readonly problems: readonly Problem[];
}

export async function openBytes(
  given: ReadonlyMap<string, Uint8Array>,
  options: ConvertOptions,
): Promise<Opened> {
  const made = await convertFolder(given, options);
  const replacedIn: ConvertedFile[] = [];
  const plain = new Map(
    [...made.files].map(([given, old]) => {
      const { text, replaced } = harmless(old);
      const name = harmless(given).text;
      const did = [`${replaced} control characters and marks of direction shown as \ufffd`];
      if (replaced > 0) replacedIn.push({ from: name, to: name, did });
      return [name, text] as const;
    }),
  );
  // tables in the form that their package describes are made plain, so that cells can be changed
  const files = plain.has('datapackage.json') ? makePackage(plain) : plain;
  return { files, converted: [...made.converted, ...replacedIn], problems: made.problems };
}
