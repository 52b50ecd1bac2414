/** The worlds an account asks for, compiled, and each distinct one played once. */
import {
  type Book,
  editsOf,
  executeRecords,
  type Played,
  playRecords,
  priorDesign,
  type RunRecords,
  type SharedDraws,
  scenarioOf,
  spaceOf,
  type WorldRequest,
} from '@interregnum/analysis';
import { applyEdits, type CaseData, compileWorld, formatProblem } from '@interregnum/case';
import { canonicalJson, worldHash } from '@interregnum/ensemble';
import {
  DEFAULT_SWITCHES,
  FREE_NAMES,
  MECHANISMS,
  type ParameterVector,
  SHIPPED,
  type Switches,
  type World,
} from '@interregnum/model';
import type { Asking } from '../asking.ts';
import { Failure } from '../failure.ts';
import type { ChosenParameters, ParametersSource } from '../parameters.ts';
import { sayHowLong } from '../pilot.ts';
import { safe } from '../safe.ts';

/** Sets of numbers drawn from the prior, which no outcome has touched: the same for every account. */
const UNFITTED_SETS = 8;
const UNFITTED_RUNS = 40;
const SPACE = spaceOf(FREE_NAMES);
const UNFITTED: readonly ParameterVector[] = priorDesign(SPACE, 1, UNFITTED_SETS).map(
  SPACE.fromUnit,
);

interface Compiled {
  readonly world: World;
  readonly draws: SharedDraws;
  /** Equal for requests that lead to the same runs. */
  readonly key: string;
}

const keyOf = ({ case: inCase, change, twinOf, announcedOnly }: WorldRequest): string =>
  canonicalJson({ case: inCase.value, change, twinOf: twinOf?.value ?? null, announcedOnly });

function switchesOf(book: Book, { case: inCase, change, twinOf }: WorldRequest): Switches {
  const scenario = change?.scenario ?? twinOf;
  const entry = book.cases.get(inCase.value);
  const needed = scenario && entry ? scenarioOf(entry, scenario).switchedOn : [];
  const on = [...needed, ...(change?.with ?? [])];
  return Object.fromEntries(
    MECHANISMS.map((m) => [
      m,
      on.includes(m) || (DEFAULT_SWITCHES[m] && !change?.without.includes(m)),
    ]),
  ) as Record<(typeof MECHANISMS)[number], boolean>;
}

/** @throws Failure when an edit does not fit the case */
function worldOf(book: Book, request: WorldRequest): World {
  const entry = book.cases.get(request.case.value);
  if (entry === undefined) throw new Failure(`There is no case ${safe(request.case.value)}.`);
  const { data, problems } = applyEdits(entry.data, editsOf(entry, request.change));
  if (data === null) throw new Failure(problems.map((p) => safe(formatProblem(p))).join('\n'));
  return compileWorld(data, { hindcast: !request.announcedOnly });
}

/** Records of a world in which no run has been played; names can be looked up in them. */
export function noRecords(book: Book, request: WorldRequest): RunRecords {
  const draws = { seed: 1, parameters: SHIPPED, switches: DEFAULT_SWITCHES };
  return playRecords(worldOf(book, request), draws, 0);
}

export interface WorldsOptions {
  /** Histories of each world. */
  readonly runs: number;
  readonly seed: number;
  /** The numbers that the rules run with in a case, before any edit. */
  readonly parametersOf: (data: CaseData) => ChosenParameters;
}

export interface PlayedWorlds {
  readonly played: Played;
  /** The same worlds under each of some sets of numbers that nothing was fitted to, fewer runs of each. */
  readonly unfitted: readonly Played[];
  /** Distinct ensembles. */
  readonly ensembles: number;
  /** By case, which parameters were used. */
  readonly parameters: ReadonlyMap<string, ParametersSource>;
}

/**
 * Play every distinct world once.
 * @throws Failure when an edit does not fit; the signal's reason when aborted
 */
export async function playWorlds(
  book: Book,
  requests: readonly WorldRequest[],
  { runs, seed, parametersOf }: WorldsOptions,
  asking: Asking,
): Promise<PlayedWorlds> {
  const parameters = new Map<string, ParametersSource>();
  const byRequest = new Map<string, Compiled>();
  for (const request of requests) {
    if (byRequest.has(keyOf(request))) continue;
    const world = worldOf(book, request);
    const switches = switchesOf(book, request);
    const chosen = parametersOf(book.cases.get(request.case.value)!.data);
    parameters.set(request.case.value, chosen.from);
    const draws = { seed, parameters: chosen.parameters, switches };
    const key = canonicalJson({
      world: worldHash(world),
      switches,
      parameters: chosen.from.hash,
      label: chosen.from.leftOut,
    });
    byRequest.set(keyOf(request), { world, draws, key });
  }
  const distinct = new Map([...byRequest.values()].map((c) => [c.key, c]));
  const records = new Map<string, RunRecords>();
  const [first] = distinct.values();
  if (first !== undefined) {
    const last = [...distinct.values()].at(-1)!;
    const total = distinct.size * (runs + UNFITTED.length * UNFITTED_RUNS);
    const timed = [first, last].map(({ world, draws }) => ({ world, switches: draws.switches }));
    await sayHowLong(total, timed, first.draws.parameters, asking);
    asking.expect(total);
  }
  const { executor, signal } = asking;
  const from =
    (played: ReadonlyMap<string, RunRecords>): Played =>
    (request) =>
      played.get(byRequest.get(keyOf(request))!.key)!;
  for (const [key, { world, draws }] of distinct)
    records.set(key, await executeRecords(world, draws, runs, executor, signal));
  const unfitted: Played[] = [];
  for (const vector of UNFITTED) {
    const own = new Map<string, RunRecords>();
    for (const [key, { world, draws }] of distinct) {
      const free = { ...draws, parameters: vector };
      own.set(key, await executeRecords(world, free, UNFITTED_RUNS, executor, signal));
    }
    unfitted.push(from(own));
  }
  return { played: from(records), unfitted, ensembles: distinct.size, parameters };
}
