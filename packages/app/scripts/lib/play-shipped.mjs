/**
 * A shipped case, played and scored once, as `interregnum run` would without options. What was played
 * is kept by its ensemble's key, which covers the case, the rules, the parameters and the seed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { truthFrom } from '@interregnum/analysis';
import { ensembleKey, identify, memoryStore, runEnsemble } from '@interregnum/ensemble/node';
import { outcomeLayout } from '@interregnum/model';
import { scoreRun } from '@interregnum/questions';
import { CACHE } from './paths.mjs';

export const RUNS = 1000;

function keyOf(input, observed, label) {
  const parts = [ensembleKey(identify(input)), RUNS, observed, label];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function kept(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {Promise<{summary: object, resultHash: string, scores: object|null, played: boolean}>} */
export async function playShipped({ data, observed, input, label, executor }) {
  const file = join(CACHE, `${keyOf(input, observed, label)}.json`);
  const before = kept(file);
  if (before !== null) return { ...before, played: false };
  const result = await runEnsemble({ ...input, runs: RUNS, executor, store: memoryStore() });
  const scored = await scoreRun(data, observed, result, outcomeLayout(input.world), label);
  const answer = {
    summary: result.summary,
    resultHash: result.resultHash,
    scores:
      scored === null
        ? null
        : {
            rows: scored.rows,
            scoredRegions: truthFrom(data, observed).scored.length,
            experts: scored.experts,
          },
  };
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(answer));
  renameSync(`${file}.part`, file);
  return { ...answer, played: true };
}
