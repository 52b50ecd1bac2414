/**
 * Which numbers the rules run with. A case is played with parameters fitted on other cases: those of
 * the fold that left its country out where one did, else its own fold; a case that nothing was fitted
 * on takes the fold fitted on all. Without a posterior file the hand-set vector is used, and says so.
 */

import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  caseRef as analysisRef,
  type CaseSample,
  countryOf,
  type Label,
  type Posterior,
  readPosterior,
  sampleFor,
  sampleOfAll,
  UNSEEN_VERDICT,
} from '@interregnum/analysis';
import type { CaseData } from '@interregnum/case';
import { ALIASES } from '@interregnum/case/node';
import { canonicalJson, givesSameBits, sha256Text } from '@interregnum/ensemble';
import {
  MECHANISMS,
  type Mechanism,
  type Parameters,
  SHIPPED,
  type Switches,
} from '@interregnum/model';
import { count, list, longDate, thousands } from '@interregnum/words';
import { Failure } from './failure.ts';
import type { Host } from './terminal/host.ts';
import { safe } from './terminal/safe.ts';

/** What calibration wrote and the project ships; there may be none. */
export const SHIPPED_POSTERIOR: string = fileURLToPath(
  new URL('../../analysis/posterior.json', import.meta.url),
);
/** What was played in the blind test of 29 November 2026, kept so that it can be played again. */
const BLIND_POSTERIOR: string = fileURLToPath(
  new URL('../../../docs/blind-test/posterior-2026-11-23.json', import.meta.url),
);
export const HAND_SET = 'hand-set';
const MOST_BYTES = 50_000_000;

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

function readText(file: string, shown: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined)
    throw new Failure(
      `There is no parameter file ${shown}. --parameters takes a posterior file (see: interregnum calibrate --help) or the word ${HAND_SET}.`,
    );
  if (!info.isFile()) throw new Failure(`${shown} is not a regular file.`);
  if (info.size > MOST_BYTES)
    throw new Failure(`${shown} is too large to be a posterior (at most 50 MB).`);
  return readFileSync(file, 'utf8');
}

/**
 * The posterior asked for: a file, the one that ships when nothing is said, null for `hand-set` and
 * where none ships.
 * @throws Failure when the file is not there or not sound
 */
export function openPosterior(
  asked: string | undefined,
  host: Pick<Host, 'workingFolder'>,
): NamedPosterior | null {
  if (asked === HAND_SET) return null;
  const file = asked === undefined ? SHIPPED_POSTERIOR : resolve(host.workingFolder, asked);
  if (asked === undefined && statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const shown = asked === undefined ? relative(host.workingFolder, file) : safe(asked);
  return readNamed(file, shown, asked ?? 'shipped posterior');
}

/** The posterior of the blind test. @throws Failure when the file is not there or not sound */
export function openBlindPosterior(host: Pick<Host, 'workingFolder'>): NamedPosterior {
  const shown = relative(host.workingFolder, BLIND_POSTERIOR);
  return readNamed(BLIND_POSTERIOR, shown, 'posterior of the blind test');
}

/** @param shown the file in messages; @param source what the posterior is called in answers */
function readNamed(file: string, shown: string, source: string): NamedPosterior {
  const text = readText(file, shown);
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
function notesOf(posterior: Posterior, switches: Switches): string[] {
  const played = posterior.switches as unknown as Switches;
  const on = (m: Mechanism): boolean => played[m];
  const differ = MECHANISMS.filter((m) => switches[m] !== on(m));
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
      notes: [],
    },
  };
}

/** @param data the case before any edit */
export function parametersFor(
  named: NamedPosterior | null,
  data: KnownBy,
  switches: Switches,
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
      notes: notesOf(posterior, switches),
    },
  };
}

function labelWords({ label, leftOut }: ParametersSource): string {
  if (label === 'left out') return `left out (fitted without ${list(leftOut.map(safe))})`;
  if (label === 'blind')
    return `blind (nothing was ever fitted on this case${leftOut.length > 0 ? `; fitted without ${list(leftOut.map(safe))}` : ''})`;
  return 'in sample (this case was among those fitted on, which flatters the model)';
}

/** The same in one or two sentences, for a terminal or a page. */
export function parametersSentence(from: ParametersSource): string {
  return parametersUsed(from, 'Each run draws one, so intervals carry doubt in them.');
}

/** Stands with the parameters under every answer. */
export const TRUST: string = `${UNSEEN_VERDICT} (docs/blind-test.md).`;

/** The same where runs do not draw a vector each. @param drawn how the vectors of a sample are used */
export function parametersUsed(from: ParametersSource, drawn: string): string {
  if (from.fitted === null || from.label === 'not fitted')
    return `Parameters (the numbers in the rules): ${HAND_SET_ORIGIN}. They stand at one value, so no interval carries doubt in them. ${TRUST}`;
  const notes = from.notes.map((note) => ` ${note}`).join('');
  return `Parameters (the numbers in the rules): ${count(from.vectors, 'vector', 'vectors')} fitted on ${thousands(from.trainedOn.length)} histories (${from.trainedOn.map(safe).join(', ')}) on ${longDate(from.fitted)}; ${labelWords(from)}. ${drawn}${notes} ${TRUST}`;
}

/** As it stands in JSON documents. */
export function parametersDocument(from: ParametersSource): {
  source: string;
  label: string;
  vectors: number;
  hash: string;
  trained_on: readonly string[];
  left_out: readonly string[];
  fitted: string | null;
  notes: readonly string[];
} {
  const { trainedOn, leftOut, ...rest } = from;
  return { ...rest, trained_on: trainedOn, left_out: leftOut };
}
