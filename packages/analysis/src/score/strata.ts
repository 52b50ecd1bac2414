/**
 * The board apart by what the subject had seen of a case. Leaving a case out protects the numbers of a
 * model and not its shape: cases on which its rules were compared and cases nobody had looked at are
 * two things, and their mean is neither.
 */
import { LABELS, type Label } from '../baselines/baseline.ts';
import type { BootstrapOptions } from './bootstrap.ts';
import { type Estimate, estimate, type PairedDifference, pairedDifference } from './estimate.ts';
import { type BoardRow, MEASURES, type Measure } from './measures.ts';

export type Summary = Readonly<Record<Measure['key'], Estimate>>;

export interface Stratum {
  /** Of the subject's rows in these cases. */
  readonly label: Label;
  /** Ids. */
  readonly cases: readonly string[];
  readonly predictors: readonly { readonly id: string; readonly summary: Summary }[];
  /** J, above 0 the subject is better. */
  readonly differences: readonly PairedDifference[];
}

/** Every measure of one predictor drawn together. */
export function summaryOf(
  rows: readonly (BoardRow | undefined)[],
  bootstrap: BootstrapOptions,
): Summary {
  return Object.fromEntries(
    MEASURES.map((m) => [
      m.key,
      estimate(
        rows.map((row) => row?.[m.key] ?? null),
        m.over,
        bootstrap,
      ),
    ]),
  ) as Summary;
}

interface StrataInput {
  /** Ids of the counted cases, their countries, and the rows of each predictor in that order. */
  readonly cases: readonly string[];
  readonly groups: readonly string[];
  readonly rows: ReadonlyMap<string, readonly (BoardRow | undefined)[]>;
  readonly subject: string;
  readonly bootstrap: BootstrapOptions;
}

/** One a label of the subject, in the order of `LABELS`. */
export function strataOf({ cases, groups, rows, subject, bootstrap }: StrataInput): Stratum[] {
  const own = rows.get(subject) ?? [];
  const labels = LABELS.filter((label) => own.some((row) => row?.label === label));
  const joint = MEASURES.find((m) => m.key === 'joint')!;
  return labels.map((label) => {
    const here = own.flatMap((row, k) => (row?.label === label ? [k] : []));
    const pick = <T>(of: readonly T[]): T[] => here.map((k) => of[k]!);
    const known = [...rows].filter(([, r]) => pick(r).some((row) => row !== undefined));
    return {
      label,
      cases: pick(cases),
      predictors: known.map(([id, r]) => ({ id, summary: summaryOf(pick(r), bootstrap) })),
      differences: known
        .filter(([id]) => id !== subject)
        .map(([id, r]) => pairedDifference(joint, pick(own), pick(r), pick(groups), id, bootstrap)),
    };
  });
}
