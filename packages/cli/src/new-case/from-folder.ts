/** A case from the files of a folder, whatever form they are in, and what was done to each. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { didYouMean, formatProblem, makePackage, nearestOf, type Problem } from '@interregnum/case';
import {
  type ConvertedFile,
  type ConvertOptions,
  convertFolder,
  DECIMALS,
  type Decimal,
} from '@interregnum/case/convert';
import { readSourceFolder } from '@interregnum/case/node';
import { Failure, quoted, safe } from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { wrap } from '../terminal/wrap.ts';

export interface FromFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly converted: readonly ConvertedFile[];
}

/** @throws Failure for a word that is none of the two marks */
export function decimalOf(given: string | undefined): Decimal | undefined {
  const found = DECIMALS.find((d) => d === given);
  if (given === undefined || found !== undefined) return found;
  const nearest = nearestOf(given, DECIMALS);
  const hint = didYouMean(nearest);
  throw new Failure(`--decimal takes ${DECIMALS.join(' or ')}, not ${quoted(given)}.${hint}`);
}

/** @throws Failure for a name that no decoder goes by */
export function encodingOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  try {
    return new TextDecoder(given).encoding;
  } catch {
    const examples = 'windows-1251, windows-1256, iso-8859-2, gb18030';
    throw new Failure(`--encoding: there is no encoding ${quoted(given)}; such as ${examples}.`);
  }
}

const MOST_SHOWN = 20;

function refuseAll(folder: string, problems: readonly Problem[]): void {
  const errors = problems.filter((p) => p.severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const lines = errors.slice(0, MOST_SHOWN).map((p) => `  ${safe(formatProblem(p))}`);
  const more = errors.length - lines.length;
  throw new Failure(
    [
      `No case can be made from ${quoted(folder)} yet, and nothing was written:`,
      ...lines,
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
    ExitCode.badInput,
    first,
  );
}

/** @throws Failure where a file cannot be read, or could be read in two ways */
export async function caseFromFolder(
  folder: string,
  name: string,
  options: ConvertOptions,
): Promise<FromFolder> {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile())
    throw new Failure(
      `${quoted(folder)} is a file; --from takes the folder it lies in (${quoted(dirname(folder))}), with case.json beside it.`,
    );
  const source = await readSourceFolder(folder);
  const made = await convertFolder(source.files, options);
  refuseAll(folder, [...source.problems, ...made.problems]);
  if (made.files.size === 0)
    throw new Failure(`${quoted(folder)} holds no tables. See: interregnum new --help`);
  const unread = source.unread.map((from): ConvertedFile => {
    const did = ['not read: save it as .xlsx or as CSV'];
    return { from, to: null, did };
  });
  return { files: makePackage(made.files, { name }), converted: [...made.converted, ...unread] };
}

/** What was done to each file, a paragraph each. */
export function convertedLines(converted: readonly ConvertedFile[], columns: number): string[] {
  return converted.flatMap(({ from, to, did }) => {
    const begins = to === null ? `${from} left out` : to === from ? from : `${to} from ${from}`;
    const what = did.length === 0 ? '.' : `: ${did.join('; ')}.`;
    return wrap(safe(`${begins}${what}`), columns, '  ');
  });
}
