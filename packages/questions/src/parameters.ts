/**
 * Which numbers the rules run with. A case is played with parameters fitted on other cases: those of
 * the fold that left its country out where one did, else its own fold; a case that nothing was fitted
 * on takes the fold fitted on all. Without a posterior file the hand-set vector is used, and says so.
 */

import {
  caseRef as analysisRef,
  type CaseSample,
  countryOf,
  type Label,
  type Posterior,
  readPosterior,
  sampleFor,
  sampleOfAll,
} from '@interregnum/analysis';
import { ALIASES, type CaseData } from '@interregnum/case';

import { canonicalJson, givesSameBits, sha256Text } from '@interregnum/ensemble';
import {
  MECHANISMS,
  type Mechanism,
  type Parameters,
  SHIPPED,
  type Switches,
} from '@interregnum/model';
import { list } from '@interregnum/words';
import { Failure } from './failure.ts';
import { safe } from './safe.ts';

export const HAND_SET = 'hand-set';
/** What documents call the sample that ships. */
export const SHIPPED_POSTERIOR = 'shipped posterior';

/** What was said of the hand-set numbers wherever they are used. */
export const HAND_SET_ORIGIN =
  'hand-set; whoever set them had seen an early prototype fitted to Afghanistan 2021';

/** Where the parameters of a study come from, and what they have seen. */
export interface ParametersSource {
  /** `hand-set`, `shipped posterior`, or the file as the user named it. */
  readonly source: string;
  readonly label: Extract<Label, 'not fitted' | 'in sample' | 'left out' | 'blind'>;
  /** Vectors, equally likely; each run draws one. */
  readonly vectors: number;
  /** SHA-256 stated by the posterior file; of the vector when hand-set. */
  readonly hash: string;
  /** Ids of the cases they were fitted on. */
  readonly trainedOn: readonly string[];
  /** Ids of the cases that were kept from them; empty when hand-set or blind. */
  readonly leftOut: readonly string[];
  /** ISO date of the fit; null when hand-set. */
  readonly fitted: string | null;
  /** How they were learnt, as the posterior file says; null when hand-set. */
  readonly method: string | null;
  /** What a reader ought to know besides, one sentence each. */
  readonly notes: readonly string[];
}

export interface ChosenParameters {
  readonly parameters: Parameters;
  readonly from: ParametersSource;
}

/** A posterior with the name it is known by. */
export interface NamedPosterior {
  readonly posterior: Posterior;
  readonly source: string;
}

/**
 * A posterior from the text of its file.
 * @param shown the file in messages; @param source what the posterior is called in answers
 * @throws Failure when the text is not sound
 */
export function namedPosterior(text: string, shown: string, source: string): NamedPosterior {
  try {
    return { posterior: readPosterior(text), source };
  } catch (error) {
    throw new Failure(
      `${shown} is no sound posterior file: ${safe((error as Error).message.replace(/^posterior: /, ''))}.`,
    );
  }
}

/** Countries by the short ids of bare folders: `afg_2021` is a case of Afghanistan. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).map(([short, id]) => [countryOf(short), countryOf(id)]),
);

type Events = CaseData['events'];
type KnownBy = Pick<CaseData, 'id' | 'origin' | 'horizonDays' | 'hash' | 'capital' | 'regions'>;

/** The case as a posterior may know it: by its shipped id, its country, its dates and its capital. */
export function caseRef(
  data: KnownBy,
  posterior?: Posterior,
): Exclude<ReturnType<typeof analysisRef>, string> {
  const twin = posterior?.cases.find((c) => c.hash === data.hash);
  const id = twin?.id ?? ALIASES[data.id] ?? data.id;
  const ref = analysisRef({ ...data, id });
  if (typeof ref === 'string') throw new TypeError('a case is known by more than its id');
  return { ...ref, country: twin?.country ?? COUNTRIES.get(ref.country) ?? ref.country };
}

function attempt(take: () => CaseSample): CaseSample | null {
  try {
    return take();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The strictest sample that the file has for a case. @throws Failure when it has none */
export function strictestSample({ posterior, source }: NamedPosterior, data: KnownBy): CaseSample {
  const ref = caseRef(data, posterior);
  const sample =
    attempt(() => sampleFor(posterior, ref, { by: 'country' })) ??
    attempt(() => sampleFor(posterior, ref)) ??
    attempt(() => sampleOfAll(posterior));
  if (sample === null)
    throw new Failure(`${safe(source)} has no parameters that may be used for ${safe(data.id)}.`);
  return sample;
}

/** In what the fit was made otherwise than the runs are played. */
function notesOf(posterior: Posterior, switches: Switches, events: Events): string[] {
  const played = posterior.switches as unknown as Switches;
  // a mechanism that was written after the fit was not in it
  const on = (m: Mechanism): boolean => played[m] ?? false;
  // and one that finds nothing in the case to act on makes no difference
  const idles = (m: Mechanism): boolean =>
    m === 'ceasefire' && events.every((event) => event.ceasefire === undefined);
  const differ = MECHANISMS.filter((m) => switches[m] !== on(m) && !idles(m));
  return [
    ...(givesSameBits(posterior.rules_hash, played)
      ? []
      : ['The rules have changed since the parameters were fitted.']),
    ...(differ.length === 0
      ? []
      : [
          `They were fitted with ${[true, false]
            .map((state) => ({ state, which: differ.filter((m) => on(m) === state) }))
            .filter(({ which }) => which.length > 0)
            .map(({ state, which }) => `${list(which)} ${state ? 'on' : 'off'}`)
            .join(', ')}, unlike here.`,
        ]),
  ];
}

/** Hand-set numbers, with what is said of them. */
export function handSet(): ChosenParameters {
  return {
    parameters: SHIPPED,
    from: {
      source: HAND_SET,
      label: 'not fitted',
      vectors: 1,
      hash: sha256Text(canonicalJson(SHIPPED)),
      trainedOn: [],
      leftOut: [],
      fitted: null,
      method: null,
      notes: [],
    },
  };
}

/**
 * @param data the case before any edit
 * @param events of the case as it is played
 */
export function parametersFor(
  named: NamedPosterior | null,
  data: KnownBy & Partial<Pick<CaseData, 'events'>>,
  switches: Switches,
  events: Events = data.events ?? [],
): ChosenParameters {
  if (named === null) return handSet();
  const { posterior, source } = named;
  const sample = strictestSample(named, data);
  const fold = posterior.folds.find((f) => f.name === sample.fold);
  return {
    parameters: sample.parameters,
    from: {
      source,
      label: sample.label,
      vectors: sample.parameters.length,
      hash: posterior.sha256,
      trainedOn: fold?.training ?? [],
      leftOut: fold?.left_out ?? [],
      fitted: posterior.created,
      method: posterior.method,
      notes: notesOf(posterior, switches, events),
    },
  };
}
