import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { type ChainFigureInput, chainCsv, chainDesc } from './chain-data.ts';
import { parseCsv } from './csv.ts';
import { embeddedCsv } from './frame.ts';
import { clean } from './markup.ts';
import { elementsOf } from './testing/well-formed.ts';

const LAYOUTS = ['wide', 'narrow'] as const;
const share = (value: number) => ({
  share: value,
  low: value * 0.8,
  high: Math.min(1, value * 1.2),
});

/** Three cases, the second of which half of the chains pass by. */
function tree(prefix = ''): ChainFigureInput {
  const link = (name: string, reached: number) => ({
    name: `${prefix}${name}`,
    date: `${prefix}1 May 2000`,
    reached: share(reached),
    asRecorded: share(0.5),
  });
  const branch = (from: number, to: number | null, value: number, recorded: boolean) => ({
    from,
    to,
    label: `${prefix}falls`,
    ofAll: share(value),
    recorded,
  });
  return {
    title: `${prefix}A chain`,
    links: [link('first', 1), link('second', 0.4), link('third', 0.9)],
    branches: [
      branch(0, 2, 0.6, false),
      branch(0, 1, 0.4, true),
      branch(1, 2, 0.3, true),
      branch(1, null, 0.1, false),
      branch(2, null, 0.5, true),
      branch(2, null, 0.4, false),
    ],
  };
}

const none: ChainFigureInput = { title: 'No links', links: [], branches: [] };
const HOSTILE = '<script>alert(1)</script>"\'&]]>\u0000\u202e=2+2,\r\n ';

describe.each(LAYOUTS)('%s', (layout) => {
  it('draws what it drew', () => {
    // Refresh on purpose with UPDATE_FIGURES=1 and look at what changed.
    const file = new URL(`./testing/golden/chain.${layout}.snap.svg`, import.meta.url);
    const svg = `${chain(tree(), { id: 'chain', layout })}\n`;
    if (process.env.UPDATE_FIGURES === '1') writeFileSync(file, svg);
    expect(existsSync(file)).toBe(true);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  });

  it.each([
    ['a tree', tree()],
    ['hostile names', tree(HOSTILE)],
    ['long names', tree('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch '.repeat(4))],
    ['no links', none],
  ])('%s is well-formed, described, and carries its data', (_, input) => {
    const svg = chain(input, { id: 'chain', layout });
    const elements = elementsOf(svg);
    expect(elements.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'metadata']);
    expect(elements).not.toContain('script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(embeddedCsv(svg)).toBe(clean(chainCsv(input)));
    const [header, ...rows] = parseCsv(chainCsv(input));
    expect(rows).toHaveLength(2 * input.links.length + input.branches.length);
    for (const row of rows) expect(row).toHaveLength(header!.length);
  });

  it('draws every branch, and what leaves the record by a hatch', () => {
    const svg = chain(tree(), { id: 'chain', layout, heading: false });
    const hatched = svg.match(/fill="url\(#chain-off\)"/g) ?? [];
    // two branches, and the key; on a phone each has a key of its own as well
    expect(hatched).toHaveLength(layout === 'wide' ? 3 : 5);
  });
});

it('says each branch with its interval', () => {
  expect(chainDesc(tree())).toContain(
    '60 % (48 % to 72 %) of all chains: first falls, on to third. 40 % (32 % to 48 %) of all chains: first falls, on to second, as recorded.',
  );
  expect(chainDesc(none)).toBe('No links.');
});
