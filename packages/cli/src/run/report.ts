/** The answer on a terminal: the sentence, how far to trust it, where the map is, the regions, what next. */
import { join } from 'node:path';
import type { EnsembleResult, EnsembleSummary } from '@interregnum/ensemble';
import { type RunDocument, type RunFound, runAnswer, safe } from '@interregnum/questions';
import { seconds, thousands } from '@interregnum/words';
import { commandLine, type StudyFlags, studyArguments, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { blocksLines } from '../terminal/show-answer.ts';
import { wrap } from '../terminal/wrap.ts';
import { scoreTable } from './score-table.ts';

/** A run worth tracing: the middle one of those kept, by order of collapse. */
function typicalRun(summary: EnsembleSummary): number {
  const fell = summary.keptRuns.filter((r) => r.collapseDay !== null);
  const kept = fell.length > 0 ? fell : summary.keptRuns;
  return kept[Math.floor(kept.length / 2)]?.run ?? 0;
}

export interface ReportParts {
  readonly found: RunFound & { readonly result: EnsembleResult };
  readonly files: RunDocument['files'];
  /** The case as the user named it. */
  readonly given: string;
  readonly flags: StudyFlags;
  /** The command that plays it again. */
  readonly command: string;
  /** Show the scores on this case. */
  readonly withScores: boolean;
}

function scoreLines({ found: { scores }, withScores }: ReportParts, host: Host): string[] {
  return withScores && scores !== null ? ['', ...scoreTable(scores, host)] : [];
}

function nextLines(
  { found, given, flags, command, withScores }: ReportParts,
  host: Host,
): string[] {
  const run = ['--run', String(typicalRun(found.result.summary)), ...studyArguments(flags)];
  const next: [command: string, what: string][] = [
    [commandLine('trace', given, run), 'why, in one run'],
    ...(found.scores === null || withScores
      ? []
      : [[`${command} --scores`, 'against the simplest rules'] as [string, string]]),
    [commandLine('check', given, []), 'how good the inputs are'],
  ];
  return next.map(
    ([line, what], k) => `${k === 0 ? 'Next      ' : '          '}${typed(line, host)}   (${what})`,
  );
}

export function reportLines(parts: ReportParts, host: Host): string[] {
  const { files, found, command } = parts;
  const { result } = found;
  const { bold, dim } = host.style;
  const { sentence, blocks, cite } = runAnswer(found, command);
  const table = blocks.findIndex(({ block }) => block === 'table');
  const { failedRuns } = result.summary;
  return [
    ...wrap(safe(sentence), host.columns).map((line) => bold(line)),
    ...blocksLines(blocks.slice(0, table), host).slice(1),
    ...(files.briefing === null
      ? []
      : [`Briefing  ${bold(files.briefing)} (with the map; open it in a browser)`]),
    ...blocksLines(blocks.slice(table), host),
    ...scoreLines(parts, host),
    '',
    ...(failedRuns > 0
      ? [`${thousands(failedRuns)} runs ended with an error and are left out.`, '']
      : []),
    `Tables    ${join(files.folder, 'tables')} (what they hold: datapackage.json there)`,
    ...(files.workbook === undefined ? [] : [`Workbook  ${files.workbook}`]),
    ...(files.methods === undefined
      ? []
      : [`Methods   ${files.methods} (a paragraph for a paper)`]),
    `Answer    ${join(files.folder, 'run.json')}`,
    ...nextLines(parts, host),
    '',
    ...wrap(`Cite as: ${safe(cite)}.`, host.columns).map((line) => dim(line)),
    dim(
      `${thousands(result.runs)} runs in ${seconds(result.seconds)} · result ${result.resultHash.slice(0, 16)}… · the same with any number of workers`,
    ),
  ];
}
