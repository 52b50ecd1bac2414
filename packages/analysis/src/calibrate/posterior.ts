/** Reading a posterior, and taking from it the vectors that have not seen a case. */
import { canonicalJson, givesSameBits, sha256Text } from '@interregnum/ensemble';
import { type FreeName, type ParameterVector, SHIPPED, type Switches } from '@interregnum/model';
import type { Label } from '../baselines/baseline.ts';
import { type CaseRef, sameCountry, trainedLike } from './case-ref.ts';
import {
  type Posterior,
  type PosteriorCase,
  type PosteriorFold,
  parsePosterior,
} from './posterior-schema.ts';

/** SHA-256 of the canonical JSON of everything but `sha256` itself. */
export function posteriorHash(posterior: Omit<Posterior, 'sha256'>): string {
  const { sha256: _, ...content } = posterior as Posterior;
  return sha256Text(canonicalJson(content));
}

/** The file's text: one line a vector, so that two versions can be compared by eye. */
export function posteriorText(posterior: Omit<Posterior, 'sha256'>): string {
  const sealed = { ...posterior, sha256: posteriorHash(posterior) };
  parsePosterior(sealed);
  const text = JSON.stringify(sealed, null, 1);
  return `${text.replace(/\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]/g, (_, row: string) => `[${row.replace(/\s+/g, ' ')}]`)}\n`;
}

/**
 * Read a posterior file.
 * @throws Error naming the place, for a field that is wrong, a fold that was trained on what it leaves
 *   out, or a content that does not have the hash it states
 */
export function readPosterior(text: string): Posterior {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`posterior: not JSON: ${(error as Error).message}`);
  }
  const posterior = parsePosterior(value);
  const known = new Map(posterior.cases.map((c) => [c.id, c]));
  for (const fold of posterior.folds) checkFold(fold, posterior.parameters.length, known);
  if (posteriorHash(posterior) !== posterior.sha256) {
    throw new Error('posterior: sha256 is not that of the content: the file was changed');
  }
  return posterior;
}

function checkFold(
  fold: PosteriorFold,
  width: number,
  known: ReadonlyMap<string, PosteriorCase>,
): void {
  const wrong = (what: string): never => {
    throw new Error(`posterior: fold ${fold.name}: ${what}`);
  };
  const seen = fold.left_out.filter((id) => fold.training.includes(id));
  if (seen.length > 0) wrong(`was trained on what it leaves out: ${seen.join(', ')}`);
  for (const id of [...fold.left_out, ...fold.training]) {
    if (!known.has(id)) wrong(`case "${id}" is not among the cases`);
  }
  for (const row of fold.sample) {
    if (row.length !== width) wrong(`a sample row of ${row.length} for ${width} parameters`);
  }
  if (fold.accepted.length !== fold.sample.length)
    wrong(`${fold.accepted.length} vectors accepted and ${fold.sample.length} in the sample`);
}

export interface SampleForOptions {
  /** Leave out the case alone (default), or with it every case of its country. */
  readonly by?: 'case' | 'country';
}

export interface CaseSample {
  /** What may be said of scores with these vectors. */
  readonly label: Extract<Label, 'left out' | 'blind' | 'in sample'>;
  /** Name of the fold they are from. */
  readonly fold: string;
  /** Equally likely; hand them to `createEngine` or `inputFromCase` as `parameters`. */
  readonly parameters: readonly ParameterVector[];
  /** The same in words. */
  readonly sentence: string;
}

/**
 * The vectors to play a case with: from the fold that left out the case (or its country), else from the
 * fold that was fitted on everything. `left out` is said of a case that other folds were trained on,
 * `blind` of one on which nothing was ever fitted. Afghanistan 1992 lies within 1989, so it too takes
 * the fold that left 1989 out.
 * @throws RangeError when the file has no fold that may be used
 */
export function sampleFor(
  posterior: Posterior,
  ref: CaseRef,
  { by = 'case' }: SampleForOptions = {},
): CaseSample {
  const id = typeof ref === 'string' ? ref : ref.id;
  const like = trainedLike(posterior, ref);
  const countries = new Set([...like, ...sameCountry(posterior, ref)].map((c) => c.country));
  const out = (by === 'case' ? like : posterior.cases.filter((c) => countries.has(c.country))).map(
    (c) => c.id,
  );
  const fits = posterior.folds
    .filter((f) => f.by !== 'none' && out.every((c) => f.left_out.includes(c)))
    .sort((a, b) => a.left_out.length - b.left_out.length);
  const all = posterior.folds.find((f) => f.by === 'none');
  const fold = out.length > 0 ? fits[0] : all;
  if (fold === undefined) {
    throw new RangeError(
      out.length > 0
        ? `no fold of the posterior leaves out ${out.join(', ')}, so ${id} can only be scored in sample`
        : 'the posterior has no fold fitted on all cases',
    );
  }
  const without = out.length > 0 ? ` without ${out.join(', ')}` : '';
  const blind = like.length === 0 ? `; nothing was fitted on ${id}` : '';
  return {
    label: like.length > 0 ? 'left out' : 'blind',
    fold: fold.name,
    parameters: vectorsOf(posterior, fold),
    sentence: `Parameters were fitted on ${fold.training.length} cases${without}${blind}.`,
  };
}

/** The vectors fitted on every case: scores with them on those cases are in sample. */
export function sampleOfAll(posterior: Posterior): CaseSample {
  const fold = posterior.folds.find((f) => f.by === 'none');
  if (fold === undefined) throw new RangeError('the posterior has no fold fitted on all cases');
  return {
    label: 'in sample',
    fold: fold.name,
    parameters: vectorsOf(posterior, fold),
    sentence: `Parameters were fitted on all ${fold.training.length} cases.`,
  };
}

/** Whole vectors: the sample of a fold, with what was not fitted at the value it was held at. */
export function vectorsOf(posterior: Posterior, fold: PosteriorFold): ParameterVector[] {
  const names = posterior.parameters.map((p) => p.name as FreeName);
  return fold.sample.map((row) => ({
    ...SHIPPED,
    ...posterior.held,
    ...Object.fromEntries(names.map((name, k) => [name, row[k]!])),
  }));
}

/**
 * What has changed since the posterior was made, one sentence each; empty when nothing has.
 * @param now switches of the rules in use, and id -> `CaseData.hash` of the cases at hand
 */
export function posteriorStaleness(
  posterior: Posterior,
  now: { readonly switches: Switches; readonly caseHashes: Readonly<Record<string, string>> },
): readonly string[] {
  const changed: string[] = [];
  if (!givesSameBits(posterior.rules_hash, now.switches)) {
    changed.push('The rules have changed since the parameters were fitted.');
  }
  const other = posterior.cases
    .filter((c) => c.id in now.caseHashes && now.caseHashes[c.id] !== c.hash)
    .map((c) => c.id);
  if (other.length > 0) changed.push(`Inputs have changed since: ${other.join(', ')}.`);
  return changed;
}
