/** A run as an answer: the sentence, how far to trust it, and the regions in order of their median fall. */
import { type CaseData, dateOf, type Observed, type ObservedRegion } from '@interregnum/case';
import type { EnsembleSummary, FallManner, RegionSummary } from '@interregnum/ensemble';
import { list, percent, shortDate } from '@interregnum/words';
import { type Answer, answerOf, type Block, note, paragraph, type Table } from '../answer.ts';
import { recordBlocks } from '../outcome/record.ts';
import type { RanOutcome } from '../outcome/sentences.ts';
import { safe } from '../safe.ts';
import type { Study } from '../study.ts';
import { runChange } from './change.ts';
import { type CitedRun, playedRuns } from './cite.ts';
import { districtBlocks } from './districts.ts';
import { RUN_ENGLISH } from './english.ts';
import { runFacts, runSentence, runTrust } from './facts.ts';
import { runMethods } from './methods.ts';
import type { RunScores } from './score.ts';

/** `3 Aug`, or `3 Aug 92` where the days simulated leave the year of the origin. */
export function tableDate(origin: string, horizonDays: number, day: number): string {
  const date = shortDate(dateOf(day, origin));
  const year = (d: number): string => dateOf(d, origin).slice(0, 4);
  return year(0) === year(horizonDays) ? date : `${date} ${year(day).slice(2)}`;
}

type Dated = (day: number | null) => string;

/** What stands where a quantile does not exist: too few runs fell by the horizon. */
const HELD = 'held';

function mainManner(region: RegionSummary): string | null {
  if (region.manner === null) return null;
  const shares = Object.entries(region.manner) as [FallManner, number][];
  const [manner, share] = shares.reduce((most, next) => (next[1] > most[1] ? next : most));
  return `${manner} ${percent(share)}`;
}

function observedWords(
  seen: ObservedRegion | undefined,
  dated: Dated,
  horizonDays: number,
): string {
  if (seen === undefined) return 'not known';
  if (seen.status === 'held') {
    const until = seen.censorDay ?? horizonDays;
    return until < horizonDays ? `held until ${dated(until)}` : 'held';
  }
  if (seen.status === 'precontrolled') return 'not the regime’s';
  const day = seen.day === null ? 'fell' : dated(seen.day);
  if (seen.status === 'third_party') return `${day}, third party`;
  return seen.mannerClass === null ? day : `${day}, ${seen.mannerClass}`;
}

/** The regime's regions, in order of their median fall, beside what happened. */
export function regionsTable(
  { origin, horizonDays }: CaseData,
  observed: Observed | null,
  summary: EnsembleSummary,
): Table {
  const dated: Dated = (day) => (day === null ? HELD : tableDate(origin, horizonDays, day));
  return {
    block: 'table',
    title: 'The regions in order of their median fall',
    columns: [
      { title: 'Region', give: 1, least: 8 },
      { title: 'Falls', kind: 'whole' },
      { title: 'Median', align: 'right' },
      { title: '5–95 %' },
      { title: 'Mainly', give: 3, least: 7 },
      // long enough for a date with its year and the manner whole
      { title: 'What happened', give: 2, least: 20 },
    ],
    rows: summary.order.flatMap((id) => {
      const region = summary.regions.find((r) => r.id === id);
      if (region === undefined || region.fall === null) return [];
      const { p, day } = region.fall;
      const seen = observed?.regions.find((r) => r.region === id);
      return [
        [
          region.name,
          p * summary.runs,
          dated(day.q50),
          day.q05 === null ? HELD : `${dated(day.q05)}–${dated(day.q95)}`,
          mainManner(region),
          observedWords(seen, dated, horizonDays),
        ],
      ];
    }),
  };
}

function elsewhere({ regions }: EnsembleSummary): Block[] {
  const names = regions.filter((r) => r.fall === null).map((r) => safe(r.name));
  return names.length === 0 ? [] : [note(`Not the regime’s at the start: ${list(names)}.`)];
}

export interface RunFound {
  readonly study: Study;
  readonly result: CitedRun & { readonly summary: EnsembleSummary };
  /** null where nothing could be scored. */
  readonly scores: RunScores | null;
  /** An outcome of one's own, where one was asked. */
  readonly own?: RanOutcome | null;
}

export function runAnswer({ study, result, scores, own }: RunFound, command: string): Answer {
  const { summary } = result;
  const { data, observed, input, parameters, scenario } = study;
  return answerOf(study, {
    question: 'run',
    title: data.title,
    sentence: runSentence(runFacts(data, observed, summary, runChange(scenario, input.edits)), own),
    played: playedRuns(result),
    command,
    methods: runMethods({
      data,
      observed,
      result,
      parameters,
      scenario,
      own: own ?? null,
      command,
    }),
    // it is said beside how far off the model is on this case
    unseen: null,
    blocks: [
      ...recordBlocks(own?.own ?? null),
      paragraph(RUN_ENGLISH.trust(runTrust(scores, input.edits.length > 0))),
      regionsTable(data, observed, summary),
      ...elsewhere(summary),
      ...districtBlocks(data, summary),
      note(RUN_ENGLISH.table(input.hindcast)),
    ],
  });
}
