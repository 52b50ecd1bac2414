/** News of patrons: announcements as they became known, and support as it came or went. */
import { dateOf } from '@interregnum/case';
import { CHANNELS, type LedgerEntry } from '@interregnum/model';
import { given } from './given.ts';
import { commander, eventText, recentNews, type Scene, type Teller } from './scene.ts';
import type { Level, News, TraceSentences } from './sentences.ts';

/** What an entry of news says in short. */
function newsOf(entry: LedgerEntry, scene: Scene, say: TraceSentences): News {
  const date = dateOf(entry.day, scene.data.origin);
  if (entry.kind === 'leaderSwitch')
    return { of: 'switch', who: commander(scene, entry.command, say), date };
  if (entry.kind === 'leaderFlight') return { of: 'flight', date };
  const text = eventText(scene, entry.event);
  return text === null ? { of: 'patron', date } : { of: 'event', text, date };
}

/** What had become known in the two weeks before an entry; null when nothing had. */
export function newsSince(entry: LedgerEntry, scene: Scene, say: TraceSentences): string | null {
  const news = recentNews(entry, scene).map((e) => newsOf(e, scene, say));
  return news.length === 0 ? null : say.newsSince(news);
}

export const tellNews: Teller = (entry, scene, say) => {
  const text = eventText(scene, entry.event);
  return { text: say.news(text), brief: say.newsBrief(text), causes: [] };
};

export const tellPatronLevel: Teller = (entry, _scene, say) => {
  const of: Level = {
    whose: given(entry, 'side') === 1 ? 'challenger' : 'incumbent',
    channel: CHANNELS[given(entry, 'channel') ?? -1] ?? null,
    before: given(entry, 'before'),
    level: given(entry, 'level'),
  };
  return { text: say.level(of), brief: say.levelBrief(of), causes: [] };
};
