/** The factors of a case: found, read, checked against it, and made into worlds. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlayedWorld } from '@interregnum/analysis';
import {
  applyEdits,
  type CaseData,
  compileWorld,
  defaultFactors,
  type Factor,
  type FactorFile,
  type Problem,
  parseFactors,
} from '@interregnum/case';
import { worldHash } from '@interregnum/ensemble';
import { Failure } from '../failure.ts';
import type { OpenedCase } from '../open-case.ts';
import { readText, refuse } from '../scenarios.ts';
import type { Study } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { safe } from '../terminal/safe.ts';

/** Beside a case's tables. */
const SHIPPED_NAME = 'factors.yaml';

export interface NamedFactors {
  readonly file: FactorFile;
  /** As the user named it, `factors.yaml` of the case, or null where made from its tables. */
  readonly source: string | null;
}

function parsed(path: string, shown: string, host: Host): FactorFile {
  const read = parseFactors(readText(path, 'a list of factors'), shown);
  refuse(read.problems, host);
  if (read.file === null) throw new Failure(`${safe(shown)} holds no factors.`);
  return read.file;
}

/** @param asked a file; the case's own, or one made from its tables, when not given */
export function factorsOf(
  asked: string | undefined,
  opened: Pick<OpenedCase, 'path'>,
  data: CaseData,
  host: Host,
): NamedFactors {
  if (asked !== undefined) {
    if (!existsSync(asked)) throw new Failure(`There is no file of factors ${safe(asked)}.`);
    return { file: parsed(asked, asked, host), source: asked };
  }
  const own = join(opened.path, SHIPPED_NAME);
  if (existsSync(own)) return { file: parsed(own, SHIPPED_NAME, host), source: SHIPPED_NAME };
  return { file: defaultFactors(data), source: null };
}

/** Faults of the factors beside a case's tables, in themselves and as changes of that case. */
export function factorProblems({ path }: Pick<OpenedCase, 'path'>, data: CaseData): Problem[] {
  const own = join(path, SHIPPED_NAME);
  if (!existsSync(own)) return [];
  const { file, problems } = parseFactors(readText(own, 'a list of factors'), SHIPPED_NAME);
  const edits = file?.factors.map((f) => f.edits) ?? [];
  return [...problems, ...edits.flatMap((each) => applyEdits(data, each).problems)];
}

/** Makes the world in which exactly the factors of a mask are present. */
export type WorldMaker = (present: number) => PlayedWorld;

function withoutFactors(data: CaseData, absent: readonly Factor[], host: Host): CaseData {
  const applied = applyEdits(
    data,
    absent.flatMap((f) => f.edits),
  );
  refuse(
    applied.problems.filter((p) => p.severity === 'error'),
    host,
  );
  return applied.data ?? data;
}

/**
 * Two factors that change one input: the one later in the file counts where both are absent.
 * @returns pairs of ids, in the order of the file
 */
export function overlapsOf(study: Study, factors: readonly Factor[], host: Host): string[][] {
  const edited = factors.filter((f) => f.edits.length > 0);
  const hash = (...absent: readonly Factor[]): string =>
    worldHash(
      compileWorld(withoutFactors(study.data, absent, host), { hindcast: study.input.hindcast }),
    );
  return edited.flatMap((a, i) =>
    edited
      .slice(i + 1)
      .filter((b) => hash(a, b) !== hash(b, a))
      .map((b) => [a.id, b.id]),
  );
}

/** @throws Failure when a factor's edits do not fit the case, alone or with others */
export function worldMaker(study: Study, factors: readonly Factor[], host: Host): WorldMaker {
  const { hindcast, switches } = study.input;
  for (const factor of factors) withoutFactors(study.data, [factor], host);
  return (present) => {
    const absent = factors.filter((_, i) => (present & (1 << i)) === 0);
    const off = Object.fromEntries(
      absent.flatMap(({ mechanism }) => (mechanism === null ? [] : [[mechanism, false]])),
    );
    return {
      world: compileWorld(withoutFactors(study.data, absent, host), { hindcast }),
      switches: { ...switches, ...off },
    };
  };
}
