import { resolve } from 'node:path';
import { readCase, readObserved } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { inlineExecutor, inputFromCase, runEnsemble } from '@interregnum/ensemble';
import {
  civilians,
  course,
  districtCounts,
  dots,
  fan,
  manners,
  rights,
} from '@interregnum/figures';
import { createIntl } from 'react-intl';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLanguage } from '../../scripts/messages.mjs';
import { civiliansOf, fanOf, mannersOf, mapOf, rightsOf } from '../answers/figures.ts';
import { figureSpeaker, speakFigure } from './figure-words.ts';
import { LOCALES } from './locales.ts';

const intlOf = (language: 'fr' | 'fa-AF' | 'ps') =>
  createIntl({
    locale: LOCALES[language].format,
    messages: readLanguage(language).messages as Record<string, string>,
  });
const speaker = (language: 'fr' | 'fa-AF' | 'ps') =>
  figureSpeaker(intlOf(language), LOCALES[language]);

describe('the words of a figure', () => {
  it.each([
    ['Aug', 'اگست'],
    ['2021', '۲۰۲۱'],
    ['1,000', '۱٬۰۰۰'],
    ['50 %', '۵۰٪'],
    ['26 of 100', '۲۶ از ۱۰۰'],
    ['happened: 15 August 2021', 'رخ داد: ۱۵ اگست ۲۰۲۱'],
    ['14 Apr: Bagram left', '۱۴ اپریل: \u2068Bagram left\u2069'],
    ['14 Apr 2021: Bagram left', '۱۴ اپریل ۲۰۲۱: \u2068Bagram left\u2069'],
    ['Nimroz', 'Nimroz'],
  ])('%s is %s in Dari', (english, dari) => {
    expect(speaker('fa-AF')(english)).toBe(dari);
  });

  it.each([
    ['26 of 100', '\u2067۲۶ از ۱۰۰\u2069'],
    ['did not fall', '\u2067سقوط نکرد\u2069'],
    ['14 Apr: Bagram left', '\u2067۱۴ اپریل: \u2068Bagram left\u2069\u2069'],
    ['−5 % to 1,200', '\u2067\u200e−۵٪ تا ۱٬۲۰۰\u2069'],
    // Said before it was drawn, and beginning with a mark that reads from the left.
    ['\u200e−۱۰۲ (۳) روز', '\u2067\u200e−۱۰۲ (۳) روز\u2069'],
    // The case's own, in its own direction; a number alone, which no direction turns.
    ['Deir ez-Zor (دير الزور)', '\u2068Deir ez-Zor (دير الزور)\u2069'],
    ['1,000', '۱٬۰۰۰'],
    ['+50 %', '\u200e+۵۰٪'],
  ])('%s keeps its own order where the figure is laid out from the left', (english, dari) => {
    expect(speakFigure(`<text x="1">${english}</text>`, speaker('fa-AF'))).toBe(
      `<text x="1">${dari}</text>`,
    );
  });

  it('has no marks of direction in French', () => {
    const said = speakFigure('<text>26 of 100</text><text>−3</text>', speaker('fr'));
    expect(said).toBe('<text>26 sur 100</text><text>−3</text>');
  });

  it('keep what is markup out of what is text', () => {
    const svg = '<svg><title>A &amp; B</title><text x="1">1 &lt; 2 &amp; "x"</text></svg>';
    const seen: string[] = [];
    const out = speakFigure(svg, (text) => {
      seen.push(text);
      return `<b>${text}</b>`;
    });
    expect(seen).toEqual(['1 < 2 & "x"']);
    expect(out).not.toContain('<b>');
    expect(out).toContain('<title>A &amp; B</title>');
  });
});

describe('every figure of the play screen', () => {
  const drawn: string[] = [];
  const ofTheCase: string[] = [];
  beforeAll(async () => {
    const folder = resolve(import.meta.dirname, '../../../../cases/afghanistan-2021');
    const { files } = await readCaseFolder(folder);
    const data = readCase(files).data!;
    const { observed } = readObserved(files, data);
    const { summary } = await runEnsemble({
      ...inputFromCase(data),
      runs: 60,
      executor: inlineExecutor(),
    });
    const parts = { data, observed, summary };
    const map = mapOf(parts);
    const place = map.places[0]!;
    const days = [...Array(70).keys(), ...Array<null>(30).fill(null)];
    for (const layout of ['wide', 'narrow'] as const) {
      const options = { id: 'f', layout, heading: false, data: false };
      const dotsInput = {
        title: '',
        origin: data.origin,
        horizonDays: data.horizonDays,
        subject: '',
        days,
      };
      drawn.push(
        ...[{ day: 123 }, { day: 400 }, 'held' as const, null].map((happened) =>
          dots({ ...dotsInput, observed: happened }, options),
        ),
        fan(fanOf(parts), options),
        course(
          {
            title: '',
            origin: data.origin,
            runs: 1000,
            lost: place.lost!.map((s) => s ?? 0),
            observed: place.observed,
          },
          options,
        ),
        manners(mannersOf(parts), options),
        manners(mannersOf({ ...parts, observed: null }), options),
        civilians(civiliansOf(parts), options),
        rights(rightsOf(parts), options),
        districtCounts(
          {
            title: '',
            origin: data.origin,
            horizonDays: data.horizonDays,
            runs: 1000,
            districts: 1398,
            weeks: [0, 7].map((day) => ({ day, q05: 1, q25: 2, q50: 3, q75: 4, q95: 1390 })),
            observed: [{ day: 9, lost: 70, assessor: 'A', source: '' }],
            caveat: '',
          },
          options,
        ),
      );
    }
    ofTheCase.push(
      ...data.regions.map((r) => r.name),
      ...data.events.map((e) => e.text),
      ...data.rights.map((r) => r.group),
    );
  });

  it.each(['fa-AF', 'ps'] as const)('has no English of its own left in %s', (language) => {
    const speak = speaker(language);
    const left = new Set<string>();
    for (const svg of drawn)
      speakFigure(svg, (text) => {
        const said = speak(text).replace(/\u2068[^\u2069]*\u2069/g, '');
        const isCase = ofTheCase.some(
          (t) => t.startsWith(text.replace(/…$/, '')) || t.includes(text),
        );
        if (/[A-Za-z]{2,}|[0-9]/.test(said) && !isCase) left.add(text);
        return text;
      });
    expect([...left]).toEqual([]);
  });
});
