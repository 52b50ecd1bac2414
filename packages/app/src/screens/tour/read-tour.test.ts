import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BLIND_TEST } from '@interregnum/analysis';
import type { LanguageText } from '@interregnum/case';
import { describe, expect, it } from 'vitest';
import { readTour } from '../../../scripts/lib/read-tour.mjs';
import type { Tour } from '../../cases/tour.ts';
import { inLanguage } from '../../language/in-language.ts';
import { LANGUAGES } from '../../state/asked.ts';

const APP = resolve(import.meta.dirname, '../../..');
const CASES = new Map([['mali-2012', ['no-coup', 'no-libyan-arms']]]);
const TOUR = `schema: interregnum.tour/1
id: lesson
title: { en: A lesson, fr: Une leçon }
lead: Guess first.
steps:
  - case: mali-2012
    scenario: no-coup
    ask: How often?
    guess: { of: pairs }
    told: So often.
`;
const fault = (content: string): string => {
  try {
    readTour(content, 'lesson.yaml', CASES);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a tour', () => {
  it('is read as it is written', () => {
    const tour = readTour(TOUR, 'lesson.yaml', CASES);
    expect(tour.title).toEqual({ en: 'A lesson', fr: 'Une leçon' });
    expect(tour.steps[0]).toMatchObject({ scenario: 'no-coup', guess: { of: 'pairs' } });
  });

  it.each([
    ['told:', 'tolt:', /there is no field tolt\. Did you mean told\?/],
    [
      'mali-2012',
      'mali-2021',
      /^lesson\.yaml:6:11: there is no case mali-2021\. Did you mean mali-2012\?$/,
    ],
    [
      'no-coup',
      'no-coups',
      /^lesson\.yaml:7:15: there is no scenario no-coups\. Did you mean no-coup\?$/,
    ],
    ['    scenario: no-coup\n', '', /^lesson\.yaml:8:12: pairs need a change/],
    [
      '{ of: pairs }',
      '{ of: record, choices: [a, b], right: 3 }',
      /:9:\d+: there is no such choice/,
    ],
    ['lead:', 'leed:', /there is no field leed\. Did you mean lead\?/],
    [
      'fr: Une leçon',
      'frr: Une leçon',
      /^lesson\.yaml:3:29: there is no field frr\. Did you mean fr\? Allowed: en, fr, fa-AF, ps$/,
    ],
    ['en: A lesson, ', '', /^lesson\.yaml:3:8: must have its English, en$/],
    ['told: So often.', 'told: { en: So often., ps: 3 }', /^lesson\.yaml:10:32: /],
    ['lesson\n', '[\n', /^lesson\.yaml:\d+:\d+: /],
  ])('is refused with its place: %j as %j', (from, to, message) => {
    expect(TOUR).toContain(from);
    expect(fault(TOUR.replace(from, to))).toMatch(message);
  });

  describe.each(readdirSync(join(APP, 'tours')))('that ships: %s', (file) => {
    const tour = shipped(file);

    it('ends with what unseen histories say of the model', () => {
      expect(tour.steps).toHaveLength(5);
      const last = tour.steps.at(-1)!;
      expect(inLanguage(last.ask, 'en').words).toContain(
        `on ${BLIND_TEST.cases} histories that it had never seen`,
      );
      expect(last.guess).toMatchObject({ of: 'record', right: 3 });
      expect(inLanguage(last.told, 'en').words).toMatch(/^No better/);
    });

    it('says every text in each language', () => {
      const texts: readonly LanguageText[] = [
        tour.title,
        tour.lead,
        ...tour.steps.flatMap(({ ask, told, guess }) => [
          ask,
          told,
          ...(guess.of === 'record' ? guess.choices : []),
        ]),
      ];
      for (const text of texts) {
        expect(Object.keys(text).sort(), JSON.stringify(text)).toEqual([...LANGUAGES].sort());
        const { 'fa-AF': dari, ps } = text as Record<string, string>;
        expect(`${dari} ${ps}`).not.toMatch(/[a-z0-9]/i);
      }
    });
  });
});

function shipped(file: string): Tour {
  const folder = join(APP, '../../cases');
  const cases = new Map(
    readdirSync(folder).map((id) => {
      try {
        const files = readdirSync(join(folder, id, 'scenarios'));
        return [id, files.map((f) => f.replace(/\.yaml$/, ''))];
      } catch {
        return [id, []];
      }
    }),
  );
  return readTour(readFileSync(join(APP, 'tours', file), 'utf8'), file, cases);
}
