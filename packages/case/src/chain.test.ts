import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChain } from './chain.ts';
import { formatProblem } from './problems.ts';

const FOLDER = fileURLToPath(new URL('../../../chains', import.meta.url));
const RULE = `what: formerSoldiers
        to: regions[*].militia_k
        share: 0.5
        why: they come back`;
const BRIDGE = `from: one
    to: two
    on: falls
    why: it follows`;
const LINKS = 'links:\n  - case: one\n  - case: two\n';
const HEAD = `schema: interregnum.chain-file/1\ntitle: Two\n${LINKS}`;
const chain = (...more: string[]): string =>
  `${HEAD}bridges:\n  - ${[BRIDGE, ...more].join('\n    ')}\n`;
const withRule = (rule: string): string => chain('carry:', `  - ${rule}`);
const says = (text: string): string[] => parseChain(text, 'c.yaml').problems.map(formatProblem);

test('a chain file', () => {
  const text = chain(
    'regions: { B2: B1 }',
    'holders: { incumbent: third, challenger: incumbent, third: incumbent }',
    'carry:',
    `  - ${RULE}\n        limits: [0, 3]\n        reference: 12000`,
  );
  const { chain: read, problems } = parseChain(text, 'c.yaml');
  expect(problems).toEqual([]);
  expect(read).toMatchObject({
    title: 'Two',
    description: '',
    links: [{ case: 'one' }, { case: 'two' }],
    bridges: [
      {
        from: 'one',
        to: 'two',
        on: 'falls',
        why: 'it follows',
        regions: { B2: 'B1' },
        holders: { incumbent: 'third', challenger: 'incumbent', third: 'incumbent' },
        carry: [
          {
            what: 'formerSoldiers',
            to: 'regions[*].militia_k',
            share: 0.5,
            limits: [0, 3],
            reference: 12000,
            why: 'they come back',
            at: { file: 'c.yaml', line: 15, column: 13 },
          },
        ],
      },
    ],
  });
});

test('what a bridge leaves out', () => {
  const [bridge] = parseChain(withRule(RULE), 'c.yaml').chain!.bridges;
  expect(bridge).toMatchObject({ regions: {}, holders: null });
  expect(bridge!.carry[0]).toMatchObject({ limits: [0.5, 2], reference: null });
});

describe('faults have a place, what is allowed and the nearest', () => {
  test.each([
    ['schema', chain().replace('chain-file/1', 'chain-file/2'), /^c.yaml:1:9: .*allowed: interr/],
    ['a field', `${chain()}bridge: []\n`, /no field bridge; .*did you mean bridges\?$/],
    ['no links', 'schema: interregnum.chain-file/1\ntitle: x\nbridges: []', /links is not a list/],
    [
      'one link',
      'schema: interregnum.chain-file/1\ntitle: x\nlinks: [{case: one}]\nbridges: []',
      /3:8: links is out of range: 1 entries; allowed: two or more/,
    ],
    [
      'a case twice',
      chain().replace('case: two', 'case: one'),
      /5:11: case one is written twice, f/,
    ],
    ['an unknown case', chain().replace('to: two', 'to: twoo'), /8:9: to is not .* mean two\?$/],
    ['a way back', chain().replace('from: one', 'from: two'), /to is not a value it can have: two/],
    ['a fate', chain().replace('on: falls', 'on: fell'), /9:9: on .* allowed: falls, stands/],
    ['no reason', chain().replace('why: it follows', 'why:'), /why is missing; allowed: one sen/],
    [
      'a field of the record',
      withRule(RULE.replace('formerSoldiers', 'formerSoldier')),
      /what is not a value .* did you mean formerSoldiers\?$/,
    ],
    ['a day', withRule(RULE.replace('formerSoldiers', 'collapseDay')), /what is not a value/],
    ['a target', withRule(RULE.replace('.militia_k', '')), /13:13: not an edit: regions\[\*\]/],
    [
      'a share',
      withRule(RULE.replace('0.5', '1.5')),
      /14:16: share is out of range: 1.5; .*0 to 1/,
    ],
    [
      'no share',
      withRule(RULE.replace('share: 0.5', 'share: half')),
      /share is not a number: half/,
    ],
    ['limits', withRule(`${RULE}\n        limits: [2, 3]`), /limits is not .* LOW 0 to 1/],
    ['a reference', withRule(`${RULE}\n        reference: 0`), /reference is out of range/],
    ['holders', chain('holders: { incumbent: third }'), /challenger is missing/],
    ['a side', chain('holders: { incumbant: third }'), /no field incumbant; .*mean incumbent\?/],
    ['a region', chain('regions: { B2: 7 }'), /B2 is not a value it can have: 7/],
    [
      'a link that nothing leads to',
      `${HEAD.replace(LINKS, `${LINKS}  - case: three\n`)}bridges:\n  - ${BRIDGE}\n`,
      /6:5: a bridge to three is missing/,
    ],
    [
      'a fate that leads two ways',
      `${HEAD.replace(LINKS, `${LINKS}  - case: three\n`)}bridges:\n  - ${BRIDGE}\n  - ${BRIDGE.replace('to: two', 'to: three')}\n`,
      /bridge on falls of one is written twice, first in line 8/,
    ],
  ])('%s', (_, text, message) => {
    const problems = says(text);
    expect(problems.join('\n')).toMatch(message);
    for (const line of problems) expect(line).toMatch(/^c\.yaml:\d+:\d+: /);
    expect(parseChain(text, 'c.yaml').chain).toBeNull();
  });

  test.each([
    ['aliases', `a: &a [x]\n${HEAD}bridges: *a`],
    ['not YAML', 'a: [1'],
    ['deep', '['.repeat(100_000)],
    ['large', '#'.repeat(300_000)],
    ['a list', '- 1'],
    ['nothing', ''],
    ['prototype keys', '__proto__: {links: []}'],
  ])('%s', (_, text) => {
    expect(parseChain(text, 'c.yaml').chain).toBeNull();
    expect(says(text).length).toBeGreaterThan(0);
  });
});

test('text broken anywhere gives a chain or faults, and never throws', () => {
  const whole = withRule(RULE);
  const place = fc.integer({ min: 0, max: whole.length });
  fc.assert(
    fc.property(place, place, fc.string({ maxLength: 8 }), (from, to, put) => {
      const text = whole.slice(0, Math.min(from, to)) + put + whole.slice(Math.max(from, to));
      const { chain: read, problems } = parseChain(text, 'c.yaml');
      expect(read === null).toBe(problems.some((p) => p.severity === 'error'));
    }),
    { numRuns: 300 },
  );
});

test.each(readdirSync(FOLDER).filter((f) => f.endsWith('.yaml')))(
  '%s ships and is sound',
  (file) => {
    const { problems, chain: read } = parseChain(readFileSync(`${FOLDER}/${file}`, 'utf8'), file);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(read!.links.length).toBeGreaterThan(1);
  },
);
