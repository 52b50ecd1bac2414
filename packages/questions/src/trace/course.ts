/** A run in a few sentences: first fall, pace, who changed sides, the end. */
import { dateOf } from '@interregnum/case';
import type { LedgerEntry } from '@interregnum/model';
import { TRACE_ENGLISH } from './english.ts';
import { centre, commander, type Scene } from './scene.ts';
import type { CourseFacts, TraceSentences } from './sentences.ts';

function paceOf(
  falls: readonly LedgerEntry[],
  scene: Scene,
  say: TraceSentences,
): CourseFacts['pace'] {
  const [first] = falls;
  const last = falls.at(-1);
  if (first === undefined || last === undefined) return null;
  const middle = falls[Math.floor((falls.length - 1) / 2)] ?? first;
  const date = ({ day }: LedgerEntry): string => dateOf(day, scene.data.origin);
  return {
    first: { what: centre(scene, first.region, say), date: date(first) },
    falls: falls.length,
    halfDate: date(middle),
    lastDate: date(last),
  };
}

function endOf(falls: readonly LedgerEntry[], { entries, data }: Scene): CourseFacts['end'] {
  const collapse = entries.find((e) => e.kind === 'collapse');
  if (collapse === undefined) return null;
  const flight = entries.find((e) => e.kind === 'leaderFlight');
  return {
    date: dateOf(collapse.day, data.origin),
    headLeft: flight !== undefined && flight.day <= collapse.day,
    before: falls.filter((e) => e.day < collapse.day).length,
  };
}

export function courseSentences(scene: Scene, say: TraceSentences = TRACE_ENGLISH): string[] {
  const falls = scene.entries.filter((e) => e.kind === 'fall');
  const switches = scene.entries.filter((e) => e.kind === 'leaderSwitch');
  const names = (flees: boolean): string[] =>
    switches
      .filter((e) => (e.numbers.flees === 1) === flees)
      .map((e) => commander(scene, e.command, say));
  return say.course({
    pace: paceOf(falls, scene, say),
    over: names(false),
    away: names(true),
    end: endOf(falls, scene),
  });
}
