import { describe, expect, it } from 'vitest';
import { DARI_SPEECH } from './dari.ts';
import { FRENCH_SPEECH } from './french.ts';
import { PASHTO_SPEECH } from './pashto.ts';
import { ENGLISH_SPEECH, type Speech } from './speech.ts';

/** What is said, without marks of direction and with plain spaces. */
const plain = (text: string): string =>
  text.replace(/[\u200e\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');

describe.each([
  [
    'French',
    FRENCH_SPEECH,
    [
      '12 345',
      '−1,5',
      '+12',
      '< 1 %',
      '> 99 %',
      '28 % à 37 %',
      '0,00',
      '1er mai 2021',
      'a, b et c',
    ],
  ],
  [
    'Dari',
    DARI_SPEECH,
    [
      '۱۲٬۳۴۵',
      '−۱٫۵',
      '+۱۲',
      'کمتر از ۱٪',
      'بیش از ۹۹٪',
      '۲۸٪ تا ۳۷٪',
      '۰٫۰۰',
      '۱ می ۲۰۲۱',
      'a، b و c',
    ],
  ],
  [
    'Pashto',
    PASHTO_SPEECH,
    ['۱۲٬۳۴۵', '−۱٫۵', '+۱۲', '<۱٪', '>۹۹٪', '۲۸٪ تر ۳۷٪', '۰٫۰۰', '۱ می ۲۰۲۱', 'a، b او c'],
  ],
] satisfies [string, Speech, string[]][])('in %s', (_, say, expected) => {
  it('says numbers and dates with its own signs', () => {
    const said = [
      say.thousands(12_345),
      say.amount(-1.5),
      say.effect(12.3),
      say.percent(0.001),
      say.percent(0.997),
      say.range(0.28, 0.37, say.percent),
      say.decimals(-0.001, 2),
      say.longDate('2021-05-01'),
      say.list(['a', 'b', 'c']),
    ];
    expect(said.map(plain)).toEqual(expected);
  });

  it('rounds as English does, and has a word for each step of likelihood', () => {
    const digits = (text: string): string =>
      plain(text).replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0));
    for (const value of [0, 0.04, 0.5, 9.94, 9.95, 1234.5, 1e6])
      for (const name of ['thousands', 'amount', 'threeFigures', 'persons'] as const)
        expect(digits(say[name](value)).replace(/\D/g, ''), `${name} ${value}`).toBe(
          ENGLISH_SPEECH[name](value).replace(/\D/g, ''),
        );
    const words = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map(say.chanceWord);
    expect(new Set(words).size).toBe(7);
    expect(words).not.toContain('');
    expect(say.range(null, 1, say.amount)).toBe('–');
  });

  it('has names read in their own direction', () => {
    const isolated = say !== FRENCH_SPEECH;
    expect(say.named('Kabul')).toBe(isolated ? '\u2068Kabul\u2069' : 'Kabul');
    expect(say.quoted('Kabul')).toContain('Kabul');
  });
});

it('counts in the form that each language asks for', () => {
  const forms = (say: Speech) =>
    [0, 1, 2, 11].map((n) => say.count(n, 'one', 'many').split(' ')[1]);
  expect(forms(ENGLISH_SPEECH)).toEqual(['many', 'one', 'many', 'many']);
  expect(forms(FRENCH_SPEECH)).toEqual(['one', 'one', 'many', 'many']);
  expect(forms(PASHTO_SPEECH)).toEqual(['many', 'one', 'many', 'many']);
});
