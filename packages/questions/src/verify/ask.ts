/** `verify`: does a kept run, played again here, give the same bits? If not, what is not the same? */
import { runEnsemble } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, MECHANISMS } from '@interregnum/model';
import type { Asking } from '../asking.ts';
import type { SoundCase } from '../opened-case.ts';
import { HAND_SET, type NamedPosterior } from '../parameters.ts';
import { numbersOf } from '../run/document.ts';
import { type Study, type StudyOptions, studyOf } from '../study.ts';
import { studyHead } from '../study-head.ts';
import type { KeptRun, VerifyDocument } from './document.schema.ts';

/** Whether all of `part` stands in `whole`, which may say more. */
function holds(whole: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.is(whole, part);
  if (typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(part) && (!Array.isArray(whole) || whole.length !== part.length)) return false;
  return Object.entries(part).every(([key, value]) =>
    holds((whole as Readonly<Record<string, unknown>>)[key], value),
  );
}

export interface VerifyFound {
  readonly kept: KeptRun;
  readonly playedHash: string;
  readonly differs: VerifyDocument['differs'];
}

/** What the kept run says was asked of the program. */
function optionsOf(kept: KeptRun, posterior: NamedPosterior | null): StudyOptions {
  const wasOn = (m: string): boolean => !kept.switched_off.includes(m);
  return {
    seed: kept.seed,
    set: kept.edits,
    announcedOnly: !kept.hindcast,
    districts: kept.districts !== undefined,
    with: MECHANISMS.filter((m) => wasOn(m) && !DEFAULT_SWITCHES[m]),
    without: MECHANISMS.filter((m) => !wasOn(m) && DEFAULT_SWITCHES[m]),
    posterior,
    shipped: kept.parameters.source !== HAND_SET,
  };
}

/** The kept run's sources beside those that are here; equal ones are left out. */
function differences(kept: KeptRun, study: Study): VerifyDocument['differs'] {
  const { case_hash, rules_hash, engine, parameters } = studyHead(study);
  const { hash, vectors } = kept.parameters;
  const pairs = [
    { part: 'case', kept: kept.case_hash, here: case_hash },
    {
      part: 'districts',
      kept: kept.districts?.hash ?? '',
      here: (kept.districts && study.data.districts?.hash) ?? '',
    },
    { part: 'rules', kept: kept.rules_hash, here: rules_hash },
    {
      part: 'parameters',
      kept: `${hash}, ${vectors} vectors`,
      here: `${parameters.hash}, ${parameters.vectors} vectors`,
    },
    { part: 'engine', kept: kept.engine, here: engine },
  ] as const;
  return pairs.filter((pair) => pair.kept !== pair.here);
}

/** @throws Failure when the case does not take the kept run's changes; the signal's reason when aborted */
export async function askVerify(
  kept: KeptRun,
  opened: SoundCase,
  posterior: NamedPosterior | null,
  { executor, signal, expect, say }: Asking,
): Promise<VerifyFound> {
  const study = studyOf(opened, optionsOf(kept, posterior), say);
  expect(kept.runs);
  const stopping = signal === undefined ? {} : { signal };
  const { resultHash, summary } = await runEnsemble({
    ...study.input,
    runs: kept.runs,
    executor,
    ...stopping,
  });
  const { regime, regions, civilians } = kept;
  const differs = differences(kept, study);
  const isAltered =
    resultHash === kept.result_hash && !holds({ regime, regions, civilians }, numbersOf(summary));
  return {
    kept,
    playedHash: resultHash,
    differs: isAltered ? [...differs, { part: 'numbers', kept: '', here: '' }] : differs,
  };
}

export function verifyDocument({ kept, playedHash, differs }: VerifyFound): VerifyDocument {
  return {
    schema: 'interregnum.verify/1',
    case: kept.case,
    runs: kept.runs,
    seed: kept.seed,
    same: kept.result_hash === playedHash && differs.every((d) => d.part !== 'numbers'),
    kept_hash: kept.result_hash,
    played_hash: playedHash,
    differs,
  };
}
