/** From what the user typed to a chain: found, read, its cases opened. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Chain, didYouMean, nearestOf, parseChain } from '@interregnum/case';
import { Failure, type ReadChain, refuse, type SoundCase, safe } from '@interregnum/questions';
import { openSound } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { TOP_FOLDER } from '../top-folder.ts';
import { readText } from './beside.ts';

/** Where the shipped chains stand: `chains/` at the top of the checkout. */
const CHAINS_FOLDER: string = join(TOP_FOLDER, 'chains');
export const SHIPPED_CHAIN = 'afghanistan-1979-2021';
const ENDING = '.yaml';

function shippedNames(): string[] {
  if (!existsSync(CHAINS_FOLDER)) return [];
  return readdirSync(CHAINS_FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

function chainFile(given: string, host: Host): string {
  const file = resolve(host.workingFolder, given);
  if (existsSync(file)) return file;
  const names = shippedNames();
  const name = given.endsWith(ENDING) ? given.slice(0, -ENDING.length) : given;
  if (names.includes(name)) return join(CHAINS_FOLDER, `${name}${ENDING}`);
  const guess = nearestOf(name, names);
  const hint = didYouMean(guess);
  const ship =
    names.length === 0
      ? 'No chain ships here; give the path of a chain file.'
      : `Chains that ship: ${names.join(', ')}.`;
  throw new Failure(`There is no chain file ${safe(given)}.${hint} ${ship}`);
}

function readChain(given: string, host: Host): { chain: Chain; file: string } {
  const file = chainFile(given, host);
  const read = parseChain(readText(file, 'a chain', given), given);
  refuse(read.problems, host.say);
  if (read.chain === null) throw new Failure(`${safe(given)} holds no chain.`);
  return { chain: read.chain, file };
}

/** A folder written with a leading dot is meant from where the chain file stands. */
function caseAt(id: string, file: string): string {
  return /^\.{1,2}[\\/]/.test(id) ? resolve(dirname(file), id) : id;
}

/**
 * @param given a file or the name of a chain that ships; undefined for the usual one
 * @throws Failure when the chain or one of its cases is not sound
 */
export async function openChain(given: string | undefined, host: Host): Promise<ReadChain> {
  const { chain, file } = readChain(given ?? SHIPPED_CHAIN, host);
  const cases = new Map<string, SoundCase>();
  for (const { case: id, at } of chain.links) {
    try {
      cases.set(id, await openSound(caseAt(id, file), host));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure(`${safe(`${at.file}:${at.line}:${at.column}`)}: ${error.message}`);
    }
  }
  return { chain, given: given ?? null, cases };
}
