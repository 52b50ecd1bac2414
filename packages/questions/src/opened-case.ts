import type { CaseData, CaseFiles, Problem } from '@interregnum/case';

/** A case as read, wherever it was read from. */
export interface OpenedCase {
  /** As the user named it. */
  readonly given: string;
  /** Its tables. */
  readonly files: CaseFiles;
  /** What lies beside them: `factors.yaml`, `levers.yaml`, `scenarios/*.yaml`; read when it is asked for. */
  readonly beside: ReadonlyMap<string, () => string>;
  /** null if and only if `problems` holds an error. */
  readonly data: CaseData | null;
  /** Faults and warnings, each with its place. */
  readonly problems: readonly Problem[];
}

/** The same, known to be sound. */
export interface SoundCase extends OpenedCase {
  readonly data: CaseData;
}
