import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  CALENDARS,
  LANGUAGES,
  NOTHING_ASKED,
  PANELS,
  THEMES,
  TIERS,
} from '../state/asked.ts';
import { HOME, isId, ROUTES, type Route, type ScreenName } from '../state/routes.ts';
import { decodeLink, encodeLink } from './codec.ts';
import { isEdit, plain } from './fields.ts';
import { migrate } from './migrate.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/).filter(isId);
const hasId = (screen: ScreenName): boolean =>
  (ROUTES[screen] as readonly string[]).includes(':id');
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant(HOME),
  ...(Object.keys(ROUTES) as ScreenName[]).map((screen) =>
    id.map((i): Route => ({ screen, id: hasId(screen) ? i : null })),
  ),
);
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const asked: fc.Arbitrary<Asked> = fc.record({
  route,
  edits: fc.array(
    fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => `a=${s}`),
        fc.constant('patrons[US contractors/lift_logistics].level=1'),
      )
      .filter(isEdit),
    { maxLength: 5 },
  ),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  runs: fc.integer({ min: 20, max: 10_000 }),
  day: orNull(fc.integer({ min: 0, max: 100_000 })),
  history: orNull(fc.integer({ min: 0, max: 0xffffffff })),
  region: orNull(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((s) => plain(s, 80)),
  ),
  tier: fc.constantFrom(...TIERS),
  district: orNull(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((s) => plain(s, 80)),
  ),
  scenario: orNull(id),
  panel: orNull(fc.constantFrom(...PANELS)),
  step: fc.integer({ min: 1, max: 12 }),
  embed: fc.boolean(),
  language: orNull(fc.constantFrom(...LANGUAGES)),
  theme: fc.constantFrom(...THEMES),
  calendar: fc.constantFrom(...CALENDARS),
});

describe('a link', () => {
  it('is short: nothing but what differs from the default', () => {
    expect(encodeLink(NOTHING_ASKED)).toBe('#/');
    const play: Asked = { ...NOTHING_ASKED, route: { screen: 'play', id: 'mali-2012' } };
    expect(encodeLink(play)).toBe('#/case/mali-2012');
    expect(encodeLink({ ...play, day: 0, language: 'fa-AF' })).toBe(
      '#/case/mali-2012?v=1&day=0&lang=fa-AF',
    );
  });

  it('gives back whatever was asked', () => {
    fc.assert(
      fc.property(asked, (a) => {
        const read = decodeLink(encodeLink(a));
        expect(read.faults).toEqual([]);
        expect(read.asked).toEqual(a);
      }),
      { numRuns: 500 },
    );
  });

  it('survives what browsers and messengers do to it', () => {
    const link = encodeLink({ ...NOTHING_ASKED, edits: ['patrons[US/air].level=1'] });
    const plainText = decodeURIComponent(link);
    expect(decodeLink(plainText).asked).toEqual(decodeLink(link).asked);
    expect(decodeLink(link.slice(1)).asked).toEqual(decodeLink(link).asked);
    expect(decodeLink('#/case/mali-2012/').asked.route).toEqual({
      screen: 'play',
      id: 'mali-2012',
    });
  });

  it('of before the districts shows the regions still', () => {
    const { asked: read, faults } = decodeLink('#/case/afghanistan-2021?v=1&day=90&region=AF17');
    expect(faults).toEqual([]);
    expect(read).toMatchObject({ tier: 'regions', district: null, day: 90, region: 'AF17' });
  });

  it('keeps the joiners that Persian is written with', () => {
    const edit = 'regions[\u0645\u06cc\u200c\u0634\u0648\u062f].note=1';
    expect(decodeLink(encodeLink({ ...NOTHING_ASKED, edits: [edit] })).asked.edits).toEqual([edit]);
  });

  it.each(['', '#', '#/', '/'])('%j is the first screen', (hash) => {
    expect(decodeLink(hash)).toEqual({ asked: NOTHING_ASKED, faults: [] });
  });

  it('never throws, and leaves at its default what it cannot read', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 80 }).map((s) => `#/case/mali-2012?${s}`),
      fc
        .tuple(
          fc.constantFrom(
            'v',
            'seed',
            'runs',
            'day',
            'history',
            'region',
            'tier',
            'district',
            'lang',
            'set',
            '__proto__',
            'toString',
          ),
          fc.string({ unit: 'binary', maxLength: 40 }),
        )
        .map(([name, text]) => `#/case/mali-2012?${name}=${text}`),
    );
    fc.assert(
      fc.property(junk, (hash) => {
        const { asked: read } = decodeLink(hash);
        // Whatever was read can be written down and read again.
        const again = decodeLink(encodeLink(read));
        expect(again.asked).toEqual(read);
        expect(again.faults).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['#/nowhere', { kind: 'unknown-route', path: 'nowhere' }],
    ['#/case/../../etc', { kind: 'unknown-route', path: 'case/../../etc' }],
    ['#/case/mali-2012?seed=-1', { kind: 'bad-value', name: 'seed', value: '-1' }],
    ['#/case/mali-2012?seed=4294967296', { kind: 'bad-value', name: 'seed', value: '4294967296' }],
    ['#/case/mali-2012?runs=99999', { kind: 'bad-value', name: 'runs', value: '99999' }],
    ['#/case/mali-2012?tier=villages', { kind: 'bad-value', name: 'tier', value: 'villages' }],
    ['#/?lang=tlh', { kind: 'bad-value', name: 'lang', value: 'tlh' }],
    ['#/?set=nothing', { kind: 'bad-value', name: 'set', value: 'nothing' }],
    ['#/?toString=1', { kind: 'unknown-field', name: 'toString' }],
    ['#/?region=a\ud800', { kind: 'bad-value', name: 'region', value: 'a\ud800' }],
    ['#/?region=a%E2%80%AEb', { kind: 'bad-value', name: 'region', value: 'ab' }],
  ])('%s says what is wrong', (hash, fault) => {
    expect(decodeLink(hash).faults).toEqual([fault]);
  });

  it('says what stands there twice, and takes the last', () => {
    const { asked, faults } = decodeLink('#/case/mali-2012?seed=1&seed=2&seed=3');
    expect(asked.seed).toBe(3);
    expect(faults).toEqual(Array(2).fill({ kind: 'repeated', name: 'seed' }));
    expect(decodeLink('#/?set=a%3D1&set=b%3D1').faults).toEqual([]);
  });

  it('a plus is a plus, and a scenario has whatever name its file has', () => {
    const { asked, faults } = decodeLink('#/case/own-x?scenario=UPPER Case&set=p[US + NATO/x].y=1');
    expect(faults).toEqual([]);
    expect(asked).toMatchObject({ scenario: 'UPPER Case', edits: ['p[US + NATO/x].y=1'] });
  });

  it('refuses what is too long to be a link', () => {
    expect(decodeLink(`#/?set=${'a'.repeat(30_000)}`).faults).toEqual([{ kind: 'too-long' }]);
    const many = decodeLink(`#/?${'set=a%3D1&'.repeat(300)}`);
    expect(many.asked.edits).toHaveLength(200);
    expect(many.faults).toHaveLength(100);
  });
});

describe('versions', () => {
  it('of a newer page are told, and the screen is kept', () => {
    const read = decodeLink('#/case/mali-2012?v=7&day=3');
    expect(read.faults).toEqual([{ kind: 'newer', version: 7 }]);
    expect(read.asked).toEqual({ ...NOTHING_ASKED, route: { screen: 'play', id: 'mali-2012' } });
  });

  it.each(['0', '-1', 'banana', '1.0', ''])('%j is none, and only the screen is kept', (v) => {
    const { asked, faults } = decodeLink(`#/case/mali-2012?v=${v}&seed=4`);
    expect(faults).toEqual([{ kind: 'no-version' }]);
    expect(asked).toEqual({ ...NOTHING_ASKED, route: { screen: 'play', id: 'mali-2012' } });
  });

  it.each(['v=1&v=7', 'v=7&v=1', 'v=9999999'])('%s is of a newer page', (v) => {
    expect(decodeLink(`#/case/mali-2012?${v}`).faults).toMatchObject([{ kind: 'newer' }]);
  });

  it('are migrated one after another', () => {
    const rename = (from: string, to: string) => (link: Parameters<typeof migrate>[0]) => ({
      ...link,
      fields: link.fields.map(([n, t]): [string, string] => [n === from ? to : n, t]),
    });
    const table = { 1: rename('a', 'b'), 2: rename('b', 'c') };
    const old = { path: 'x', fields: [['a', '1']] as const };
    expect(migrate(old, 1, 3, table)).toEqual({ link: { path: 'x', fields: [['c', '1']] } });
    expect(migrate(old, 3, 3, table)).toEqual({ link: old });
  });

  it('that cannot be migrated any more are told', () => {
    const old = { path: 'x', fields: [] };
    expect(migrate(old, 1, 3, { 1: () => null, 2: (l) => l })).toEqual({
      fault: 'too-old',
      version: 1,
    });
    expect(migrate(old, 1, 3, { 2: (l) => l })).toEqual({ fault: 'too-old', version: 1 });
  });
});
