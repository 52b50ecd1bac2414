/** How a run is cited, wherever it is shown: its edits named, and the hash that its bits are held against. */
import type { EnsembleResult } from '@interregnum/ensemble';
import { count } from '@interregnum/words';
import { citation } from '../answer.ts';

export type CitedRun = Pick<EnsembleResult, 'identity' | 'runs' | 'resultHash'>;

/** `1,000 runs with regions[*].militia_k=x2, result 0123456789abcdef`. */
export function playedRuns({ identity: { edits }, runs, resultHash }: CitedRun): string {
  const changed = edits.length === 0 ? '' : ` with ${edits.join('; ')}`;
  return `${count(runs, 'run', 'runs')}${changed}, result ${resultHash.slice(0, 16)}`;
}

export function runCite(run: CitedRun): string {
  const { engine, caseId, seed, rulesHash } = run.identity;
  const cases = `case ${caseId}`;
  return citation({ engine, question: 'run', cases, played: playedRuns(run), seed, rulesHash });
}
