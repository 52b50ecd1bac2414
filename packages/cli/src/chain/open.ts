/** From what the user typed to a chain, ready to be played: found, read, its cases opened, all checked. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ChainInput, type ChainNode, seedOfLink } from '@interregnum/analysis';
import {
  applyEdits,
  type CaseData,
  type Chain,
  type ChainBridge,
  dayOf,
  type Location,
  nearestOf,
  parseChain,
} from '@interregnum/case';
import { Failure, refuse, type Study, safe } from '@interregnum/questions';
import { CHAINS_FOLDER, SHIPPED_CHAIN } from '../chains-folder.ts';
import { openCase, soundData } from '../open-case.ts';
import { prepareStudy } from '../study.ts';
import type { StudyFlags } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

const MOST_CHAIN_BYTES = 1_000_000;
const ENDING = '.yaml';

export interface OpenedChain {
  readonly chain: Chain;
  /** As the user named it; null for the one that ships. */
  readonly given: string | null;
  readonly studies: readonly Study[];
  readonly input: ChainInput;
}

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
  const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
  const ship =
    names.length === 0
      ? 'No chain ships here; give the path of a chain file.'
      : `Chains that ship: ${names.join(', ')}.`;
  throw new Failure(`There is no chain file ${safe(given)}.${hint} ${ship}`);
}

function readChain(given: string, host: Host): { chain: Chain; file: string } {
  const file = chainFile(given, host);
  const info = statSync(file);
  if (!info.isFile()) throw new Failure(`${safe(given)} is not a regular file.`);
  if (info.size > MOST_CHAIN_BYTES)
    throw new Failure(`${safe(given)} is too large to be a chain (at most 1 MB).`);
  const read = parseChain(readFileSync(file, 'utf8'), given);
  refuse(read.problems, host.say);
  if (read.chain === null) throw new Failure(`${safe(given)} holds no chain.`);
  return { chain: read.chain, file };
}

const place = ({ file, line, column }: Location): string => safe(`${file}:${line}:${column}`);

/** A folder written with a leading dot is meant from where the chain file stands. */
function caseAt(id: string, file: string): string {
  return /^\.{1,2}[\\/]/.test(id) ? resolve(dirname(file), id) : id;
}

/** First day and days simulated of a case. */
type Dates = Pick<CaseData, 'origin' | 'horizonDays'>;

async function datesOf(chain: Chain, file: string, host: Host): Promise<Map<string, Dates>> {
  const found = new Map<string, Dates>();
  for (const link of chain.links) {
    try {
      const opened = await openCase(caseAt(link.case, file));
      found.set(link.case, soundData(opened, host.workingFolder));
    } catch (error) {
      if (error instanceof Failure) throw new Failure(`${place(link.at)}: ${error.message}`);
      throw error;
    }
  }
  return found;
}

/**
 * Day on which a link is cut, because the same regime goes on in a case of its own that begins inside
 * this one; null where none does.
 */
function cutDay(chain: Chain, id: string, dates: ReadonlyMap<string, Dates>): number | null {
  const bridge = chain.bridges.find((b) => b.from === id && b.on === 'stands');
  if (bridge === undefined) return null;
  const own = dates.get(id)!;
  const day = dayOf(dates.get(bridge.to)!.origin, own.origin);
  return day !== null && day < own.horizonDays ? day : null;
}

function checkDates(bridge: ChainBridge, dates: ReadonlyMap<string, Dates>): void {
  const [from, to] = [bridge.from, bridge.to].map((id) => dates.get(id)!.origin) as [
    string,
    string,
  ];
  if ((dayOf(to, from) ?? 0) > 0) return;
  throw new Failure(
    `${place(bridge.at)}: ${safe(bridge.to)} begins on ${to}, not after ${safe(bridge.from)}, which begins on ${from}.`,
  );
}

/** Regions and inputs that a bridge names must be there. */
function checkBridge(bridge: ChainBridge, studies: ReadonlyMap<string, Study>, host: Host): void {
  const ids = (id: string): string[] => studies.get(id)!.data.regions.map((r) => r.id);
  const known = (value: string, of: string): void => {
    if (ids(of).includes(value)) return;
    const guess = nearestOf(value, ids(of));
    const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
    throw new Failure(
      `${place(bridge.at)}: there is no region ${safe(value)} in ${safe(of)}.${hint}`,
    );
  };
  for (const [next, before] of Object.entries(bridge.regions)) {
    known(next, bridge.to);
    known(before, bridge.from);
  }
  // An edit that changes nothing, to hear whether its path leads anywhere.
  const { data } = studies.get(bridge.to)!;
  for (const { to, why, at } of bridge.carry)
    refuse(applyEdits(data, [{ path: to, value: 'x1', why, at }]).problems, host.say);
}

function nodeOf(id: string, study: Study): ChainNode {
  const { data, observed, input } = study;
  if (observed?.regimeFell === null || observed === null)
    throw new Failure(
      `What became of ${safe(id)} is not known, so a chain cannot say how likely it was.`,
    );
  const { world, parameters, switches, seed, hindcast } = input;
  return { id, data, observed, world, parameters, switches, seed, hindcast };
}

/** Notes about flags are said once, not once a link. */
function quieter(host: Host): Host {
  const said = new Set<string>();
  const say = (line: string): void => {
    if (said.has(line)) return;
    said.add(line);
    host.say(line);
  };
  return { ...host, say };
}

/** All shares of a bridge times a factor; none moves an input more than in proportion. */
function carried(bridge: ChainBridge, factor: number): ChainBridge {
  const carry = bridge.carry.map((rule) => ({ ...rule, share: Math.min(1, rule.share * factor) }));
  return { ...bridge, carry };
}

/**
 * @param given a file or the name of a chain that ships; undefined for the usual one
 * @param asked runs of each link, and the factor on all shares of the bridges
 * @throws Failure when the chain or one of its cases is not sound
 */
export async function openChain(
  given: string | undefined,
  flags: StudyFlags,
  { runs, carry }: { readonly runs: number; readonly carry: number },
  host: Host,
): Promise<OpenedChain> {
  const { chain, file } = readChain(given ?? SHIPPED_CHAIN, host);
  const dates = await datesOf(chain, file, host);
  for (const bridge of chain.bridges) checkDates(bridge, dates);
  const once = quieter(host);
  const studies: Study[] = [];
  for (const [k, { case: id }] of chain.links.entries()) {
    const cut = cutDay(chain, id, dates);
    const own = cut === null ? {} : { set: [`case.horizon_days=${cut}`] };
    const seed = seedOfLink(flags.seed, k);
    studies.push(await prepareStudy(caseAt(id, file), { ...flags, ...own, seed }, once));
  }
  const byId = new Map(chain.links.map((link, k) => [link.case, studies[k]!]));
  for (const bridge of chain.bridges) checkBridge(bridge, byId, host);
  const nodes = chain.links.map((link, k) => nodeOf(link.case, studies[k]!));
  return {
    chain,
    given: given ?? null,
    studies,
    input: { nodes, bridges: chain.bridges.map((b) => carried(b, carry)), runs },
  };
}
