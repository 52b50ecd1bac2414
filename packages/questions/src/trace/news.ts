/** News of patrons: announcements as they became known, and support as it came or went. */
import { dateOf } from '@interregnum/case';
import { CHANNELS, type LedgerEntry } from '@interregnum/model';
import { list, percent, shortDate } from '@interregnum/words';
import { commander, eventText, recentNews, type Scene, type Teller } from './scene.ts';
import { given } from './sentence.ts';

/** What an entry of news says in short. */
function short(entry: LedgerEntry, scene: Scene): string {
  if (entry.kind === 'leaderSwitch')
    return `${commander(scene, entry.command)}: its men had left the regime`;
  if (entry.kind === 'leaderFlight') return 'the head of the regime had left';
  return eventText(scene, entry.event) ?? 'news of a patron';
}

/** What had become known in the two weeks before an entry; null when nothing had. */
export function newsSince(entry: LedgerEntry, scene: Scene): string | null {
  const said = recentNews(entry, scene).map(
    (e) => `${short(e, scene)} (${shortDate(dateOf(e.day, scene.data.origin))})`,
  );
  return said.length === 0 ? null : `In the two weeks before it had become known: ${list(said)}.`;
}

export const tellNews: Teller = (entry, scene) => ({
  text: `It becomes known: ${eventText(scene, entry.event) ?? 'news of a patron'}.`.replace(
    /\.\.$/,
    '.',
  ),
  brief: `News: ${eventText(scene, entry.event) ?? 'of a patron'}.`.replace(/\.\.$/, '.'),
  causes: [],
});

/** Words for channels whose name alone says too little. */
const WORDS: Readonly<Record<string, string>> = {
  lift: 'supply and maintenance',
  air: 'air support',
};

export const tellPatronLevel: Teller = (entry) => {
  const level = given(entry, 'level');
  const before = given(entry, 'before');
  const channel = CHANNELS[given(entry, 'channel') ?? -1] ?? '';
  const whose = given(entry, 'side') === 1 ? 'the challenger' : 'the regime';
  const what = WORDS[channel] ?? (channel || 'one channel');
  const change =
    level === null || before === null
      ? 'changes'
      : `from ${percent(before)} ${level < before ? 'down' : 'up'} to ${percent(level)} of its full level`;
  return {
    text: `Outside support for ${whose}: ${what} ${change}.`,
    brief: `Support for ${whose}: ${what} ${change.replace(' of its full level', '')}.`,
    causes: [],
  };
};
