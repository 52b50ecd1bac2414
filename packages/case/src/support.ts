/**
 * Patron rows to the daily paths the model reads. Realised rows override the announced row of the
 * same side, patron and channel on the days they cover; patrons of one channel combine as
 * 1 - Π(1 - level).
 */
import { CHANNELS, type Channel, type ChannelPath, type SideSupport } from '@interregnum/model';
import { channelOf } from './channels.ts';
import type { PatronRow } from './types.ts';
import { known, type View } from './view.ts';

/** Days along the announced path that expectations look; the same for every case. */
const LOOK_AHEAD_DAYS = 60;
/** How far back the level that the recipient was built for is sought: three years. */
const REFERENCE_DAYS = 1100;
/** Share of a surprise, realised minus announced, that carries over into expectations. */
const SURPRISE_CARRIED = 0.5;

/** The level in force on a day: of rows that cover it, the one that starts latest. */
export function levelOn(rows: readonly PatronRow[], day: number): number | null {
  let level: number | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  for (const r of rows) {
    if (r.fromDay <= day && day <= r.toDay && r.fromDay > latest) {
      latest = r.fromDay;
      level = r.level.value;
    }
  }
  return level;
}

/** 1 - (1 - a)(1 - b), written so that one patron alone keeps its level to the last bit. */
const combine = (a: number, b: number): number => a + (1 - a) * Math.min(1, b);

/** Rows of one side, patron and written channel. */
interface Series {
  readonly announced: readonly PatronRow[];
  readonly realised: readonly PatronRow[];
  /** Realised only because the regime was gone. */
  readonly consequences: readonly PatronRow[];
  /** Last day of which the level is known and how far it then was from what was announced. */
  readonly lastKnown: { readonly day: number; readonly deviation: number } | null;
}

/** Of a group's rows, those that were there to be seen. */
function seriesOf(group: readonly PatronRow[], view: View): Series {
  const announced = group.filter((r) => !r.realised && known(r.knownDay, view));
  const realised = view.hindcast ? group.filter((r) => r.realised) : [];
  if (view.asOfDay === null) {
    return {
      announced,
      realised: realised.filter((r) => r.consequence !== true),
      consequences: realised.filter((r) => r.consequence === true),
      lastKnown: null,
    };
  }
  const { asOfDay } = view;
  const seen = group.filter(
    (r) => r.realised && r.consequence !== true && known(r.knownDay, view) && r.fromDay <= asOfDay,
  );
  if (seen.length === 0) return { announced, realised: [], consequences: [], lastKnown: null };
  // when a row ends is not looked at beyond the day: that is later news
  const day = Math.max(...seen.map((r) => Math.min(r.toDay, asOfDay)));
  const deviation = (levelOn(seen, day) ?? 0) - (levelOn(announced, day) ?? 0);
  return { announced, realised: seen, consequences: [], lastKnown: { day, deviation } };
}

/**
 * Level on a day. On the days of a consequence row nobody knows what the patron would have done had
 * the regime stood: the announced path, or the level that led up to the row where that is lower.
 * As of a day, what is not yet known keeps its last known distance from what was announced: the
 * forecast that asks for no judgement.
 */
function actualOn(series: Series, day: number): number {
  if (series.lastKnown !== null && day > series.lastKnown.day) {
    const announced = levelOn(series.announced, day) ?? 0;
    return Math.max(0, Math.min(1, announced + series.lastKnown.deviation));
  }
  const realised = levelOn(series.realised, day);
  if (realised !== null) return realised;
  let level = levelOn(series.announced, day) ?? 0;
  for (const cut of series.consequences) {
    if (day < cut.fromDay || day > cut.toDay) continue;
    level = Math.min(level, levelOn(series.realised, cut.fromDay - 1) ?? level);
  }
  return level;
}

/** Levels of one patron in one channel as they were, on each day from the origin to the horizon. */
export function levelsAsTheyWere(rows: readonly PatronRow[], horizonDays: number): number[] {
  const series = seriesOf(rows, { hindcast: true, asOfDay: null });
  return Array.from({ length: horizonDays + 1 }, (_, day) => actualOn(series, day));
}

/** What everybody expects on a day for `LOOK_AHEAD_DAYS` later. */
function expectedOn(series: Series, day: number, actual: number): number {
  const then = day + LOOK_AHEAD_DAYS;
  const told = series.announced.filter((r) => r.knownDay <= day);
  const ahead = levelOn(told, then) ?? actual;
  const surprise = actual - (levelOn(series.announced, day) ?? 0);
  return Math.max(0, Math.min(1, ahead + SURPRISE_CARRIED * surprise));
}

function referenceOf(rows: readonly PatronRow[]): number {
  return rows
    .filter((r) => r.fromDay <= 0 && (r.fromDay > -REFERENCE_DAYS || r.toDay >= 0))
    .reduce((most, r) => Math.max(most, r.level.value), 0);
}

function pathOf(rows: readonly PatronRow[], horizonDays: number, view: View): ChannelPath {
  const actual = new Float64Array(horizonDays + 2);
  const expected = new Float64Array(horizonDays + 2);
  let reference = 0;
  const groups = new Map<string, PatronRow[]>();
  for (const r of rows) {
    const key = `${r.patron}\u0000${r.channel}`;
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  for (const group of groups.values()) {
    const series = seriesOf(group, view);
    reference = combine(reference, referenceOf([...series.announced, ...series.realised]));
    for (let day = 0; day <= horizonDays + 1; day++) {
      const level = actualOn(series, day);
      actual[day] = combine(actual[day]!, level);
      expected[day] = combine(expected[day]!, expectedOn(series, day, level));
    }
  }
  return { actual, expected, reference };
}

/** Support of one side over all six channels. */
export function supportOf(
  patrons: readonly PatronRow[],
  side: PatronRow['side'],
  horizonDays: number,
  view: View,
): SideSupport {
  const rows = patrons.filter((p) => p.side === side);
  const path = (channel: Channel): ChannelPath =>
    pathOf(
      rows.filter((r) => channelOf(r.channel).channel === channel),
      horizonDays,
      view,
    );
  return Object.fromEntries(CHANNELS.map((c) => [c, path(c)])) as unknown as SideSupport;
}
