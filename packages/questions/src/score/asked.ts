/** The cases of a board: those that everything trained learns from, and those asked for. */
import { type BoardSource, boardSources, daysOverlap, samePlace } from '@interregnum/analysis';
import { type CaseData, type Observed, readObserved } from '@interregnum/case';
import { Failure } from '../failure.ts';
import type { SoundCase } from '../opened-case.ts';
import { caseRef } from '../parameters.ts';
import { safe } from '../safe.ts';
import type { AskedCase } from './ask.ts';

/** A case of which it is known what happened. */
export interface KnownCase {
  readonly data: CaseData;
  readonly observed: Observed;
}

/** @throws Failure when what happened is not known, or cannot be read */
export function knownCase({ data, files, given: name }: SoundCase): KnownCase {
  const { observed, problems } = readObserved(files, data);
  const given = safe(name);
  if (problems.some((p) => p.severity === 'error'))
    throw new Failure(`What happened in ${given} cannot be read. See: interregnum check ${given}`);
  if (observed === null)
    throw new Failure(`What happened in ${given} is not known, so nothing can be scored.`);
  return { data, observed };
}

/**
 * A case of the user's own among those that ship. It replaces the one that it is; where its days overlap
 * with one of the same country, nothing is trained on either while it is scored.
 */
export function withOwn(own: KnownCase, shipped: readonly KnownCase[]): AskedCase {
  const { id, country } = caseRef(own.data);
  const renamed: KnownCase = { ...own, data: { ...own.data, id } };
  const others = shipped.filter((c) => c.data.id !== id);
  const sources = boardSources([...others, renamed]);
  const find = (known: KnownCase | undefined): BoardSource | undefined =>
    sources.find((s) => s.id === known?.data.id);
  const compatriots = others.filter((c) => samePlace(caseRef(c.data), caseRef(own.data)));
  const group = find(compatriots[0])?.group ?? country;
  const overlapping = compatriots.filter((c) => daysOverlap(c.data, own.data)).map(find);
  // One that lies within this case is not its host.
  const [host] = overlapping.flatMap((s) => (s === undefined ? [] : (s.within ?? s.id)));
  const within = host === undefined || host === id ? {} : { within: host };
  return { id, sources: sources.map((s) => (s.id === id ? { ...s, group, ...within } : s)) };
}

/**
 * Those asked for, each among all; all where none is asked for.
 * @param isShipped whether a case is one of `shipped` as it ships
 * @throws Failure when one is asked for twice, or what happened in it is not known
 */
export function askedAmong<Of extends SoundCase>(
  asked: readonly Of[],
  shipped: readonly KnownCase[],
  isShipped: (of: Of) => boolean,
): AskedCase[] {
  const sources = boardSources(shipped);
  if (asked.length === 0) return sources.map(({ id }) => ({ id, sources }));
  const found: AskedCase[] = [];
  for (const each of asked) {
    const one = isShipped(each) ? { id: each.data.id, sources } : withOwn(knownCase(each), shipped);
    if (found.some((a) => a.id === one.id))
      throw new Failure(`${safe(one.id)} is asked for twice; name each case once.`);
    found.push(one);
  }
  return found;
}
