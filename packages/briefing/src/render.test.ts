import { parseCsv } from '@interregnum/figures';
import { showRun } from '@interregnum/questions';
import { type FixtureOptions, madeUpRun } from '@interregnum/questions/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBriefing } from './render.ts';

const page = (options: FixtureOptions = {}): string => renderBriefing(showRun(madeUpRun(options)));

const HOSTILE =
  '<script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>"\'&\u202e ';

describe('the headline', () => {
  const headline = (options: FixtureOptions): string => showRun(madeUpRun(options)).headline;

  it('gives the numbers first and then what happened', () => {
    expect(headline({})).toMatch(
      /^In 105 of 120 runs the Republic of Nowhere falls by 30 November 2021; half of all runs have it fall by \d+ \w+\. It fell on 15 August\.$/,
    );
  });
  it('holds when all fall', () => {
    expect(headline({ fate: 'all' })).toMatch(/^In 120 of 120 runs /);
  });
  it('holds when none falls and none fell', () => {
    expect(headline({ fate: 'none', observed: 'held' })).toBe(
      'In 0 of 120 runs the Republic of Nowhere falls by 30 November 2021. It did not fall.',
    );
  });
  it('holds when what happened is not known', () => {
    expect(headline({ observed: 'unknown' })).toMatch(/\. What happened is not known\.$/);
  });
});

const CASES: Record<string, FixtureOptions> = {
  'an ordinary case': {},
  'all fall': { fate: 'all' },
  'none falls': { fate: 'none', observed: 'held' },
  'nothing known': { observed: 'unknown' },
  'no map': { map: false },
  'no rights': { rights: false },
  'one region': { regions: 1 },
  'no regions': { regions: 0 },
  'hostile text': { prefix: HOSTILE },
};

describe.each(Object.entries(CASES))('%s', (_, options) => {
  const html = page(options);

  it('loads nothing', () => {
    expect(html).not.toMatch(
      /<(?:script|img|iframe|link|source|object|embed)\b[^>]*\s(?:src|href)="(?!data:)/i,
    );
    expect(html).not.toMatch(/@import|url\((?!#)/);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html.match(/<script\b/g)).toHaveLength(2);
    expect(html).not.toMatch(/\son\w+="/);
    expect(html).not.toMatch(/\sstyle="/);
  });

  it('has every part, in order', () => {
    const ids = [...html.matchAll(/<section id="([a-z]+)"/g)].map((m) => m[1]);
    expect(ids).toEqual([
      'map',
      'held',
      'collapse',
      'order',
      'manners',
      'displacement',
      'destinations',
      'civilians',
      'rights',
      'sure',
      'limits',
      'inputs',
      'provenance',
      'licences',
      'methods',
    ]);
  });

  it('has no id twice and no broken number', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('carries the data of each figure as a file', () => {
    const files = [
      ...html.matchAll(/href="data:text\/csv;charset=utf-8;base64,([^"]*)" download="([^"]+)"/g),
    ];
    expect(files.map((f) => f[2])).toEqual([
      'map.csv',
      'held.csv',
      'collapse.csv',
      'order.csv',
      'manners.csv',
      'displacement.csv',
      'destinations.csv',
      'civilians.csv',
      'rights.csv',
      'patrons.csv',
      'inputs.csv',
      'sources.csv',
    ]);
    for (const [, data = ''] of files) {
      const rows = parseCsv(Buffer.from(data, 'base64').toString('utf8'));
      for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
    }
  });

  it('steps headings by one', () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((m) => Number(m[1]));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => {
      expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

it('lets no text of a case become markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
      const count = (html: string, tag: string): number => html.split(`<${tag}`).length;
      const plain = page({ regions: 2, runs: 3 });
      const named = page({ regions: 2, runs: 3, prefix: `${text}<b>` });
      expect(named).not.toContain('<b>');
      for (const tag of ['script', 'img', 'style', 'iframe', 'section']) {
        expect(count(named, tag)).toBe(count(plain, tag));
      }
    }),
    { numRuns: 15 },
  );
});

it('says each input with its range, kind and source', () => {
  const html = page();
  expect(html).toContain('population persons');
  expect(html).toContain('Sources · 1');
  expect(html).toContain('href="https://example.org/report?a=1&amp;b=2"');
});

it('stays under 3 MB with 400 regions', () => {
  expect(Buffer.byteLength(page({ regions: 400, runs: 30 }))).toBeLessThan(3_000_000);
});

it('shows the scores beside the answer, each with its label', () => {
  const html = page();
  const table = /The model beside the simplest rules[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  expect(table.match(/<tr>/g)).toHaveLength(4);
  expect(table).toContain('not fitted');
  // Minus nothing is nothing.
  expect(table).not.toContain('−0.00');
  expect(html).toContain('Of 12 dated forecasts the model was nearer in 10.');
  expect(page({ observed: 'unknown' })).toContain('cannot be scored');
});

it('is the same page twice', () => {
  expect(page()).toBe(page());
});
