/** A cease-fire as an event of case.json and as an edit: read, told to whoever checks, and compiled. */
import { describe, expect, test } from 'vitest';
import { ceasefireInWords } from './ceasefires.ts';
import { compileWorld } from './compile.ts';
import { parseEdit } from './edit-path.ts';
import { applyEdits } from './edits.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { parseScenario } from './scenario.ts';
import { changed, smallCase } from './testing/small-case.ts';

const WITHDRAWAL = '"kind": "patron_withdrawal_announced"';
const EFFECT = ', "effect": "weakens"';
/** The small case with its first event made a cease-fire. */
const stating = (fields: string, kind = 'ceasefire'): CaseFiles =>
  changed(
    'case.json',
    WITHDRAWAL,
    `"kind": "${kind}", ${fields}`,
    changed('case.json', EFFECT, ''),
  );
const said = (files: CaseFiles): string[] => readCase(files).problems.map(formatProblem);
const ceasefires = (files: CaseFiles, options = {}) =>
  compileWorld(readCase(files).data!, options).ceasefires;
const SOUND = '"until": "2000-03-31", "kept": 0.8, "kept_low": 0.6, "kept_high": 0.9';

describe('an event', () => {
  test('with its end and how far it is kept is a cease-fire of its side', () => {
    expect(said(stating(SOUND))).toEqual([]);
    expect(ceasefires(stating(SOUND))).toEqual([
      expect.objectContaining({ side: 0, lastDay: 90, keptLow: 0.6, kept: 0.8, keptHigh: 0.9 }),
    ]);
    const { data } = readCase(stating(SOUND));
    expect(ceasefireInWords(data!.events[0]!, data!.origin)).toMatch(
      /^read as a cease-fire from .* to 2000-03-31 in which the incumbent leaves undone 80 % \(60 % to 90 %\)/,
    );
  });

  test('without a range is known to 15 points, within 0 to 1', () => {
    const [found] = ceasefires(stating('"until": "2000-03-31", "kept": 0.95'))!;
    expect(found).toMatchObject({ keptLow: expect.closeTo(0.8, 12), keptHigh: 1 });
  });

  test('of another kind, or of a cease-fire without both, leaves the world without the field', () => {
    expect('ceasefires' in compileWorld(readCase(smallCase()).data!)).toBe(false);
    const untold = stating('"effect": "none"', 'unilateral_ceasefire');
    expect('ceasefires' in compileWorld(readCase(untold).data!)).toBe(false);
    expect(ceasefireInWords(readCase(untold).data!.events[0]!, '2000-01-01')).toBeNull();
  });

  test('is not heard of before it is known', () => {
    const { data } = readCase(stating(SOUND));
    const later = { ...data!, events: data!.events.map((e) => ({ ...e, knownDay: 30 })) };
    expect(compileWorld(later, { asOfDay: 29 }).ceasefires).toBeUndefined();
    expect(compileWorld(later, { asOfDay: 30 }).ceasefires).toHaveLength(1);
  });

  test.each([
    ['"kept": 0.8', /until is missing/],
    ['"until": "2000-03-31"', /kept is missing/],
    ['"until": "2000-03-31", "kept": 80', /kept.*80.*allowed: 0 to 1/],
    ['"until": "soon", "kept": 0.8', /until.*soon.*allowed: YYYY-MM-DD/],
    ['"until": "1990-01-01", "kept": 0.8', /until.*1990-01-01/],
    ['"until": "2000-03-31", "kept": 0.8, "kept_low": 0.9', /0\.9/],
    ['"until": "2000-03-31", "kep": 0.8', /kep.*did you mean kept\?/],
  ])('%s is a fault, and said', (fields, fault) => {
    expect(said(stating(fields)).join('\n')).toMatch(fault);
  });

  test('ceasefire-kind: what is no cease-fire by its kind has no end', () => {
    expect(said(stating(SOUND, 'uprising'))[0]).toMatch(
      /^case\.json:\d+:\d+: the event withdrawal says until when.*kind uprising; allowed: a kind that contains ceasefire/,
    );
  });
});

describe('an edit', () => {
  const { data } = readCase(smallCase());
  const edited = (...texts: string[]) =>
    applyEdits(
      data!,
      texts.map((text) => parseEdit(text).edit!),
    );
  const TRUCE = 'events[truce]=add ceasefire challenger 0.7 on 2000-02-01 until 2000-02-29';

  test('adds one, changes it, and takes it away', () => {
    const world = (...texts: string[]) => compileWorld(edited(...texts).data!);
    expect(world(TRUCE).ceasefires).toEqual([
      { side: 1, firstDay: 31, lastDay: 59, keptLow: 0.7, kept: 0.7, keptHigh: 0.7, source: 2 },
    ]);
    const [changedOne] = world(TRUCE, 'events[truce].kept=0.4', 'events[truce].until=2000-02-10')
      .ceasefires!;
    expect(changedOne).toMatchObject({ lastDay: 40, keptLow: 0.4, kept: 0.4, keptHigh: 0.4 });
    expect(world(TRUCE, 'events[truce]=remove')).toEqual(compileWorld(data!));
    expect(edited(TRUCE).data!.hash).not.toBe(data!.hash);
  });

  test.each([
    ['events[t]=add ceasefire challenger 0.7 on 2000-02-01', /until not given; allowed: until/],
    [
      'events[t]=add ceasefire challenger 0.7 on 2000-02-01 until 2000-01-01',
      /2000-02-01 or later/,
    ],
    [
      'events[t]=add aid_cut incumbent 1 on 2000-02-01 until 2000-03-01',
      /only a ceasefire has an end/,
    ],
    [
      'events[t]=add cease_fire challenger 0.7 on 2000-02-01 until 2000-03-01',
      /did you mean ceasefire\?/,
    ],
    [
      'events[t]=add ceasefire challenger 7 on 2000-02-01 until 2000-03-01',
      /more than 0, at most 1/,
    ],
    ['events[t]=add ceasefire both 0.7 on 2000-02-01 until 2000-03-01', /incumbent, challenger/],
    ['events[withdrawal].kept=0.5', /of an event that is a cease-fire/],
    ['events[withdrawal].until=2000-03-01', /of an event that is a cease-fire/],
  ])('%s is refused', (text, fault) => {
    expect(edited(text).problems.map(formatProblem).join('\n')).toMatch(fault);
  });

  test('stands in a scenario too, in one line or as a map of its fields', () => {
    const edits = (value: string) =>
      parseScenario(
        `schema: interregnum.scenario/1
title: A truce
edits:
  - path: events[truce]
    value: ${value}
    why: asked
`,
        'truce.yaml',
      );
    const line = 'add ceasefire challenger 0.7 on 2000-02-01 until 2000-02-29';
    const map =
      '{add: ceasefire, side: challenger, magnitude: 0.7, date: 2000-02-01, until: 2000-02-29}';
    expect(edits(map).problems).toEqual([]);
    expect(edits(map).scenario!.edits[0]!.value).toBe(line);
    expect(edits(line).scenario!.edits[0]!.value).toBe(line);
  });
});
