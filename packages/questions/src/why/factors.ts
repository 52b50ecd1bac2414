/** The factors of a case: found, read, checked against it, and made into worlds. */
import type { PlayedWorld } from '@interregnum/analysis';
import {
  applyEdits,
  type CaseData,
  compileWorld,
  defaultFactors,
  FACTORS_FILE,
  type Factor,
  type FactorFile,
  type Problem,
  parseFactors,
} from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import { Failure } from '../failure.ts';
import type { OpenedCase } from '../opened-case.ts';
import { safe } from '../safe.ts';
import { refuse, type TextFile } from '../scenarios.ts';
import type { Study } from '../study.ts';

export interface NamedFactors {
  readonly file: FactorFile;
  /** As the user named it, `factors.yaml` of the case, or null where made from its tables. */
  readonly source: string | null;
}

function parsed({ name, text }: TextFile, say: (line: string) => void): FactorFile {
  const read = parseFactors(text, name);
  refuse(read.problems, say);
  if (read.file === null) throw new Failure(`${safe(name)} holds no factors.`);
  return read.file;
}

/** @param asked a file; the case's own, or one made from its tables, when not given */
export function factorsOf(
  asked: TextFile | undefined,
  { opened, data }: Pick<Study, 'opened' | 'data'>,
  say: (line: string) => void,
): NamedFactors {
  if (asked !== undefined) return { file: parsed(asked, say), source: asked.name };
  const own = opened.beside.get(FACTORS_FILE);
  if (own === undefined) return { file: defaultFactors(data), source: null };
  return { file: parsed({ name: FACTORS_FILE, text: own() }, say), source: FACTORS_FILE };
}

/** Faults of the factors beside a case's tables, in themselves and as changes of that case. */
export function factorProblems({ beside }: Pick<OpenedCase, 'beside'>, data: CaseData): Problem[] {
  const own = beside.get(FACTORS_FILE);
  if (own === undefined) return [];
  const { file, problems } = parseFactors(own(), FACTORS_FILE);
  const edits = file?.factors.map((f) => f.edits) ?? [];
  return [...problems, ...edits.flatMap((each) => applyEdits(data, each).problems)];
}

/** @throws Failure when the factors' edits do not fit the case */
function withoutFactors(data: CaseData, absent: readonly Factor[]): CaseData {
  const applied = applyEdits(
    data,
    absent.flatMap((f) => f.edits),
  );
  refuse(
    applied.problems.filter((p) => p.severity === 'error'),
    () => {},
  );
  return applied.data ?? data;
}

/**
 * Two factors that change one input: the one later in the file counts where both are absent.
 * @returns pairs of ids, in the order of the file
 */
export function overlapsOf({ data, input }: Study, factors: readonly Factor[]): string[][] {
  const edited = factors.filter((f) => f.edits.length > 0);
  const hash = (...absent: readonly Factor[]): string =>
    worldHash(compileWorld(withoutFactors(data, absent), { hindcast: input.hindcast }));
  return edited.flatMap((a, i) =>
    edited
      .slice(i + 1)
      .filter((b) => hash(a, b) !== hash(b, a))
      .map((b) => [a.id, b.id]),
  );
}

/** Makes the world in which exactly the factors of a mask are present. */
export type WorldMaker = (present: number) => PlayedWorld;

/** @throws Failure when a factor's edits do not fit the case, alone or with others */
export function worldMaker({ data, input }: Study, factors: readonly Factor[]): WorldMaker {
  const { hindcast, switches } = input;
  for (const factor of factors) withoutFactors(data, [factor]);
  return (present) => {
    const absent = factors.filter((_, i) => (present & (1 << i)) === 0);
    const off = Object.fromEntries(
      absent.flatMap(({ mechanism }) => (mechanism === null ? [] : [[mechanism, false]])),
    );
    return {
      world: compileWorld(withoutFactors(data, absent), { hindcast }),
      switches: { ...switches, ...off },
    };
  };
}
