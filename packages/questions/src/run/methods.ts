/** The methods paragraph of a run. */
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleIdentity, EnsembleSummary } from '@interregnum/ensemble';
import { methodsParagraph } from '../methods/english.ts';
import { methodsFacts } from '../methods/facts.ts';
import type { RanOutcome } from '../outcome/sentences.ts';
import type { ParametersSource } from '../parameters.ts';
import type { PlayedScenario } from './change.ts';

export interface RunMade {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly result: {
    readonly identity: EnsembleIdentity;
    readonly resultHash: string;
    readonly summary: Pick<EnsembleSummary, 'failedRuns' | 'districts'>;
    readonly runs: number;
  };
  readonly parameters: ParametersSource;
  /** The scenario played; null where there is none. */
  readonly scenario: PlayedScenario | null;
  /** An outcome of one's own, where one was asked. */
  readonly own?: RanOutcome | null;
  /** The command that gives the same result again. */
  readonly command: string;
}

export function runMethods({ result, own, ...parts }: RunMade): string {
  const { identity, resultHash, summary, runs } = result;
  return methodsParagraph(
    methodsFacts({
      ...parts,
      identity,
      own: own?.own ?? null,
      districts: summary.districts !== undefined,
      played: { of: 'runs', runs, failed: summary.failedRuns, resultHash },
    }),
  );
}
