/** The figures of real answers, in each language: no English is left in them but names. */

import { drawFigure, type Figure, figureCsv } from '@interregnum/figures';
import {
  type Answer,
  askCompare,
  askForecast,
  askSensitivity,
  askWhy,
  compareAnswer,
  forecastAnswer,
  sensitivityAnswer,
  whyAnswer,
} from '@interregnum/questions';
import { DARI } from '@interregnum/questions/dari';
import { FRENCH } from '@interregnum/questions/french';
import { PASHTO } from '@interregnum/questions/pashto';
import { asking, smallStudy } from '@interregnum/questions/testing';
import { createIntl } from 'react-intl';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLanguage } from '../../../scripts/messages.mjs';
import { figureSpeaker, type MorePhrases, speakFigure } from '../figure-words.ts';
import { LOCALES } from '../locales.ts';
import { answerPhrases } from './index.ts';
import { ANSWER_PHRASES } from './phrases.ts';

const SAID = { fr: FRENCH, 'fa-AF': DARI, ps: PASHTO };
type Translated = keyof typeof SAID;
const LANGUAGES = Object.keys(SAID) as Translated[];

const FACTORS = `schema: interregnum.factors/1
title: Two causes
description: a test
factors:
  - id: men
    title: ZZ men
    why: twice as many
    edits:
      - path: regions[*].garrison_effective_k
        value: x2
        why: twice as many
  - id: bargains
    title: ZZ bargains
    why: nobody yields
    mechanism: bargains
`;

const speaker = (language: Translated, phrases: MorePhrases = answerPhrases) =>
  figureSpeaker(
    createIntl({
      locale: LOCALES[language].format,
      messages: readLanguage(language).messages as Record<string, string>,
    }),
    LOCALES[language],
    phrases,
  );

/** @returns each figure in both layouts, and each text that answers' own phrases were looked up for */
function draw(figures: readonly Figure[], language: Translated) {
  const asked = new Set<string>();
  const say = speaker(language, (text, ...rest) => {
    asked.add(text);
    return answerPhrases(text, ...rest);
  });
  const drawn = figures.flatMap((figure) =>
    (['wide', 'narrow'] as const).map((layout) =>
      speakFigure(drawFigure(figure, { id: 'f', layout, data: false, heading: false, say }), say),
    ),
  );
  return { asked, drawn };
}

const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) =>
    text.replace('&lt;', '<').replace('&gt;', '>'),
  );

/** What a name of the case or of a parameter is recognised by. */
let names: readonly string[];
const figures = new Map<Translated, Figure[]>();

beforeAll(async () => {
  const study = await smallStudy({}, { 'factors.yaml': FACTORS });
  const compared = await askCompare(
    study,
    { runs: 30, scenarios: [], set: ['regions[*].garrison_effective_k=x0.5'] },
    asking(),
  );
  const forecast = await askForecast(study, { asOf: '2000-03-10', runs: 30 }, asking());
  const doubt = { runs: 3, base: 16, paths: 4, factors: 3, prior: false, split: [] };
  const sensitivities = [];
  for (const outcome of ['fell', 'regimeDays', 'regionsLost', 'displaced'])
    sensitivities.push(await askSensitivity(study, { ...doubt, outcome }, asking()));
  const why = await askWhy(study, { runs: 30, sampled: false }, asking());
  for (const language of LANGUAGES) {
    const said = SAID[language];
    const answers: Answer[] = [
      compareAnswer(compared, 'x', said.compare),
      forecastAnswer(forecast, 'x', said.forecast),
      ...sensitivities.map((found) => sensitivityAnswer(found, 'x', said.sensitivity)),
      whyAnswer(why, 'x', said.why),
    ];
    const real = answers.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === 'figure' ? [block.figure] : [])),
    );
    figures.set(language, [...real, ...real.flatMap(extremesOf), VERDICTS]);
  }
  const { screening } = sensitivities[0]!.sensitivity;
  names = [
    ...compared.comparison.scenarios.map((s) => s.name),
    ...screening.factors.flatMap(({ id, members }) => [id, ...members]),
  ];
});

const SHARE = { value: 0.621, low: 0.002, high: 0.998 };

/** What a small case does not show of a kind. */
function extremesOf(figure: Figure): Figure[] {
  switch (figure.kind) {
    case 'forecast':
      return [{ ...figure, data: { ...figure.data, later: null } }];
    case 'why':
      return [{ ...figure, data: { ...figure.data, rows: [], pairs: [] } }];
    case 'sensitivity':
      return [
        { ...figure, data: { ...figure.data, rows: [] } },
        { ...figure, data: { ...figure.data, rows: [{ name: 'ZZ', first: SHARE, total: SHARE }] } },
      ];
    case 'screening':
      return [7, 11, 20].map((n) => ({
        ...figure,
        data: {
          ...figure.data,
          rows: Array.from({ length: n }, () => ({ name: 'ZZ', size: SHARE, spread: 1234.5 })),
        },
      }));
    default:
      return [];
  }
}

const VERDICTS: Figure = {
  kind: 'verdicts',
  data: {
    title: '',
    claims: (['output', 'mechanism', 'input', 'outside'] as const).flatMap((role, k) =>
      (['reproduced', 'contradicted', 'undecided', 'model fails', 'input', 'outside'] as const).map(
        (verdict) => ({ id: `Z${k}`, role, verdict }),
      ),
    ),
  },
};

describe.each(LANGUAGES)('the figures of answers in %s', (language) => {
  it('have no English left but names', () => {
    const { drawn } = draw(figures.get(language)!, language);
    const english =
      language === 'fr'
        ? /\b(the|and|with|without|from|which|where|histories|falls|days|runs?|interval|share|of|to|by|case)\b/i
        : /[A-Za-z]{2,}|[0-9]/;
    const isName = (text: string): boolean =>
      /^Z/.test(text) || names.some((name) => name.startsWith(text.replace(/…$/, '')));
    const left = drawn
      .flatMap(textsIn)
      .map((text) => text.replace(/[\u200e\u2066-\u2069]/g, '').replace(/^[\d۰-۹]+ {2}/, ''))
      .filter((text) => english.test(text) && !isName(text));
    expect([...new Set(left)]).toEqual([]);
  });

  it('have every place filled in, and tables without marks of direction', () => {
    for (const figure of figures.get(language)!) {
      const [svg] = draw([figure], language).drawn;
      expect(svg).not.toMatch(/undefined|NaN|\{\d\}/);
      expect(figureCsv(figure)).not.toMatch(/[\u2066-\u2069]/);
    }
  });
});

it('says an estimate with its interval, and leaves a name as it is', () => {
  const say = speaker('fa-AF');
  expect(say('−3.4 (−5 to 1,200)')).toBe('\u200e−۳٫۴ (\u200e−۵ تا ۱٬۲۰۰)');
  expect(say('undecided (1,000)')).toBe('نامعلوم (۱٬۰۰۰)');
  expect(say('12  Air power')).toBe('۱۲  Air power');
  expect(say('Air power (US)')).toBe('Air power (US)');
});

it('has no phrase that no figure writes', () => {
  const { asked } = draw(figures.get('fr')!, 'fr');
  const unseen = ANSWER_PHRASES.filter((phrase) => {
    const parts = phrase.split(/\{\d\}/);
    if (parts.length === 1) return !asked.has(phrase);
    return ![...asked].some((text) => parts.every((part) => text.includes(part)));
  });
  expect(unseen).toEqual([]);
});
