import { fateOf } from '@interregnum/analysis';
import type { RunFacts } from '@interregnum/questions';
import { describe, expect, it } from 'vitest';
import type { PairedFates } from '../answers/paired.ts';
import { LANGUAGES, type Language } from '../state/asked.ts';
import { sentencesIn } from './index.ts';

const FACTS: RunFacts = {
  change: null,
  incumbent: 'Republic of Nowhere',
  origin: '2021-04-14',
  horizonDays: 261,
  runs: 1000,
  fell: 743,
  medianDay: 105,
  observed: { fell: true, day: 123 },
};

/** Digits of any script as ASCII. */
const latin = (text: string): string =>
  text
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
    .replace(/[\s٬,\u202f\u00a0]/g, '');

/** 1,000 pairs: 300 fall only without the change, 7 only with it. */
const PAIRED: PairedFates = {
  pairs: 1000,
  fate: fateOf({ both: 443, onlyBase: 300, onlyScenario: 7, neither: 250 }, 1000, false),
  moved: 640,
  medianDays: 34,
};

/** Later by 34 days, earlier by 34, later by one, on the same day. */
const SHIFTS: Readonly<Record<Language, readonly string[]>> = {
  en: [' 34 days later.', ' 34 days earlier.', ' 1 day later.', ' on the same day.'],
  fr: [' 34 jours plus tard.', ' 34 jours plus tôt.', ' 1 jour plus tard.', ' le même jour.'],
  'fa-AF': ['میانی 34 روز دیرتر', 'میانی 34 روز زودتر', 'میانی 1 روز دیرتر', 'در همان روز'],
  ps: ['کې 34 ورځې وروسته', 'کې 34 ورځې مخکې', 'کې 1 ورځ وروسته', 'په هماغه ورځ'],
};

describe.each(LANGUAGES)('in %s', (language) => {
  const {
    with: withChange,
    answer,
    asItWas,
    verdict,
    unseen,
    change,
    liveWarning,
  } = sentencesIn(language);

  it('says what a change makes of it, with its interval and both ways', () => {
    const text = latin(change(PAIRED, []));
    // 307 of 1,000: Wilson's interval is 0.279 to 0.336
    for (const fact of ['743', '1000', '31', '28', '34', '300', '7']) expect(text).toContain(fact);
    const none = fateOf({ both: 743, onlyBase: 0, onlyScenario: 0, neither: 257 }, 1000, false);
    const same = latin(change({ ...PAIRED, fate: none, moved: 0, medianDays: 0 }, []));
    expect(same).toContain('743');
    expect(change({ ...PAIRED, medianDays: null }, [])).not.toContain('null');
  });

  it('says in plain words where fewer than one pair in a hundred is decided', () => {
    const said = (onlyBase: number): string =>
      change(
        {
          ...PAIRED,
          fate: fateOf(
            { both: 740, onlyBase, onlyScenario: 0, neither: 260 - onlyBase },
            1000,
            false,
          ),
          medianDays: null,
        },
        [],
      );
    expect(said(2)).not.toMatch(/[<>]/);
    expect(latin(said(2)).match(/\d+/g)?.sort()).toEqual(['1000', '1000', '2', '742']);
    expect(latin(said(0)).match(/\d+/g)?.sort()).toEqual(['1000', '1000', '740']);
    expect(said(2)).toMatch(/almost never|presque jamais|تقریباً هیچ|نږدې هېڅ/);
    // of a hundred, with its interval
    expect(said(10)).not.toMatch(/almost never|presque jamais|تقریباً هیچ|نږدې هېڅ/);
  });

  it('says what is switched on in the case as it was, where that is told', () => {
    const was = asItWas(812, 1000, ['amnesty']);
    expect(was).toContain('amnesty');
    expect(latin(was).match(/\d+/g)?.sort()).toEqual(['1000', '812']);
    expect(asItWas(743, 1000, [])).not.toContain('amnesty');
    expect(change(PAIRED, ['amnesty'])).toContain('amnesty');
    const [before = ''] = change(PAIRED, ['amnesty']).split('. ');
    expect(before).toContain('amnesty');
  });

  it('begins with what was changed', () => {
    const edits = ['patrons[A/air].level=1', 'regions[*].militia_k=x2'];
    for (const [scenario, n, facts] of [
      ['Contractors stay', 0, ['Contractors stay']],
      ['Contractors stay', 2, ['Contractors stay', '2']],
      [null, 1, ['1', 'patrons[A/air].level=1']],
    ] as const) {
      const change = { scenario, edits: edits.slice(0, n) };
      const [lead, text] = [withChange(change), answer({ ...FACTS, change })];
      expect(text.startsWith(lead)).toBe(true);
      expect(lead).toMatch(/: $/);
      for (const fact of facts) expect(latin(lead)).toContain(latin(fact));
      expect(latin(lead)).not.toContain('743');
      expect(latin(text)).toContain('743');
      expect(text).not.toMatch(/null|undefined/);
    }
  });

  it('says by how many days the end is later or earlier, in words and without a sign', () => {
    const last = (medianDays: number): string =>
      latin(
        change({ ...PAIRED, medianDays }, [])
          .split('. ')
          .at(-1) ?? '',
      );
    expect([34, -34, 1, 0].map(last)).toEqual(
      SHIFTS[language].map((words) => expect.stringContaining(latin(words))),
    );
  });

  it('warns of a conflict whose end is not recorded', () => {
    expect(liveWarning().length).toBeGreaterThan(100);
  });

  it('says the number first and every fact', () => {
    const text = latin(answer(FACTS));
    for (const fact of ['743', '1000', '31', '28', '15']) expect(text).toContain(fact);
    expect(/\d+/.exec(text)?.[0]).toBe('743');
  });

  it('says each end of history in other words', () => {
    const ends = [
      null,
      { fell: false, day: null },
      { fell: true, day: null },
      { fell: true, day: 123 },
      { fell: true, day: 400 },
    ];
    const said = ends.map((observed) => answer({ ...FACTS, observed }));
    expect(new Set(said).size).toBe(ends.length);
    for (const text of said) expect(text).not.toMatch(/null|undefined|NaN/);
  });

  it('gives the day of half of all histories only where there is one', () => {
    expect(latin(answer(FACTS))).toContain('28');
    const none = answer({ ...FACTS, fell: 300, medianDay: null });
    expect(latin(none)).not.toContain('28');
    expect(none).not.toMatch(/null|undefined|NaN/);
  });

  it('gives the verdict first and its figures after it', () => {
    const short = verdict();
    expect(unseen().startsWith(short.replace(/\.$/, ''))).toBe(true);
    expect(unseen().length).toBeGreaterThan(short.length + 50);
  });

  it('says what unseen histories say, with the same figures', () => {
    const text = latin(unseen())
      .replaceAll('٫', '.')
      .replaceAll(/(\d)،(\d)/g, '$1.$2');
    const points = language === 'fr' ? latin(unseen().replace(/(\d),(\d)/g, '$1.$2')) : text;
    for (const figure of ['21', '1.46', '1.53', '1.56', '13']) expect(points).toContain(figure);
  });
});
