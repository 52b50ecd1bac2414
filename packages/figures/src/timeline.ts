/** Patrons' channels over time: what was announced at the origin against what came, with events. */
import { dateOf } from '@interregnum/case/dates';
import { count, decimals, list, longDate, range } from '@interregnum/words';
import { scaleLinear } from 'd3-scale';
import { DATE_AXIS_HEIGHT, dateAxis } from './axis.ts';
import { toCsv } from './csv.ts';
import { eventKey, eventLaneHeight, eventsWithin, eventTicks, type FigureEvent } from './events.ts';
import { type FigureOptions, figure, sheet } from './frame.ts';
import { dashKey, legend } from './legend.ts';
import { fixed, stepPath, strokePath } from './marks.ts';
import { el, type Markup } from './markup.ts';
import { fit, label } from './text.ts';
import { paint } from './theme.ts';

/** A level from a day on, 0..1; 1 = the level that fully sustained the recipient at its best. */
export interface LevelStep {
  readonly day: number;
  readonly level: number;
}

export interface TimelineLane {
  /** Side that receives. */
  readonly side: string;
  readonly patron: string;
  readonly channel: string;
  /** Path knowable at the origin, ascending. */
  readonly announced: readonly LevelStep[];
  /** Path the runs were given, ascending; `null` where it is the announced one. */
  readonly realised: readonly LevelStep[] | null;
}

export interface TimelineInput {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly lanes: readonly TimelineLane[];
  readonly events: readonly FigureEvent[];
}

const levelOn = (steps: readonly LevelStep[], day: number): number =>
  steps.reduce((level, s) => (s.day <= day ? s.level : level), 0);

/** Text alternative, numbers first. */
export function timelineDesc(input: TimelineInput): string {
  if (input.lanes.length === 0) return 'The case has no patrons.';
  const ends = input.lanes.map((lane) => {
    const path = lane.realised ?? lane.announced;
    return { lane, from: levelOn(path, 0), to: levelOn(path, input.horizonDays) };
  });
  const fallen = ends.filter((e) => e.to < e.from).sort((a, b) => b.from - b.to - (a.from - a.to));
  const named = fallen
    .slice(0, 3)
    .map(
      (e) =>
        `${e.lane.channel} (${e.lane.patron}) ${range(e.from, e.to, (level) => decimals(level, 2))}`,
    );
  return `${count(input.lanes.length, 'channel', 'channels')}, level 0 to 1. By ${longDate(dateOf(input.horizonDays, input.origin))} ${fallen.length} of them ${fallen.length === 1 ? 'is' : 'are'} lower than at the origin${named.length > 0 ? `, most of all ${list(named)}` : ''}.`;
}

/** One row per change of a level. */
export function timelineCsv(input: TimelineInput): string {
  const rows = input.lanes.flatMap((lane) =>
    (['announced', 'realised'] as const).flatMap((path) =>
      (lane[path] ?? []).map((s) => [
        lane.side,
        lane.patron,
        lane.channel,
        path,
        s.day,
        dateOf(s.day, input.origin),
        s.level,
      ]),
    ),
  );
  return toCsv(['side', 'patron', 'channel', 'path', 'from_day', 'from_date', 'level_0_1'], rows);
}

/** Steps by channel as SVG. */
export function timeline(input: TimelineInput, options: FigureOptions): string {
  const { narrow, width } = sheet(options);
  const left = narrow ? 8 : 290;
  const right = width - 28;
  const toDay = Math.max(1, input.horizonDays);
  const x = scaleLinear([0, toDay], [left, right]).clamp(true);
  const events = eventsWithin(input.events, toDay);
  const key = legend(
    [dashKey('as announced at the origin', 'muted', 1.4, '4 3'), dashKey('as played', 'model', 2)],
    width,
  );
  const top = key.height + 20 + eventLaneHeight(events, x);
  const tall = narrow ? 58 : 46;
  // A heading wherever the receiving side changes.
  const headed = input.lanes.map((lane, i) => lane.side !== input.lanes[i - 1]?.side);
  const heading = 24;
  const floors: number[] = [];
  let end = top;
  input.lanes.forEach((_, i) => {
    end += tall + (headed[i] ? heading : 0);
    floors.push(end - 6);
  });
  const bottom = Math.max(end, top + tall);
  const body: Markup[] = [
    key.markup,
    label(0, key.height + 14, 'Level, 0 to 1 (1: the best the recipient ever had)', {
      color: 'muted',
      size: narrow ? 11.5 : 12,
    }),
    eventTicks(events, x, top, bottom),
  ];
  input.lanes.forEach((lane, i) => {
    const floor = floors[i] ?? bottom;
    if (headed[i]) {
      body.push(
        label(0, floor - (narrow ? 54 : 40), `To the ${lane.side}`, { weight: 600, halo: true }),
      );
    }
    const y = scaleLinear([0, 1], [floor, floor - 30]).clamp(true);
    const points = (steps: readonly LevelStep[]): [number, number][] => {
      const inside = steps.filter((s) => s.day > 0 && s.day <= toDay);
      return [
        [x(0), y(levelOn(steps, 0))],
        ...inside.map((s): [number, number] => [x(s.day), y(s.level)]),
        [x(toDay), y(levelOn(steps, toDay))],
      ];
    };
    const path = stepPath(points(lane.realised ?? lane.announced));
    const name = `${lane.patron}: ${lane.channel}`;
    body.push(
      narrow
        ? label(0, floor - 36, fit(name, width, 12), { halo: true })
        : label(0, floor - 10, fit(name, left - 12, 12)),
      el('path', { ...paint('faint'), d: `${path}V${fixed(floor)}H${fixed(left)}Z` }),
      strokePath('muted', `M${fixed(left)} ${fixed(floor)}H${fixed(right)}`),
      label(right + 5, floor - 26, '1', { size: 10, color: 'muted' }),
      label(right + 5, floor + 3, '0', { size: 10, color: 'muted' }),
    );
    if (lane.realised) {
      body.push(strokePath('model', path, 2));
    }
    body.push(strokePath('muted', stepPath(points(lane.announced)), 1.4, '4 3'));
  });
  body.push(
    dateAxis({
      origin: input.origin,
      toDay,
      x,
      bottom,
      most: narrow ? 5 : 9,
    }),
  );
  let height = bottom + DATE_AXIS_HEIGHT;
  if (events.length > 0) {
    const k = eventKey(events, input.origin, height + 4, width);
    body.push(k.markup);
    height += 4 + k.height;
  }
  return figure(options, {
    title: input.title,
    desc: timelineDesc(input),
    height,
    csv: timelineCsv(input),
    body,
  });
}
