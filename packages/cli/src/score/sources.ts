/** The cases of a board: those that ship, which everything trained learns from, and those asked for. */

import { dirname, join } from 'node:path';
import { listCases } from '@interregnum/case/node';
import {
  type AskedCase,
  askedAmong,
  Failure,
  type KnownCase,
  knownCase,
  type NamedPosterior,
  safe,
  withOwn,
} from '@interregnum/questions';
import { CASES_FOLDER } from '../cases-folder.ts';
import { openFolder, soundData } from '../open-case.ts';
import { readEach } from '../run/read-each.ts';
import { openSound } from '../study.ts';
import type { Host } from '../terminal/host.ts';

/** Every case that ships, by id. */
export async function shippedCases(host: Host): Promise<KnownCase[]> {
  const ids = await listCases(CASES_FOLDER);
  return readEach(ids, async (id) => {
    const opened = await openFolder(id, join(CASES_FOLDER, id));
    return knownCase({ ...opened, data: soundData(opened, host.workingFolder) });
  });
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
  const asked = await Promise.all(given.map((name) => openSound(name, host)));
  return askedAmong(asked, shipped, ({ path }) => dirname(path) === CASES_FOLDER);
}
