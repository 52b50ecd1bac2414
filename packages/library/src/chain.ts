/** A chain of cases: the text that names them, and the cases themselves. */
import { type Chain as ParsedChain, parseChain } from '@interregnum/case';
import { Failure, type ReadChain, refuse, safe, type TextFile } from '@interregnum/questions';
import type { Case } from './case.ts';

/** Cases that follow one another, and what of one is handed to the next. */
export interface Chain extends ReadChain {
  /** As it was named. */
  readonly given: string;
}

/** @throws Failure that lists the faults of the text */
export function parsedChain({ name, text }: TextFile): ParsedChain {
  const { chain, problems } = parseChain(text, name);
  refuse(problems, () => {});
  if (chain === null) throw new Failure(`${safe(name)} holds no chain.`);
  return chain;
}

/** @param cases by the names that the links give them; @throws Failure when one is missing */
export function chainFrom(
  file: TextFile,
  cases: ReadonlyMap<string, Case> | Readonly<Record<string, Case>>,
): Chain {
  const chain = parsedChain(file);
  const known = cases instanceof Map ? cases : new Map(Object.entries(cases));
  for (const { case: id } of chain.links)
    if (!known.has(id))
      throw new Failure(`${safe(file.name)} names a case ${safe(id)} that is not given.`);
  return { chain, given: file.name, cases: known };
}
