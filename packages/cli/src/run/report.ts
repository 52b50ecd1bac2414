/** The answer on a terminal: the sentence, the regions, the scores, the files, what to do next. */

import { join } from 'node:path';
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleResult, EnsembleSummary } from '@interregnum/ensemble';
import {
  type ParametersSource,
  parametersSentence,
  safe,
  UNSEEN_SENTENCE,
} from '@interregnum/questions';
import { seconds, thousands } from '@interregnum/words';
import { answerSentence } from '../briefing/sentences.ts';
import { commandLine, type StudyFlags, studyArguments, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';
import { districtLines } from './district-lines.ts';
import type { RunDocument } from './document.ts';
import { regionTable } from './region-table.ts';
import type { RunScores } from './score.ts';
import { scoreTable } from './score-table.ts';

/** Day by which half of the runs that fell had fallen; null when none did. */
export function medianOfFallen(summary: EnsembleSummary): number | null {
  const { dayCounts } = summary.regime;
  const fell = dayCounts.reduce((sum, n) => sum + n, 0);
  let sum = 0;
  for (const [day, n] of dayCounts.entries()) {
    sum += n;
    if (fell > 0 && 2 * sum >= fell) return day;
  }
  return null;
}

export function sentenceOf(
  data: CaseData,
  observed: Observed | null,
  summary: EnsembleSummary,
): string {
  const fell = observed?.regimeFell ?? null;
  return answerSentence({
    incumbent: data.incumbent,
    origin: data.origin,
    horizonDays: data.horizonDays,
    runs: summary.runs,
    fell: summary.regime.dayCounts.reduce((sum, n) => sum + n, 0),
    medianFallDay: medianOfFallen(summary),
    observed: fell === null ? null : { fell, day: observed?.regimeEndDay ?? null },
  });
}

/** A run worth tracing: the middle one of those kept, by order of collapse. */
function typicalRun(summary: EnsembleSummary): number {
  const fell = summary.keptRuns.filter((r) => r.collapseDay !== null);
  const kept = fell.length > 0 ? fell : summary.keptRuns;
  return kept[Math.floor(kept.length / 2)]?.run ?? 0;
}

export interface ReportParts {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly result: EnsembleResult;
  readonly scores: RunScores | null;
  readonly files: RunDocument['files'];
  /** The case as the user named it. */
  readonly given: string;
  readonly flags: StudyFlags;
  readonly parameters: ParametersSource;
  /** The inputs were changed: a what-if. */
  readonly edited: boolean;
}

function filesLines(files: RunDocument['files'], host: Host): string[] {
  const lines: string[] = [];
  if (files.briefing !== null)
    lines.push(`Briefing  ${host.style.bold(files.briefing)} (open it in a browser)`);
  lines.push(`Tables    ${join(files.folder, 'tables')} (what they hold: datapackage.json there)`);
  lines.push(`Answer    ${join(files.folder, 'run.json')}`);
  return lines;
}

function scoreLines(parts: ReportParts, host: Host): string[] {
  const { scores, edited, observed } = parts;
  if (scores !== null) return scoreTable(scores, host);
  const why =
    edited && observed !== null
      ? 'The inputs were changed, so this is not the history that happened, and it is not scored. How the model does on histories it had never seen says how far to trust it.'
      : 'What happened is not known for this case, so the answer cannot be scored. How the model does on histories it had never seen says how far to trust it.';
  return wrap(`${why} ${UNSEEN_SENTENCE}`, host.columns);
}

export function reportLines(parts: ReportParts, host: Host): string[] {
  const { data, observed, result, files, given, flags } = parts;
  const { summary } = result;
  const { bold, dim } = host.style;
  const study = studyArguments(flags);
  const trace = commandLine('trace', given, ['--run', String(typicalRun(summary)), ...study]);
  return [
    ...wrap(safe(sentenceOf(data, observed, summary)), host.columns).map((line) => bold(line)),
    ...wrap(
      `This is what the model says, not an observation. ${result.identity.hindcast ? 'It is told what patrons did after the first day (--announced-only leaves that out). ' : ''}“Falls”: in how many runs; dates: the middle run and the middle 90 %; “held”: too few runs fell.`,
      host.columns,
    ).map((line) => dim(line)),
    ...wrap(parametersSentence(parts.parameters), host.columns).map((line) => dim(line)),
    '',
    ...regionTable(data, observed, summary, host),
    '',
    ...districtLines(data, summary, host),
    ...scoreLines(parts, host),
    '',
    ...(summary.failedRuns > 0
      ? [`${thousands(summary.failedRuns)} runs ended with an error and are left out.`, '']
      : []),
    ...filesLines(files, host),
    `Next      ${typed(trace, host)}   (why, in one run)`,
    `          ${typed(commandLine('check', given, []), host)}   (how good the inputs are)`,
    '',
    dim(
      `${thousands(result.runs)} runs in ${seconds(result.seconds)} · result ${result.resultHash.slice(0, 16)}… · the same with any number of workers`,
    ),
  ];
}
