/** What the tellers of a run may look at: the case, the entries, and what came before an entry. */
import type { CaseData } from '@interregnum/case';
import type { LedgerEntry, World } from '@interregnum/model';
import type { TraceSentences } from './sentences.ts';

/** Days before a fall within which earlier falls and news are told as what people had in mind. */
export const RECENT_DAYS = 14;

export interface Scene {
  readonly data: CaseData;
  /** Names of the autonomous commands. */
  readonly commands: readonly string[];
  readonly world: Pick<World, 'commandOf' | 'capital' | 'linkStart' | 'linkTo'>;
  /** Of one run, by day. */
  readonly entries: readonly LedgerEntry[];
}

/** One telling: a sentence of what happened, and why, term by term. */
export interface Telling {
  readonly text: string;
  /** In one line; the same where it is left out. */
  readonly brief?: string;
  readonly causes: readonly Cause[];
}

/**
 * One cause in words. The terms are those of the model description; `after` is what followed at once.
 */
export interface Cause {
  readonly term:
    | 'pressed'
    | 'forces'
    | 'willing'
    | 'support'
    | 'nearby'
    | 'news'
    | 'regime'
    | 'after';
  readonly text: string;
}

export type Teller = (entry: LedgerEntry, scene: Scene, say: TraceSentences) => Telling;

/** `Zaranj (Nimroz)`: the centre and its region; one name where they are the same. */
export function place(scene: Scene, region: number, say: TraceSentences): string {
  const row = scene.data.regions[region];
  if (row === undefined) return say.region(region);
  if (row.capital === '' || row.capital === row.name) return row.name;
  return row.capital.includes('(') ? `${row.capital}, ${row.name}` : `${row.capital} (${row.name})`;
}

/** Name of a region's centre. */
export function centre(scene: Scene, region: number, say: TraceSentences): string {
  const row = scene.data.regions[region];
  return row === undefined ? say.region(region) : row.capital || row.name;
}

/** Name of an autonomous command: the leader or network its militias answer to. */
export const commander = (scene: Scene, command: number, say: TraceSentences): string =>
  scene.commands[command] ?? say.command(command);

/** Earlier falls within `RECENT_DAYS`, latest first. The same day counts when written before. */
export function recentFalls(entry: LedgerEntry, scene: Scene): LedgerEntry[] {
  const found: LedgerEntry[] = [];
  for (const other of scene.entries) {
    if (other === entry) break;
    if (other.kind === 'fall' && entry.day - other.day <= RECENT_DAYS) found.push(other);
  }
  return found.reverse();
}

/** Whether two regions share a road. */
export function neighbours(scene: Scene, a: number, b: number): boolean {
  const { linkStart, linkTo } = scene.world;
  for (let k = linkStart[a] ?? 0; k < (linkStart[a + 1] ?? 0); k++)
    if (linkTo[k] === b) return true;
  return false;
}

/** News of patrons and leaders within `RECENT_DAYS` before an entry, oldest first. */
export function recentNews(entry: LedgerEntry, scene: Scene): LedgerEntry[] {
  return scene.entries.filter(
    (other) =>
      (other.kind === 'news' || other.kind === 'leaderSwitch' || other.kind === 'leaderFlight') &&
      other.day <= entry.day &&
      entry.day - other.day <= RECENT_DAYS,
  );
}

/** The text of an event of the case, or null. */
export function eventText(scene: Scene, event: number): string | null {
  return scene.data.events[event]?.text ?? null;
}
