/** A run in a few sentences: first fall, pace, who changed sides, the end. */

import type { LedgerEntry } from '@interregnum/model';
import { count } from '@interregnum/words';
import { centre, commander, dateOfDay, type Scene } from './scene.ts';

function pace(falls: readonly LedgerEntry[], scene: Scene): string[] {
  const [first] = falls;
  const last = falls.at(-1);
  if (first === undefined || last === undefined) return ['No centre falls.'];
  const sentences = [
    `The first centre to fall is ${centre(scene, first.region)}, on ${dateOfDay(scene, first.day)}.`,
  ];
  if (falls.length < 3) return sentences;
  const middle = falls[Math.floor((falls.length - 1) / 2)] ?? first;
  sentences.push(
    `Half of the ${falls.length} that fall have fallen by ${dateOfDay(scene, middle.day)}, the last on ${dateOfDay(scene, last.day)}.`,
  );
  return sentences;
}

function leaders(scene: Scene): string[] {
  const switches = scene.entries.filter((e) => e.kind === 'leaderSwitch');
  const names = (fled: boolean): string[] =>
    switches
      .filter((e) => (e.numbers.flees === 1) === fled)
      .map((e) => commander(scene, e.command));
  const over = names(false);
  const away = names(true);
  return [
    ...(over.length === 0 ? [] : [`Armed groups that go over: ${over.join('; ')}.`]),
    ...(away.length === 0 ? [] : [`Armed groups that give up: ${away.join('; ')}.`]),
  ];
}

function end(falls: readonly LedgerEntry[], scene: Scene): string[] {
  const collapse = scene.entries.find((e) => e.kind === 'collapse');
  if (collapse === undefined) return [];
  const before = falls.filter((e) => e.day < collapse.day).length;
  const flight = scene.entries.find((e) => e.kind === 'leaderFlight');
  const how =
    flight !== undefined && flight.day <= collapse.day
      ? 'when its head leaves'
      : 'with the loss of the capital';
  return [
    `The regime ends on ${dateOfDay(scene, collapse.day)}, ${how}; by the day before ${count(before, 'centre had', 'centres had')} fallen.`,
  ];
}

export function courseSentences(scene: Scene): string[] {
  const falls = scene.entries.filter((e) => e.kind === 'fall');
  return [...pace(falls, scene), ...leaders(scene), ...end(falls, scene)];
}
