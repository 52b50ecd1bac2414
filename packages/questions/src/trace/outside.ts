/**
 * What came from outside, as ledger entries: support that changes and news that becomes known. They
 * are inputs of the run, the same in every run of a study, so the model does not write them.
 */
import { CHANNELS, type LedgerEntry, type World } from '@interregnum/model';

/** Smallest change of a level that is told: a tenth of full support. */
const TOLD_CHANGE = 0.1;

/** Changes of support by side and channel, by at least a tenth since the last one told. */
function levels(world: World): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const side of [0, 1] as const) {
    CHANNELS.forEach((name, channel) => {
      const { actual } = world.support[side][name];
      let last = actual[0] ?? 0;
      for (let day = 1; day <= world.horizonDays; day++) {
        const level = actual[day] ?? last;
        if (Math.abs(level - last) < TOLD_CHANGE) continue;
        const numbers = { side, channel, before: last, level };
        entries.push({ day, kind: 'patronLevel', region: -1, command: -1, event: -1, numbers });
        last = level;
      }
    });
  }
  return entries;
}

/** Events of the case on the day they became known, from the origin on. */
function news(world: World): LedgerEntry[] {
  return world.events
    .filter((e) => e.dayKnown >= 0 && e.dayKnown <= world.horizonDays)
    .map((e) => ({
      day: e.dayKnown,
      kind: 'news' as const,
      region: -1,
      command: -1,
      event: e.source,
      numbers: { side: e.side, magnitude: e.magnitude, sign: e.sign },
    }));
}

/** The entries of a run with what came from outside before what happened on the same day. */
export function withOutside(entries: readonly LedgerEntry[], world: World): LedgerEntry[] {
  const written = new Set(entries.map((e) => e.kind));
  const outside = [
    ...(written.has('news') ? [] : news(world)),
    ...(written.has('patronLevel') ? [] : levels(world)),
  ];
  return [...outside, ...entries].sort((a, b) => a.day - b.day);
}
