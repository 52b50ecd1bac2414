/** The cases of a board: those that ship, which everything trained learns from, and those asked for. */

import { basename, join } from 'node:path';
import { type BoardSource, boardSources, daysOverlap, samePlace } from '@interregnum/analysis';
import { type CaseData, type Observed, readObserved } from '@interregnum/case';
import { listCases } from '@interregnum/case/node';
import {
  type AskedCase,
  caseRef,
  Failure,
  type NamedPosterior,
  safe,
} from '@interregnum/questions';
import { CASES_FOLDER } from '../cases-folder.ts';
import { type FoundCase, openCase, openFolder, soundData } from '../open-case.ts';
import { readEach } from '../run/read-each.ts';
import type { Host } from '../terminal/host.ts';

interface Known {
  readonly data: CaseData;
  readonly observed: Observed;
}

/** @throws Failure when it is not sound, or what happened is not known */
function known(opened: FoundCase, host: Host): Known {
  const data = soundData(opened, host.workingFolder);
  const { observed, problems } = readObserved(opened.files, data);
  const given = safe(opened.given);
  if (problems.some((p) => p.severity === 'error'))
    throw new Failure(`What happened in ${given} cannot be read. See: interregnum check ${given}`);
  if (observed === null)
    throw new Failure(`What happened in ${given} is not known, so nothing can be scored.`);
  return { data, observed };
}

/** Every case that ships, by id. */
export async function shippedCases(host: Host): Promise<Known[]> {
  const ids = await listCases(CASES_FOLDER);
  return readEach(ids, async (id) => known(await openFolder(id, join(CASES_FOLDER, id)), host));
}

/**
 * A case of the user's own among the shipped ones. It replaces the shipped case that it is; where its
 * days overlap with one of the same country, nothing is trained on either while it is scored.
 */
function withOwn(own: Known, shipped: readonly Known[]): AskedCase {
  const { id, country } = caseRef(own.data);
  const renamed: Known = { ...own, data: { ...own.data, id } };
  const others = shipped.filter((c) => c.data.id !== id);
  const sources = boardSources([...others, renamed]);
  const find = (known: Known | undefined): BoardSource | undefined =>
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
 * The shipped cases that a posterior has never seen, each among those it was fitted on: whatever is
 * trained learns from the same histories as the model.
 * @throws Failure when it has seen them all
 */
export async function unseenCases(
  { posterior, source }: NamedPosterior,
  host: Host,
): Promise<AskedCase[]> {
  const shipped = await shippedCases(host);
  const seen = new Set(posterior.cases.flatMap((c) => [c.id, ...c.contains]));
  const known = shipped.filter((c) => seen.has(c.data.id));
  const unseen = shipped.filter((c) => !seen.has(c.data.id));
  if (unseen.length === 0)
    throw new Failure(`The ${safe(source)} was fitted on every case that ships: none is unseen.`);
  return unseen.map((each) => withOwn(each, known));
}

/** The cases asked for; all that ship when none is named. @throws Failure when one is not sound */
export async function askedCases(given: readonly string[], host: Host): Promise<AskedCase[]> {
  const shipped = await shippedCases(host);
  const sources = boardSources(shipped);
  if (given.length === 0) return sources.map(({ id }) => ({ id, sources }));
  const asked: AskedCase[] = [];
  for (const name of given) {
    const opened = await openCase(name);
    const id = basename(opened.path);
    const ships = opened.path === join(CASES_FOLDER, id);
    const one = ships ? { id, sources } : withOwn(known(opened, host), shipped);
    if (asked.some((a) => a.id === one.id))
      throw new Failure(`${safe(one.id)} is asked for twice; name each case once.`);
    asked.push(one);
  }
  return asked;
}
