import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeTicks } from './axis.ts';
import { parseCsv } from './csv.ts';
import { embeddedCsv } from './frame.ts';
import { clean, escapeXml } from './markup.ts';
import { allFigures } from './testing/all-figures.ts';
import { country, type FixtureOptions } from './testing/fixture.ts';
import { textsCrossed } from './testing/lines-through.ts';
import { elementsOf } from './testing/well-formed.ts';

const GOLDEN = new URL('./testing/golden/', import.meta.url);
const HOSTILE =
  '<script>alert(1)</script>"\'&]]>\u0000\u202e\ud800=2+2,\r\n{{x}} \u062f\u0631\u06cc ';

describe('golden drawings', () => {
  for (const layout of ['wide', 'narrow'] as const) {
    for (const { name, svg } of allFigures(country({ regions: 9 }), layout)) {
      // Refresh on purpose with UPDATE_FIGURES=1 and look at what changed.
      it(`${name}, ${layout}`, () => {
        const file = new URL(`${name}.${layout}.snap.svg`, GOLDEN);
        if (process.env.UPDATE_FIGURES === '1') {
          mkdirSync(GOLDEN, { recursive: true });
          writeFileSync(file, `${svg}\n`);
        }
        expect(existsSync(file)).toBe(true);
        expect(`${svg}\n`).toBe(readFileSync(file, 'utf8'));
      });
    }
  }
});

const EXTREMES: Record<string, FixtureOptions> = {
  'an ordinary country': {},
  'no regions': { regions: 0 },
  'one region': { regions: 1 },
  '400 regions': { regions: 400, runs: 40 },
  'all fall': { fate: 'all' },
  'none falls': { fate: 'none' },
  'nothing observed': { observed: false },
  'no map': { map: false },
  'no runs': { runs: 0 },
  'hostile names': { prefix: HOSTILE },
  'long names': { prefix: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch '.repeat(4) },
};

describe.each(Object.entries(EXTREMES))('%s', (_, options) => {
  for (const layout of ['wide', 'narrow'] as const) {
    const drawn = allFigures(country(options), layout);
    it.each(drawn.map((d) => [d.name, d] as const))(`%s is well-formed, ${layout}`, (_name, d) => {
      const elements = elementsOf(d.svg);
      expect(elements[0]).toBe('svg');
      expect(elements).not.toContain('script');
      expect(elements).not.toContain('foreignObject');
      expect(elements.slice(1, 4)).toEqual(['title', 'desc', 'metadata']);
    });
    it.each(drawn.map((d) => [d.name, d] as const))(`%s is described, ${layout}`, (_name, d) => {
      expect(d.svg).toMatch(/^<svg [^>]*role="img"/);
      const desc = /<desc [^>]*>([\s\S]*?)<\/desc>/.exec(d.svg)?.[1] ?? '';
      expect(desc.length).toBeGreaterThan(5);
      expect(desc).not.toMatch(/undefined|NaN|null/);
    });
    it.each(drawn.map((d) => [d.name, d] as const))(
      `%s carries its data, ${layout}`,
      (_name, d) => {
        const [header, ...rows] = parseCsv(embeddedCsv(d.svg) ?? '');
        expect(header?.length).toBeGreaterThan(1);
        for (const row of rows) expect(row.length).toBe(header?.length);
        expect(embeddedCsv(d.svg)).toBe(clean(d.csv));
        expect(d.csv).not.toMatch(/NaN|undefined|Infinity/);
      },
    );
  }
});

it('draws no line of a scale through a name or a number', () => {
  const bars = ['why', 'comparison', 'sensitivity', 'destinations', 'civilians'];
  const drawn = allFigures(country({ regions: 9 }), 'narrow').filter((d) => bars.includes(d.name));
  expect(drawn.map((d) => d.name).sort()).toEqual([...bars].sort());
  for (const { name, svg } of drawn) expect(textsCrossed(svg), name).toEqual([]);
  expect(textsCrossed('<path d="M5 0V20"/><text x="0" y="12">12,345</text>')).toEqual(['12,345']);
});

it('reaches for nothing outside the file', () => {
  for (const { svg } of allFigures(country({ prefix: 'http://example.org/ ' }))) {
    const links = [...svg.matchAll(/(?:href|src|xlink:href)="([^"]*)"/g)].map((m) => m[1] ?? '');
    for (const link of links) expect(link).toMatch(/^#/);
    expect(svg).not.toMatch(/url\((?!#)/);
  }
});

it('draws the same text twice', () => {
  const a = allFigures(country()).map((d) => d.svg);
  const b = allFigures(country()).map((d) => d.svg);
  expect(a).toEqual(b);
});

it('lets no text become markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      elementsOf(`<a b="${escaped}">${escaped}</a>`);
    }),
  );
});

it('stays well-formed whatever the names are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (prefix) => {
      for (const { svg } of allFigures(country({ prefix, regions: 4, runs: 5 }))) elementsOf(svg);
    }),
    { numRuns: 25 },
  );
});

describe('a comparison', () => {
  const { comparison } = country();
  it('leaves a quantity in which nothing differs out of the drawing and keeps it in the data', () => {
    const drawn = allFigures(country()).find((d) => d.name === 'comparison');
    expect(drawn?.svg.replace(/<metadata[\s\S]*<\/metadata>/, '')).not.toContain('flown out');
    expect(drawn?.csv).toContain('Persons flown out, difference');
  });
  it('says each scenario with its interval, numbers first', () => {
    const desc = /<desc [^>]*>([\s\S]*?)<\/desc>/.exec(
      allFigures(country()).find((d) => d.name === 'comparison')?.svg ?? '',
    )?.[1];
    expect(desc).toContain(
      'Later exit: the regime falls in 90 % of histories as the case is and in 40 % with the change, −50 (−56 to −44) points',
    );
    expect(desc?.match(/points/g)).toHaveLength(comparison.scenarios.length);
  });
});

it('ticks of a count are few, however large the count', () => {
  for (const max of [0, 1, 7, 34, 999, 12_345, 1e9, 1e15])
    expect(wholeTicks(max, 6).length, String(max)).toBeLessThanOrEqual(8);
});
