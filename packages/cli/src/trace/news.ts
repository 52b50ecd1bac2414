/** News of patrons: announcements as they became known, and support as it came or went. */
import { list, percent, shortDate } from '@interregnum/figures';
import { CHANNELS, type LedgerEntry } from '@interregnum/model';
import { given } from './numbers.ts';
import { commander, eventText, recentNews, type Scene, type Teller } from './scene.ts';

function side(scene: Scene, index: number | null): string {
  return index === 1 ? (scene.data.challengers[0] ?? 'the challenger') : scene.data.incumbent;
}

/** What an entry of news says in short. */
function short(entry: LedgerEntry, scene: Scene): string {
  if (entry.kind === 'leaderSwitch')
    return `${commander(scene, entry.command)} had left the regime`;
  if (entry.kind === 'leaderFlight') return 'the head of the regime had left';
  return eventText(scene, entry.event) ?? 'news of a patron';
}

/** What had become known in the two weeks before an entry; null when nothing had. */
export function newsSince(entry: LedgerEntry, scene: Scene): string | null {
  const said = recentNews(entry, scene).map(
    (e) => `${short(e, scene)} (${shortDate(scene.data.origin, e.day)})`,
  );
  return said.length === 0 ? null : `Known since two weeks at most: ${list(said)}.`;
}

export const tellNews: Teller = (entry, scene) => ({
  text: `It becomes known: ${eventText(scene, entry.event) ?? 'news of a patron'}.`.replace(
    /\.\.$/,
    '.',
  ),
  causes: [],
});

export const tellPatronLevel: Teller = (entry, scene) => {
  const level = given(entry, 'level');
  const before = given(entry, 'before') ?? given(entry, 'previous') ?? given(entry, 'from');
  const channel = CHANNELS[given(entry, 'channel') ?? -1] ?? 'outside';
  const whose = side(scene, given(entry, 'side'));
  const change =
    level === null
      ? 'changes'
      : before === null
        ? `is now ${percent(level)} of its full level`
        : `${level < before ? 'falls' : 'rises'} from ${percent(before)} to ${percent(level)} of its full level`;
  return { text: `Support of ${whose} (${channel}) ${change}.`, causes: [] };
};
