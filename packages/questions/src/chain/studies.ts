/** A chain as read and its cases as opened, made ready to be played: edited, compiled, checked. */
import { type ChainInput, type ChainNode, seedOfLink } from '@interregnum/analysis';
import {
  applyEdits,
  type CaseData,
  type Chain,
  type ChainBridge,
  dayOf,
  didYouMean,
  type Location,
  nearestOf,
} from '@interregnum/case';
import { Failure } from '../failure.ts';
import type { SoundCase } from '../opened-case.ts';
import { safe } from '../safe.ts';
import { refuse } from '../scenarios.ts';
import { type Study, type StudyOptions, studyOf } from '../study.ts';

/** A chain with the cases that its links name. */
export interface ReadChain {
  /** Its links and bridges. */
  readonly chain: Chain;
  /** As the user named it; null for the one that ships. */
  readonly given: string | null;
  /** By the names that the links give them. */
  readonly cases: ReadonlyMap<string, SoundCase>;
}

/** First day and days simulated of each case, as its tables have them. */
type Dates = ReadonlyMap<string, Pick<CaseData, 'origin' | 'horizonDays'>>;

const place = ({ file, line, column }: Location): string => safe(`${file}:${line}:${column}`);

/**
 * Day on which a link is cut, because the same regime goes on in a case of its own that begins inside
 * this one; null where none does.
 */
function cutDay({ bridges }: Chain, id: string, dates: Dates): number | null {
  const bridge = bridges.find((b) => b.from === id && b.on === 'stands');
  if (bridge === undefined) return null;
  const own = dates.get(id)!;
  const day = dayOf(dates.get(bridge.to)!.origin, own.origin);
  return day !== null && day < own.horizonDays ? day : null;
}

function checkDates({ from, to, at }: ChainBridge, dates: Dates): void {
  const [first, then] = [dates.get(from)!.origin, dates.get(to)!.origin];
  if ((dayOf(then, first) ?? 0) > 0) return;
  throw new Failure(
    `${place(at)}: ${safe(to)} begins on ${then}, not after ${safe(from)}, which begins on ${first}.`,
  );
}

/** Regions and inputs that a bridge names must be there. */
function checkBridge(
  bridge: ChainBridge,
  studies: ReadonlyMap<string, Study>,
  say: (line: string) => void,
): void {
  const known = (value: string, of: string): void => {
    const ids = studies.get(of)!.data.regions.map((r) => r.id);
    if (ids.includes(value)) return;
    const guess = nearestOf(value, ids);
    const hint = didYouMean(guess);
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
    refuse(applyEdits(data, [{ path: to, value: 'x1', why, at }]).problems, say);
}

function nodeOf(id: string, { data, observed, input }: Study): ChainNode {
  if (observed?.regimeFell === null || observed === null)
    throw new Failure(
      `What became of ${safe(id)} is not known, so a chain cannot say how likely it was.`,
    );
  const { world, parameters, switches, seed, hindcast } = input;
  return { id, data, observed, world, parameters, switches, seed, hindcast };
}

/** Notes about flags are said once, not once a link. */
function once(say: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (said.has(line)) return;
    said.add(line);
    say(line);
  };
}

/** All shares of a bridge times a factor; none moves an input more than in proportion. */
function carried(bridge: ChainBridge, factor: number): ChainBridge {
  const carry = bridge.carry.map((rule) => ({ ...rule, share: Math.min(1, rule.share * factor) }));
  return { ...bridge, carry };
}

/**
 * @param played runs of each link, and the factor on all shares of the bridges
 * @throws Failure when the chain does not fit its cases
 */
export function chainStudies(
  { chain, cases }: ReadChain,
  options: StudyOptions,
  played: { readonly runs: number; readonly carry: number },
  say: (line: string) => void,
): { readonly studies: readonly Study[]; readonly input: ChainInput } {
  const { runs, carry } = played;
  const dates: Dates = new Map([...cases].map(([id, { data }]) => [id, data]));
  for (const bridge of chain.bridges) checkDates(bridge, dates);
  const quietly = once(say);
  const studies = chain.links.map(({ case: id }, k) => {
    const cut = cutDay(chain, id, dates);
    const own = cut === null ? {} : { set: [`case.horizon_days=${cut}`] };
    const seed = seedOfLink(options.seed, k);
    return studyOf(cases.get(id)!, { ...options, ...own, seed }, quietly);
  });
  const byId = new Map(chain.links.map((link, k) => [link.case, studies[k]!]));
  for (const bridge of chain.bridges) checkBridge(bridge, byId, quietly);
  const nodes = chain.links.map((link, k) => nodeOf(link.case, studies[k]!));
  return { studies, input: { nodes, bridges: chain.bridges.map((b) => carried(b, carry)), runs } };
}
