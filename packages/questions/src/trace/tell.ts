/** One run as a chain of causes: every entry of the ledger told in order of time. */
import { dateOf } from '@interregnum/case';
import type { LedgerEntry, LedgerKind } from '@interregnum/model';
import { tellCollapse, tellEvacuation, tellPrisoners } from './end.ts';
import { TRACE_ENGLISH } from './english.ts';
import { tellFall } from './fall.ts';
import { given } from './given.ts';
import { tellLeaderFlight, tellLeaderSwitch } from './leaders.ts';
import { tellNews, tellPatronLevel } from './news.ts';
import type { Cause, Scene, Teller } from './scene.ts';
import type { TraceSentences } from './sentences.ts';

const TELLERS: Readonly<Record<LedgerKind, Teller>> = {
  patronLevel: tellPatronLevel,
  news: tellNews,
  fall: tellFall,
  leaderSwitch: tellLeaderSwitch,
  leaderFlight: tellLeaderFlight,
  collapse: tellCollapse,
  prisonersFreed: tellPrisoners,
  evacuationStarts: tellEvacuation,
};

export interface Step {
  readonly day: number;
  /** ISO date. */
  readonly date: string;
  readonly kind: LedgerKind;
  /** Id of the region in the case, null where the step has none. */
  readonly region: string | null;
  readonly text: string;
  /** The same in one line. */
  readonly brief: string;
  readonly causes: readonly Cause[];
  /** The model's numbers behind the words, with units in the names. */
  readonly numbers: Readonly<Record<string, number>>;
}

function told(entry: LedgerEntry, scene: Scene, say: TraceSentences): Step {
  const teller = TELLERS[entry.kind];
  const { text, causes, brief = text } = teller(entry, scene, say);
  return {
    day: entry.day,
    date: dateOf(entry.day, scene.data.origin),
    kind: entry.kind,
    region: scene.data.regions[entry.region]?.id ?? null,
    text,
    brief,
    causes,
    numbers: entry.numbers,
  };
}

/** What a fall sets loose on the same day belongs to its telling. */
function isPartOfFall(entry: LedgerEntry, scene: Scene): boolean {
  return entry.kind === 'prisonersFreed' && consequenceOf(entry, scene) !== undefined;
}

function consequenceOf(entry: LedgerEntry, scene: Scene): LedgerEntry | undefined {
  const pair = entry.kind === 'prisonersFreed' ? 'fall' : 'prisonersFreed';
  return scene.entries.find(
    (e) => e.kind === pair && e.day === entry.day && e.region === entry.region,
  );
}

export function tellRun(scene: Scene, say: TraceSentences = TRACE_ENGLISH): Step[] {
  return scene.entries
    .filter((entry) => !isPartOfFall(entry, scene))
    .map((entry) => {
      const step = told(entry, scene, say);
      const freed = entry.kind === 'fall' ? consequenceOf(entry, scene) : undefined;
      if (freed === undefined) return step;
      const after: Cause = { term: 'after', text: say.prisoners(given(freed, 'men')) };
      return { ...step, causes: [...step.causes, after] };
    });
}
